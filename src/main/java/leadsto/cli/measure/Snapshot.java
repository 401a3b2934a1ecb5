package leadsto.cli.measure;

import java.util.List;
import java.util.Map;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/**
 * The few figures of a measurement that are kept, so that a later one can be compared with it.
 *
 * @param graph the digest of the graph that was measured
 * @param density mean disjoint paths, or null where it was not measured
 * @param doublyJoined share of pairs, or null where it was not measured
 * @param strongest the {@value #KEPT} strongest answers
 */
public record Snapshot(
        String graph,
        int thoughts,
        int links,
        int starts,
        int answers,
        double unresolved,
        int doubts,
        int openDoubts,
        Double density,
        Double doublyJoined,
        List<Row> strongest) {
    static final int KEPT = 200;

    /** One answer of a measurement. */
    public record Row(String id, String text, double centrality, int basin, int disjointPaths, double frustration) {
        static Row of(Attractor attractor) {
            return new Row(
                    attractor.id(),
                    Wording.cut(attractor.text()),
                    attractor.centrality(),
                    attractor.basin(),
                    attractor.disjointPaths(),
                    attractor.frustration());
        }
    }

    /** @param sections from which the density is taken, if it was measured */
    public static Snapshot of(Topology topology, List<Attractor> attractors, List<Section> sections) {
        return new Snapshot(
                Digest.ofGraph(topology.graph()),
                topology.graph().thoughts().size(),
                topology.graph().links().size(),
                topology.starts().size(),
                attractors.size(),
                topology.unresolvedMass(),
                (int) topology.graph().thoughts().stream()
                        .filter(it -> it.kind() == Kind.DOUBT)
                        .count(),
                topology.findings().openDoubts().size(),
                density(sections, "disjointPaths"),
                density(sections, "doublyJoined"),
                attractors.stream().limit(KEPT).map(Row::of).toList());
    }

    private static Double density(List<Section> sections, String name) {
        return sections.stream()
                .filter(section -> section.measure() == Measure.DENSITY)
                .map(section -> (Map<?, ?>) ((Map<?, ?>) section.document()).get(name))
                .map(estimate -> (Double) estimate.get("value"))
                .findFirst()
                .orElse(null);
    }

    /** Whether an answer stood otherwise, or not among the strongest, in another measurement. */
    public boolean tellsOtherwise(Attractor attractor) {
        return strongest.stream().noneMatch(Row.of(attractor)::equals);
    }
}
