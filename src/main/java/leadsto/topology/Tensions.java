package leadsto.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import leadsto.thought.Thought;
import leadsto.topology.path.Paths;
import leadsto.topology.walk.Walk;

/**
 * The pairs of thoughts under the strongest tension.
 *
 * <pre>
 *   q ──► p1 ──► a        two ways lead from q to a; if they hardly share a word, q and a are under tension
 *   └───► p2 ────┘
 * </pre>
 *
 * <p>From each thought one pass over what it leads to gives the effective paths to all others; the distance of a pair is
 * only asked for where it could put the pair among the strongest. Cost: thoughts times steps, so that it ends after
 * {@value #STEPS} steps: the thoughts that the walk visits most are searched first.
 */
final class Tensions {
    static final long STEPS = 300_000_000;
    private static final long STEPS_OF_ONE = 100_000;
    private static final double FARTHEST = 2;

    private final List<Thought> thoughts;
    private final Walk walk;
    private final ToDoubleBiFunction<Thought, Thought> distance;
    private final int limit;
    private final Comparator<Tension> weakestFirst = Comparator.comparingDouble(Tension::tension)
            .thenComparing(Tension::from, Comparator.reverseOrder())
            .thenComparing(Tension::to, Comparator.reverseOrder());
    private final PriorityQueue<Tension> strongest = new PriorityQueue<>(weakestFirst);

    Tensions(List<Thought> thoughts, Walk walk, ToDoubleBiFunction<Thought, Thought> distance, int limit) {
        this.thoughts = thoughts;
        this.walk = walk;
        this.distance = distance;
        this.limit = limit;
    }

    /** The strongest of the pairs that begin at the thoughts of most flow, as many as the steps allow. */
    StrongestTensions among(double[] flow, long steps) {
        List<Integer> order = IntStream.range(0, thoughts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -flow[i]))
                .toList();
        long left = steps;
        int searched = 0;
        while (searched < order.size() && left > 0) {
            left -= search(order.get(searched++));
        }
        List<Tension> sorted = new ArrayList<>(strongest);
        sorted.sort(Collections.reverseOrder(weakestFirst));
        return new StrongestTensions(List.copyOf(sorted), searched, thoughts.size());
    }

    private long search(int from) {
        if (walk.first(from) == walk.end(from)) {
            return 1;
        }
        Paths paths = Paths.from(walk, STEPS_OF_ONE, from);
        for (int to = 0; to < walk.thoughts(); to++) {
            double effective = to == from ? 0 : paths.effective(to);
            if (effective > 0) {
                consider(from, to, effective, paths.exact(to));
            }
        }
        return walk.thoughts() + walk.steps() + paths.stepsWithin();
    }

    private void consider(int from, int to, double effective, boolean exact) {
        double ways = Math.log1p(effective);
        if (strongest.size() == limit && ways * FARTHEST < strongest.element().tension()) {
            return;
        }
        double apart = distance.applyAsDouble(thoughts.get(from), thoughts.get(to));
        if (apart > 0) {
            strongest.add(
                    new Tension(thoughts.get(from).id(), thoughts.get(to).id(), apart, effective, exact, apart * ways));
        }
        if (strongest.size() > limit) {
            strongest.remove();
        }
    }
}
