package leadsto.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;

/** Small random graphs, and all the chains of a graph. */
final class Enumeration {
    private Enumeration() {}

    static ThoughtGraph random(int size, int count, boolean cyclic, long seed) {
        Random random = new Random(seed);
        List<Thought> thoughts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String kind = i < 1 + size / 5 ? "q" : i >= size - 1 - size / 7 ? "a" : i % 3 == 0 ? "d" : "p";
            thoughts.add(Drawing.thought(kind + i));
        }
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to && (cyclic || from < to)) {
                Link link = new Link(
                        thoughts.get(from).id(),
                        thoughts.get(to).id(),
                        random.nextBoolean() ? Role.SUPPORTS : Role.CONTINUES,
                        (1 + random.nextInt(20)) / 20.0,
                        random.nextInt(3) > 0 ? Approach.EMOTIONAL : Approach.LOGICAL,
                        Origin.AUTHOR);
                links.put(link.key(), link);
            }
        }
        return Drawing.graph(thoughts, List.copyOf(links.values()));
    }

    /** All chains to an answer, by trying all ways. */
    static List<Chain> of(ThoughtGraph graph, String answer) {
        Topology topology = Topology.of(graph);
        List<Chain> chains = new ArrayList<>();
        for (String start : topology.starts()) {
            double absorbed = topology.absorption(start, answer);
            List<Thought> thoughts = new ArrayList<>(List.of(graph.thoughts().get(topology.number(start))));
            search(graph, topology, answer, thoughts, new ArrayList<>(), 1 / absorbed, chains);
        }
        return chains;
    }

    private static void search(
            ThoughtGraph graph,
            Topology topology,
            String answer,
            List<Thought> thoughts,
            List<Link> links,
            double probability,
            List<Chain> found) {
        Thought at = thoughts.get(thoughts.size() - 1);
        if (at.id().equals(answer)) {
            if (!links.isEmpty()) {
                found.add(new Chain(thoughts, links, probability));
            }
            return;
        }
        List<Link> onward = graph.links().stream()
                .filter(link -> link.from().equals(at.id()) && at.kind() != Kind.ANSWER)
                .toList();
        double sum = onward.stream().mapToDouble(Link::weight).sum();
        for (Link link : onward) {
            Thought next = graph.thoughts().get(topology.number(link.to()));
            if (!thoughts.contains(next)) {
                thoughts.add(next);
                links.add(link);
                search(graph, topology, answer, thoughts, links, probability * link.weight() / sum, found);
                links.remove(links.size() - 1);
                thoughts.remove(thoughts.size() - 1);
            }
        }
    }
}
