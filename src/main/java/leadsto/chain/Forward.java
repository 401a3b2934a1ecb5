package leadsto.chain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import leadsto.topology.walk.Walk;

/**
 * How one would think who does not know the answer: from a start always along the most probable link.
 *
 * <pre>
 *   q ─.6─► p1 ─► p2            forward from q: q, p1, p2, which leads nowhere
 *   └──.4─► p3 ─► a             a chain to a, built knowing it: q, p3, a
 * </pre>
 *
 * <p>The counterpart of {@link Chains}, whose chains are conditioned on their answer: the same walk, of links other than
 * {@code challenges}, but greedy and one step at a time. Of links of one weight the first of the graph is taken; a thought that
 * was passed already is passed over. So it comes to rest at whatever answer it falls into, at a thought that leads nowhere,
 * or where everything leads back. Cost: the links of the thoughts on the way. Immutable.
 */
public final class Forward {
    private final ThoughtGraph graph;
    private final Topology topology;

    private Forward(ThoughtGraph graph, Topology topology) {
        this.graph = graph;
        this.topology = topology;
    }

    /** Forward building in a graph. */
    public static Forward of(ThoughtGraph graph, Topology topology) {
        return new Forward(graph, topology);
    }

    /**
     * Where it leads from a thought.
     *
     * @throws IllegalArgumentException where the graph has no such thought
     */
    public Way from(String start) {
        Walk walk = topology.walk();
        int at = topology.number(start);
        BitSet passed = new BitSet();
        List<Thought> thoughts = new ArrayList<>(List.of(graph.thoughts().get(at)));
        List<Link> links = new ArrayList<>();
        passed.set(at);
        for (OptionalInt step = mostProbable(walk, at, passed);
                step.isPresent();
                step = mostProbable(walk, at, passed)) {
            at = walk.target(step.getAsInt());
            passed.set(at);
            links.add(graph.links().get(walk.link(step.getAsInt())));
            thoughts.add(graph.thoughts().get(at));
        }
        return new Way(thoughts, links);
    }

    private static OptionalInt mostProbable(Walk walk, int from, BitSet passed) {
        int best = -1;
        for (int step = walk.first(from); step < walk.end(from); step++) {
            boolean open = !passed.get(walk.target(step));
            if (open && (best < 0 || walk.probability(step) > walk.probability(best))) {
                best = step;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The thoughts that were gone through.
     *
     * @param thoughts the start first; at least that
     * @param links one fewer
     */
    public record Way(List<Thought> thoughts, List<Link> links) {
        public Way {
            thoughts = List.copyOf(thoughts);
            links = List.copyOf(links);
        }

        /** Where it comes to rest. */
        public Thought end() {
            return thoughts.get(thoughts.size() - 1);
        }

        /** Whether that is an answer. */
        public boolean answers() {
            return end().kind() == Kind.ANSWER;
        }
    }
}
