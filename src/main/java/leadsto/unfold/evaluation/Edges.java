package leadsto.unfold.evaluation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import leadsto.thought.Link;
import leadsto.thought.ThoughtGraph;

/**
 * The links of a graph as they are compared: each pair of thoughts joined once in argument and once in flow.
 *
 * <p>A doubt that leads to what meets it is compared as an attack by what meets it, so that an arrow of argument always
 * points at the claim that gains or loses by it. What {@code prompts} or {@code continues} is flow.
 *
 * @param argument supports, challenges and resolves, in encounter order
 * @param flow prompts and continues, in encounter order
 */
record Edges(Map<Pair, Edge> argument, Map<Pair, Edge> flow) {

    /** Two thoughts by their numbers. */
    record Pair(int from, int to) {}

    /** How two thoughts are joined: whether the one speaks against the other, and with which weight. */
    record Edge(boolean against, double weight) {}

    /** A pair and whether the one speaks against the other. */
    record Labelled(Pair pair, boolean against) {}

    /** @param number gives the number of a thought by its place in the graph */
    static Edges of(ThoughtGraph graph, IntUnaryOperator number) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < graph.thoughts().size(); i++) {
            numbers.put(graph.thoughts().get(i).id(), number.applyAsInt(i));
        }
        Edges edges = new Edges(new LinkedHashMap<>(), new LinkedHashMap<>());
        graph.links().forEach(link -> edges.add(link, numbers.get(link.from()), numbers.get(link.to())));
        return edges;
    }

    private void add(Link link, int from, int to) {
        switch (link.role()) {
            case SUPPORTS -> argument.put(new Pair(from, to), new Edge(false, link.weight()));
            case CHALLENGES -> argument.put(new Pair(from, to), new Edge(true, link.weight()));
            case RESOLVES -> argument.put(new Pair(to, from), new Edge(true, link.weight()));
            case PROMPTS, CONTINUES -> flow.put(new Pair(from, to), new Edge(false, link.weight()));
        }
    }

    /** The edges between thoughts that count. */
    Edges among(Matching matching) {
        argument.keySet().removeIf(it -> !matching.counts(it.from()) || !matching.counts(it.to()));
        flow.keySet().removeIf(it -> !matching.counts(it.from()) || !matching.counts(it.to()));
        return this;
    }

    Set<Labelled> labelled() {
        Set<Labelled> labelled = new LinkedHashSet<>();
        argument.forEach((pair, edge) -> labelled.add(new Labelled(pair, edge.against())));
        return labelled;
    }

    /** For each thought that argues for or against something, what it argues about most strongly. */
    Map<Integer, Integer> targets() {
        Map<Integer, Pair> strongest = new HashMap<>();
        argument.forEach((pair, edge) -> strongest.merge(
                pair.from(),
                pair,
                (a, b) -> argument.get(b).weight() > argument.get(a).weight() ? b : a));
        Map<Integer, Integer> targets = new HashMap<>();
        strongest.forEach((from, pair) -> targets.put(from, pair.to()));
        return targets;
    }
}
