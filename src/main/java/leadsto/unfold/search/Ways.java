package leadsto.unfold.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import leadsto.thought.Link;
import leadsto.thought.ThoughtGraph;

/** Where thinking leads in a graph, and in what is found for it. */
final class Ways {
    private final Map<String, Set<String>> walked = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();

    Ways(ThoughtGraph graph) {
        graph.links().forEach(this::add);
    }

    void add(Link link) {
        linked.computeIfAbsent(link.from(), it -> new HashSet<>()).add(link.to());
        if (link.role().walked()) {
            walked.computeIfAbsent(link.from(), it -> new LinkedHashSet<>()).add(link.to());
        }
    }

    /** Whether a link of any role leads from the one to the other. */
    boolean joined(String from, String to) {
        return linked.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether a way leads from the one to the other, in time linear in what the one leads to. */
    boolean lead(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : walked.getOrDefault(open.poll(), Set.of())) {
                if (next.equals(to)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** Whether thinking does not go on from a thought. */
    boolean end(String thought) {
        return !walked.containsKey(thought);
    }
}
