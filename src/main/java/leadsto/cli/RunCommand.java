package leadsto.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.chain.Chain;
import leadsto.chain.Choice.Strategy;
import leadsto.dataset.Dataset;
import leadsto.dataset.Options;
import leadsto.source.Sources;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadsto run}: the whole way, from files to a graph and a dataset. */
@Command(
        name = "run",
        description =
                "The whole way: reads files, extracts thoughts, stores and measures their graph, and writes a dataset.",
        footerHeading = "%nExamples:%n",
        footer = {"  leadsto run graphs --out dataset", "  leadsto run ~/chats.zip --out dataset --strategy best --k 20"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private InputOptions input;

    @Mixin
    private GraphOption graph;

    @Mixin
    private ChainOptions chains = new ChainOptions(Strategy.EACH);

    @Mixin
    private ExportOptions export;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Options options = export.checked(chains);
        Instant begun = Instant.now();
        Sources sources = input.find();
        output.progress("opening the store in " + graph.where());
        try (ThoughtStore store = graph.openOrMake()) {
            Run run = Run.begin("run", LeadsTo.version(), input + " " + chains, Clock.systemUTC());
            Importing.Outcome imported = Importing.of(sources, input.strict(), store, run, output);
            output.progress("measuring the topology");
            Analysis analysis = Analysis.of(store);
            List<Chain> drawn = chains.of(analysis);
            if (drawn.isEmpty()) {
                throw new IllegalArgumentException(ImportCommand.summary(imported) + " No chain leads to an answer: "
                        + analysis.attractors().size() + " answers among "
                        + analysis.graph().thoughts().size()
                        + " thoughts; bring texts that ask and conclude something, or loosen the choice of chains");
            }
            output.progress("writing " + drawn.size() + " chains");
            Dataset.Written written = Dataset.of(drawn, analysis.graph()).writeTo(export.folder(), options);
            boolean changed = imported.changes().any() || analysis.changed() > 0 || written.changed();
            if (output.asJson()) {
                output.json(document(imported, analysis, drawn, written, changed, begun));
            } else {
                print(imported, analysis, drawn, written, changed, begun);
            }
            return imported.failed() == 0 ? 0 : LeadsTo.FAILED;
        }
    }

    private void print(
            Importing.Outcome imported,
            Analysis analysis,
            List<Chain> drawn,
            Dataset.Written written,
            boolean changed,
            Instant begun) {
        output.print("%s", ImportCommand.summary(imported));
        output.print(
                "The graph: %d thoughts, %d links, %d answers; %d chains drawn.",
                analysis.graph().thoughts().size(),
                analysis.graph().links().size(),
                analysis.attractors().size(),
                drawn.size());
        analysis.attractors().stream()
                .limit(3)
                .forEach(attractor ->
                        output.print("  %.3f of thinking ends in: %s", attractor.centrality(), attractor.text()));
        ExportCommand.print(written, export, output);
        output.print(changed ? "Done in %.1f s." : "Nothing changed (%.1f s).", seconds(begun));
    }

    private static Map<String, Object> document(
            Importing.Outcome imported,
            Analysis analysis,
            List<Chain> drawn,
            Dataset.Written written,
            boolean changed,
            Instant begun) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", imported.files());
        document.put("failed", imported.failed());
        document.put("sources", imported.sources());
        document.put("thoughts", analysis.graph().thoughts().size());
        document.put("links", analysis.graph().links().size());
        document.put("answers", analysis.attractors().size());
        document.put("chains", drawn.size());
        document.put("rows", written.rows());
        document.put("notes", written.notes());
        document.put("seconds", seconds(begun));
        document.put("changed", changed);
        return document;
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.;
    }
}
