package leadsto.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Draw;
import leadsto.dataset.Dataset;
import leadsto.dataset.Options;
import leadsto.embed.Embeddings;
import leadsto.source.Sources;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto run}: the whole way, from files to a graph and a dataset. */
@Command(
        name = "run",
        description =
                "The whole way: reads files, extracts thoughts, joins and measures their graph, and writes a dataset and a page.",
        footerHeading = "%nExamples:%n",
        footer = {"  leadsto run graphs --out dataset", "  leadsto run ~/chats.zip --out dataset --strategy best --k 20"
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_SIMULATED = 200;
    private static final int SHUFFLES = 99;

    @Mixin
    private InputOptions input;

    @Mixin
    private GraphOption graph;

    @Mixin
    private WeaveOptions weave;

    @Option(names = "--no-weave", description = "Join nothing across sources.")
    private boolean unwoven;

    @Mixin
    private ApartOption apart;

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
        ResultFile page = Paging.file(export.folder().resolve("report.html")).requireOurs();
        ResultFile simulation = Simulating.file(export.folder()).requireOurs();
        output.progress("opening the store in " + graph.where());
        try (ThoughtStore store = graph.openOrMake()) {
            Run run = Run.begin("run", LeadsTo.version(), input + " " + chains, Clock.systemUTC());
            Importing.Outcome imported = Importing.of(sources, input.strict(), store, run, output);
            Optional<Woven> woven = unwoven ? Optional.empty() : Optional.of(Woven.into(store, weave, run, output));
            output.progress("measuring the topology");
            Analysis analysis = Analysis.of(store, apart.chosen());
            Draw draw = chains.of(analysis);
            if (draw.isEmpty()) {
                throw new IllegalArgumentException(ImportCommand.summary(imported) + " No chain leads to an answer: "
                        + analysis.attractors().size() + " answers among "
                        + analysis.graph().thoughts().size()
                        + " thoughts; bring texts that ask and conclude something, or loosen the choice of chains");
            }
            output.progress("writing the dataset");
            Dataset.Written written =
                    Exporting.of(draw, analysis.graph(), export.folder(), export.with(store, options), output);
            output.progress("simulating chains and drawing the page");
            Simulated simulated = simulate(analysis, draw, written, simulation, page);
            boolean changed = imported.changes().any()
                    || woven.map(Woven::changed).orElse(false)
                    || analysis.changed() > 0
                    || written.changed()
                    || simulated.changed();
            if (output.asJson()) {
                output.json(document(imported, woven, analysis, draw, written, simulated, changed, begun));
            } else {
                print(imported, woven, analysis, draw, written, simulated, page, changed, begun);
            }
            return imported.failed() == 0 ? 0 : LeadsTo.FAILED;
        }
    }

    /** @param changed whether a file differs from what stood there */
    private record Simulated(Simulating chains, boolean changed) {}

    /** Simulates the first chains into a file of their own, and draws the page, with one embedding for both. */
    private Simulated simulate(
            Analysis analysis, Draw draw, Dataset.Written written, ResultFile simulation, ResultFile page) {
        try (Embeddings embeddings = weave.embeddings()) {
            Simulating simulating =
                    Simulating.of(draw.chains().limit(MOST_SIMULATED), analysis, embeddings, SHUFFLES, chains.seed());
            boolean changed = simulation.write(simulating.text(draw.notes()));
            changed |= page.write(Paging.of(analysis, Paging.ANSWERS, Paging.CHAINS, embeddings, Paging.tables(written))
                    .html());
            return new Simulated(simulating, changed);
        }
    }

    private void print(
            Importing.Outcome imported,
            Optional<Woven> woven,
            Analysis analysis,
            Draw draw,
            Dataset.Written written,
            Simulated simulated,
            ResultFile page,
            boolean changed,
            Instant begun) {
        output.print("%s", ImportCommand.summary(imported));
        woven.ifPresent(it -> output.print("%s", it.summary()));
        output.print(
                "The graph: %d thoughts, %d links, %d answers; %d chains drawn.",
                analysis.graph().thoughts().size(),
                analysis.graph().links().size(),
                analysis.attractors().size(),
                written.chains());
        analysis.attractors().stream()
                .limit(3)
                .forEach(attractor ->
                        output.print("  %.3f of thinking ends in: %s", attractor.centrality(), attractor.text()));
        output.print("%s", simulated.chains().summary());
        ExportCommand.print(draw, written, export, output);
        output.print("How the answers come about: %s", page.path());
        output.print(changed ? "Done in %.1f s." : "Nothing changed (%.1f s).", seconds(begun));
    }

    private static Map<String, Object> document(
            Importing.Outcome imported,
            Optional<Woven> woven,
            Analysis analysis,
            Draw draw,
            Dataset.Written written,
            Simulated simulated,
            boolean changed,
            Instant begun) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", imported.files());
        document.put("failed", imported.failed());
        document.put("sources", imported.sources());
        woven.ifPresent(it -> {
            document.put("merged", it.written().merges());
            document.put("linked", it.written().links());
        });
        document.put("thoughts", analysis.graph().thoughts().size());
        document.put("links", analysis.graph().links().size());
        document.put("answers", analysis.attractors().size());
        document.put("chains", written.chains());
        document.put("rows", written.rows());
        document.put("guards", written.guards().asDocument());
        document.put("notes", ExportCommand.notes(draw, written));
        document.put("simulated", simulated.chains().summary());
        document.put("seconds", seconds(begun));
        document.put("changed", changed);
        return document;
    }

    private static double seconds(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis() / 1000.;
    }
}
