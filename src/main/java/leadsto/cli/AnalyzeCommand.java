package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import leadsto.store.ThoughtStore;
import leadsto.topology.Attractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto analyze}: measures the topology, prints it and writes it back. */
@Command(
        name = "analyze",
        description = "Measures the topology of the store, writes it back as properties, and prints it.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto analyze",
            "  leadsto analyze --top 5",
            "  leadsto analyze --json --graph bolt://localhost:7687"
        })
final class AnalyzeCommand implements Callable<Integer> {
    @Mixin
    private GraphOption graph;

    @Mixin
    private ApartOption apart;

    @Mixin
    private Output output;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            converter = Count.class,
            description = "How many attractors to print for people (default: ${DEFAULT-VALUE}); --json has all.")
    private int top;

    @Override
    public Integer call() {
        try (ThoughtStore store = graph.open()) {
            Analysis analysis = Analysis.of(store, apart.chosen());
            if (output.asJson()) {
                output.json(document(analysis));
            } else {
                print(analysis);
            }
            return 0;
        }
    }

    private void print(Analysis analysis) {
        output.print(
                "%d thoughts, %d links; %d starts, %d answers; %.1f %% of thinking stays unresolved.",
                analysis.graph().thoughts().size(),
                analysis.graph().links().size(),
                analysis.topology().starts().size(),
                analysis.attractors().size(),
                100 * analysis.topology().unresolvedMass());
        if (analysis.attractors().isEmpty()) {
            return;
        }
        output.print("");
        output.print("centrality  basin  paths  effective  disjoint  frustration  answer");
        analysis.attractors().stream().limit(top).forEach(this::print);
        output.print("");
        output.print(
                analysis.changed() == 0
                        ? "The store held these measures already."
                        : "Written to " + analysis.changed() + " thoughts.");
    }

    private void print(Attractor attractor) {
        output.print(
                "%10.4f  %5d  %5s  %9.2f  %8d  %11.2f  %s",
                attractor.centrality(),
                attractor.basin(),
                attractor.paths() + (attractor.exact() ? "" : "+"),
                attractor.effectivePaths(),
                attractor.disjointPaths(),
                attractor.frustration(),
                attractor.text());
    }

    private static Map<String, Object> document(Analysis analysis) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("thoughts", analysis.graph().thoughts().size());
        document.put("links", analysis.graph().links().size());
        document.put("starts", analysis.topology().starts().size());
        document.put("answers", analysis.attractors().size());
        document.put("unresolvedMass", analysis.topology().unresolvedMass());
        document.put(
                "attractors",
                analysis.attractors().stream().map(AnalyzeCommand::document).toList());
        document.put("changed", analysis.changed());
        return document;
    }

    private static Map<String, Object> document(Attractor attractor) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", attractor.id());
        document.put("text", attractor.text());
        document.put("centrality", attractor.centrality());
        document.put("basin", attractor.basin());
        document.put("paths", attractor.paths());
        document.put("pathsExact", attractor.exact());
        document.put("effectivePaths", attractor.effectivePaths());
        document.put("disjointPaths", attractor.disjointPaths());
        document.put("frustration", attractor.frustration());
        return document;
    }
}
