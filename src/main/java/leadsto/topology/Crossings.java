package leadsto.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import leadsto.thought.Link;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * The thoughts at which sources meet.
 *
 * <pre>
 *   [s1] p1 ──► p2 [s1, s2]        p2 stands in both sources; so does nothing of p3 and p4, but their link joins them
 *   [s1] p3 ──► p4 [s2]
 * </pre>
 *
 * <p>A thought that no source states joins nothing. Linear in links and statements.
 */
final class Crossings {
    private static final SortedSet<String> NOWHERE = new TreeSet<>();

    private final ThoughtGraph graph;
    private final Map<String, SortedSet<String>> stated = new HashMap<>();
    private final Map<String, SortedSet<String>> joined = new HashMap<>();

    Crossings(ThoughtGraph graph) {
        this.graph = graph;
        for (Statement statement : graph.statements()) {
            stated.computeIfAbsent(statement.thought(), it -> new TreeSet<>()).add(statement.source());
        }
    }

    /** In the graph's order of thoughts. */
    List<Crossing> all() {
        stated.forEach((thought, sources) -> joined.put(thought, new TreeSet<>(sources)));
        for (Link link : graph.links()) {
            SortedSet<String> from = stated.getOrDefault(link.from(), NOWHERE);
            SortedSet<String> to = stated.getOrDefault(link.to(), NOWHERE);
            if (!from.isEmpty() && !to.isEmpty() && from.stream().noneMatch(to::contains)) {
                joined.get(link.from()).addAll(to);
                joined.get(link.to()).addAll(from);
            }
        }
        return graph.thoughts().stream()
                .map(Thought::id)
                .filter(id -> joined.getOrDefault(id, NOWHERE).size() > 1)
                .map(id -> new Crossing(id, List.copyOf(joined.get(id))))
                .toList();
    }
}
