package leadsto.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.store.ThoughtStore;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Attractor;
import leadsto.topology.Basin;
import leadsto.topology.Earlier;
import leadsto.topology.Topology;
import leadsto.weave.Contraction;

/**
 * The topology of a store, merged thoughts seen as one, measured and written back as properties of its thoughts.
 *
 * @param changed how many thoughts have other properties than before
 */
record Analysis(ThoughtGraph graph, Topology topology, List<Attractor> attractors, long changed) {
    private static final List<String> OF_ANSWERS = List.of(
            "centrality", "paths", "effectivePaths", "disjointPaths", "frustration", "communicability", "strength");

    /** @param apart whether thoughts that were merged are measured apart, rather than as one */
    static Analysis of(ThoughtStore store, boolean apart) {
        return of(store, seen(store, apart));
    }

    /** What the store holds, as it is measured. */
    static Contraction seen(ThoughtStore store, boolean apart) {
        return Contraction.of(store.graph(), apart ? List.of() : store.merges());
    }

    /** @param seen what the store holds, read already */
    static Analysis of(ThoughtStore store, Contraction seen) {
        return of(store, seen, Topology.of(seen.graph()));
    }

    /** The same, where parts that have not changed keep what the store holds of them. */
    static Analysis ofChanges(ThoughtStore store, Contraction seen) {
        return of(store, seen, Topology.of(seen.graph(), earlier(store)));
    }

    private static Map<String, Earlier> earlier(ThoughtStore store) {
        Map<String, Earlier> earlier = new HashMap<>();
        store.query(
                """
                MATCH (t:Thought) WHERE t.part IS NOT NULL
                RETURN t.id AS id, t.part AS part, t.basin AS basin, t.absorption AS absorption,
                       t.disjointPaths AS disjointPaths
                """,
                Map.of(),
                row -> earlier.put(
                        (String) row.get("id"),
                        new Earlier(
                                (String) row.get("part"),
                                Optional.ofNullable((String) row.get("basin")),
                                number(row.get("absorption")).doubleValue(),
                                number(row.get("disjointPaths")).intValue())));
        return earlier;
    }

    private static Number number(Object value) {
        return value == null ? 0 : (Number) value;
    }

    private static Analysis of(ThoughtStore store, Contraction seen, Topology topology) {
        ThoughtGraph graph = seen.graph();
        List<Attractor> attractors = topology.attractors();
        Map<String, Map<String, Object>> ofAnswers = ofAnswers(topology, attractors);
        List<String> ids = new ArrayList<>();
        graph.thoughts().forEach(thought -> ids.add(thought.id()));
        ids.addAll(seen.representatives().keySet());
        long changed = store.annotate(ids, id -> {
            String one = seen.representative(id);
            Map<String, Object> measures = measures(one, topology);
            measures.putAll(ofAnswers.getOrDefault(one, Map.of()));
            return id.equals(one) ? measures : ofMember(measures);
        });
        return new Analysis(graph, topology, attractors, changed);
    }

    private static Map<String, Object> measures(String thought, Topology topology) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("flow", topology.flow(thought));
        properties.put("basin", topology.basin(thought).map(Basin::answer).orElse(null));
        properties.put(
                "absorption", topology.basin(thought).map(Basin::absorption).orElse(null));
        properties.put("part", topology.parts().digest(thought).orElse(null));
        // A thought that is no answer any more loses what only answers have.
        OF_ANSWERS.forEach(name -> properties.put(name, null));
        return properties;
    }

    private static Map<String, Map<String, Object>> ofAnswers(Topology topology, List<Attractor> attractors) {
        Map<String, Map<String, Object>> measures = new HashMap<>();
        Map<String, Double> communicability = topology.communicability();
        for (Attractor attractor : attractors) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("centrality", attractor.centrality());
            properties.put("paths", asProperty(attractor.paths()));
            properties.put("effectivePaths", attractor.effectivePaths());
            properties.put("disjointPaths", (long) attractor.disjointPaths());
            properties.put("frustration", attractor.frustration());
            properties.put("communicability", communicability.get(attractor.id()));
            properties.put("strength", topology.strength(attractor.id()));
            measures.put(attractor.id(), properties);
        }
        return measures;
    }

    /** A merged thought flows as its representative does; the figures of an answer stand at the representative alone. */
    private static Map<String, Object> ofMember(Map<String, Object> representative) {
        Map<String, Object> properties = new HashMap<>(representative);
        OF_ANSWERS.forEach(name -> properties.put(name, null));
        return properties;
    }

    /** Neo4j has no whole numbers beyond 64 bits; a larger count is kept as the nearest double. */
    private static Object asProperty(BigInteger count) {
        return count.bitLength() < Long.SIZE ? (Object) count.longValue() : (Object) count.doubleValue();
    }
}
