package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Draw;
import leadsto.dataset.Dataset;
import leadsto.dataset.Options;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code leadsto export}: chains of the store as a dataset. */
@Command(
        name = "export",
        description = "Writes chains of the store as a dataset that trainers load.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto export --out dataset",
            "  leadsto export --as monologue --thinking-style reasoning_content --through doubt --out doubts",
            "  leadsto export --as thought-graph --out graph",
            "  leadsto export --ab 50 --through doubt --out experiment"
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private ChainOptions chains = new ChainOptions(Strategy.EACH);

    @Mixin
    private ExportOptions export;

    @Mixin
    private ExperimentOption experiment;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        Options options = export.checked(chains);
        if (experiment.wanted()) {
            experiment.check();
        }
        try (ThoughtStore store = graph.open()) {
            Analysis analysis = Analysis.of(store, apart.chosen());
            if (experiment.wanted()) {
                experiment.export(analysis, chains, export, options, output);
                return 0;
            }
            Draw draw = chains.of(analysis);
            Dataset.Written written =
                    Exporting.of(draw, analysis.graph(), export.folder(), export.with(store, options), output);
            if (output.asJson()) {
                Map<String, Object> document = new LinkedHashMap<>();
                document.put("chains", written.chains());
                document.put("rows", written.rows());
                document.put("changed", written.changed());
                document.put("notes", notes(draw, written));
                document.put("guards", written.guards().asDocument());
                document.put("peakHeapMegabytes", Exporting.peakHeapMegabytes());
                output.json(document);
            } else {
                print(draw, written, export, output);
            }
            return 0;
        }
    }

    static void print(Draw draw, Dataset.Written written, ExportOptions export, Output output) {
        written.rows().forEach((format, splits) -> output.print("%-12s %s", format, described(splits)));
        output.print("%s", Exporting.summary(written.guards()));
        notes(draw, written).forEach(note -> output.print("note: %s", note));
        output.print("memory       %d MB of heap at most", Exporting.peakHeapMegabytes());
        output.print(
                written.changed() ? "Dataset written to %s." : "The dataset in %s was the same already.",
                export.folder());
    }

    /** What to know about the choice of the chains and about what was written. */
    static List<String> notes(Draw draw, Dataset.Written written) {
        return Stream.concat(draw.notes().stream(), written.notes().stream()).toList();
    }

    private static String described(Map<String, Integer> splits) {
        return splits.entrySet().stream()
                .map(split -> split.getValue() + " " + split.getKey())
                .collect(Collectors.joining(", "));
    }
}
