package leadsto.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.chain.Forward;
import leadsto.cli.measure.Measure;
import leadsto.dataset.Dataset;
import leadsto.embed.Embeddings;
import leadsto.page.Page;
import leadsto.page.Shown;
import leadsto.page.Table;
import leadsto.simulate.Simulated;
import leadsto.simulate.Simulation;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/** Making the page of an analysis. */
final class Paging {
    static final int ANSWERS = 5;
    static final int CHAINS = 4;

    private static final int SHUFFLES = 99;
    private static final long SEED = 1;

    private Paging() {}

    /**
     * The page of the strongest answers.
     *
     * @param top how many answers
     * @param k how many chains to each, of which any two share half of their thoughts at most
     */
    static Page of(Analysis analysis, int top, int k, Embeddings embeddings, List<Table> tables) {
        Topology topology = analysis.topology();
        List<Attractor> strongest = analysis.attractors().stream().limit(top).toList();
        Chains chains = Chains.of(analysis.graph(), topology);
        List<Chain> drawn = strongest.stream()
                .flatMap(it -> chains.to(it.id()).diverse(k).stream())
                .toList();
        Map<String, List<Simulated>> simulated = Simulation.of(
                        drawn.stream(),
                        Forward.of(analysis.graph(), topology),
                        language -> embeddings.model(language).model(),
                        SHUFFLES,
                        SEED)
                .chains()
                .stream()
                .collect(Collectors.groupingBy(it -> it.chain().answer().id()));
        int links = analysis.graph().links().size();
        return new Page(
                topology,
                strongest.stream()
                        .map(it -> new Shown(it, simulated.getOrDefault(it.id(), List.of())))
                        .toList(),
                Measure.THRESHOLD.quick(links) ? Optional.of(topology.shape().percolation()) : Optional.empty(),
                Measure.HOLES.quick(links) ? Optional.of(topology.shape().homology()) : Optional.empty(),
                tables);
    }

    /** What was exported, and how the guards found it. */
    static List<Table> tables(Dataset.Written written) {
        List<String> splits = written.rows().values().stream()
                .flatMap(it -> it.keySet().stream())
                .distinct()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        written.rows().forEach((format, counts) -> {
            List<String> row = new ArrayList<>(List.of(format));
            splits.forEach(split ->
                    row.add(counts.containsKey(split) ? counts.get(split).toString() : ""));
            rows.add(row);
        });
        List<String> head = new ArrayList<>(List.of("format"));
        head.addAll(splits);
        return List.of(
                new Table("The dataset: rows by format and split", head, rows, written.notes()),
                new Table(
                        "The dataset's guards",
                        List.of("guard", "value", "allowed", "verdict", "measures"),
                        written.guards().lines().stream()
                                .map(it -> List.of(it.guard(), it.value(), it.allowed(), it.verdict(), it.measures()))
                                .toList(),
                        List.of()));
    }

    /** Where the page is put. */
    static ResultFile file(Path path) {
        return new ResultFile(path, "page", Page.MARK);
    }
}
