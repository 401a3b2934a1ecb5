package leadsto.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.source.Sources;
import leadsto.store.Changes;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadsto import}: reads files and adds their thoughts to the store. */
@Command(
        name = "import",
        description = "Reads files or folders, extracts their thoughts, and adds them to the store.",
        footerHeading = "%nExamples:%n",
        footer = {"  leadsto import graphs", "  leadsto import chats.zip notes/ --graph my-thoughts"})
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input;

    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Sources sources = input.find();
        try (ThoughtStore store = graph.openOrMake()) {
            Run run = Run.begin("import", LeadsTo.version(), input.toString(), Clock.systemUTC());
            Importing.Outcome outcome = Importing.of(sources, input.strict(), store, run, output);
            if (output.asJson()) {
                output.json(document(outcome));
            } else {
                output.print("%s", summary(outcome));
            }
            return outcome.failed() == 0 ? 0 : LeadsTo.FAILED;
        }
    }

    static String summary(Importing.Outcome outcome) {
        Changes changes = outcome.changes();
        String read = "Read %d of %d files, %d sources: "
                .formatted(outcome.files() - outcome.failed(), outcome.files(), outcome.sources());
        String what = changes.any()
                ? "%d thoughts and %d links new, %d taken back"
                        .formatted(changes.thoughts(), changes.links(), changes.removed())
                : "nothing is new";
        String kept =
                changes.keptDeleted() == 0 ? "" : "; %d that you deleted stayed so".formatted(changes.keptDeleted());
        return read + what + kept + ".";
    }

    private static Map<String, Object> document(Importing.Outcome outcome) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", outcome.files());
        document.put("failed", outcome.failed());
        document.put("sources", outcome.sources());
        document.put("unchanged", outcome.changes().unchanged());
        document.put("thoughts", outcome.changes().thoughts());
        document.put("links", outcome.changes().links());
        document.put("removed", outcome.changes().removed());
        document.put("keptDeleted", outcome.changes().keptDeleted());
        document.put("changed", outcome.changes().any());
        return document;
    }
}
