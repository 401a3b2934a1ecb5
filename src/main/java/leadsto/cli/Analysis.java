package leadsto.cli;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.store.ThoughtStore;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Attractor;
import leadsto.topology.Topology;

/**
 * The topology of a store, measured and written back as properties of its thoughts.
 *
 * @param changed how many thoughts have other properties than before
 */
record Analysis(ThoughtGraph graph, Topology topology, List<Attractor> attractors, long changed) {

    private static final List<String> OF_ANSWERS = List.of(
            "centrality", "paths", "effectivePaths", "disjointPaths", "frustration", "communicability", "strength");

    static Analysis of(ThoughtStore store) {
        return of(store, store.graph());
    }

    /** @param graph what the store holds, read already */
    static Analysis of(ThoughtStore store, ThoughtGraph graph) {
        Topology topology = Topology.of(graph);
        List<Attractor> attractors = topology.attractors();
        return new Analysis(graph, topology, attractors, store.annotate(measures(graph, topology, attractors)));
    }

    private static Map<String, Map<String, Object>> measures(
            ThoughtGraph graph, Topology topology, List<Attractor> attractors) {
        Map<String, Map<String, Object>> measures = new LinkedHashMap<>();
        Map<String, Double> communicability = topology.communicability();
        for (Thought thought : graph.thoughts()) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("flow", topology.flow(thought.id()));
            properties.put(
                    "basin",
                    topology.basin(thought.id()).map(basin -> basin.answer()).orElse(null));
            properties.put(
                    "absorption",
                    topology.basin(thought.id())
                            .map(basin -> basin.absorption())
                            .orElse(null));
            // A thought that is no answer any more loses what only answers have.
            OF_ANSWERS.forEach(name -> properties.put(name, null));
            measures.put(thought.id(), properties);
        }
        for (Attractor attractor : attractors) {
            Map<String, Object> properties = measures.get(attractor.id());
            properties.put("centrality", attractor.centrality());
            properties.put("paths", asProperty(attractor.paths()));
            properties.put("effectivePaths", attractor.effectivePaths());
            properties.put("disjointPaths", (long) attractor.disjointPaths());
            properties.put("frustration", attractor.frustration());
            properties.put("communicability", communicability.get(attractor.id()));
            properties.put("strength", topology.strength(attractor.id()));
        }
        return measures;
    }

    /** Neo4j has no whole numbers beyond 64 bits; a larger count is kept as the nearest double. */
    private static Object asProperty(BigInteger count) {
        return count.bitLength() < Long.SIZE ? (Object) count.longValue() : (Object) count.doubleValue();
    }
}
