package leadsto.topology.walk;

import java.util.Arrays;
import leadsto.topology.graph.Components;

/**
 * For each thought the answer that absorbs most of its walk.
 *
 * <p>In reverse topological order each thought mixes the absorptions of the thoughts it leads to, a sparse list each; a
 * component of several thoughts is solved once for each answer it can reach. A list keeps its largest
 * entries: all of them where thoughts times answers are fewer than 16 million, {@value #FEWEST} at least. What is kept is never
 * too high, and what is missing is known, since each thought's absorptions and its unresolved share make one; so each
 * basin is known to be certain or not. Ties, as far as {@value #TIE}, go to the answer whose id comes first.
 *
 * <p>Cost: steps times entries kept. On a closed cycle, and where no answer is reached, there is no basin.
 */
public final class Basins {
    static final int FEWEST = 32;
    private static final long MOST_ENTRIES = 16_000_000;
    private static final double TIE = 1e-9;

    private final Walk walk;
    private final Components components;
    private final Absorptions[] lists;
    private final int[] waiting;
    private final Mixture mixture;
    private final int[] best;
    private final double[] largest;
    private final boolean[] uncertain;

    /**
     * @param answers the answers in the order of their ids
     * @param resolved for each thought the probability of ending in any answer
     * @param kept how many entries a list keeps
     */
    public Basins(Walk walk, int[] answers, double[] resolved, int kept) {
        this.walk = walk;
        this.components = walk.components();
        this.lists = new Absorptions[walk.thoughts()];
        this.waiting = walk.arcs().inDegrees();
        this.mixture = new Mixture(answers.length, kept);
        this.best = new int[walk.thoughts()];
        this.largest = new double[walk.thoughts()];
        this.uncertain = new boolean[walk.thoughts()];
        Arrays.fill(best, -1);
        run(answers, resolved);
    }

    /** How many entries a list keeps in a graph of so many thoughts. */
    public static int kept(int thoughts) {
        return (int) Math.max(FEWEST, MOST_ENTRIES / Math.max(1, thoughts));
    }

    /** The place of the answer among the answers, or −1. */
    public int of(int thought) {
        return best[thought];
    }

    public double absorption(int thought) {
        return largest[thought];
    }

    public boolean certain(int thought) {
        return !uncertain[thought];
    }

    private void run(int[] answers, double[] resolved) {
        for (int rank = 0; rank < answers.length; rank++) {
            lists[answers[rank]] = new Absorptions(new int[] {rank}, new double[] {1});
        }
        for (int c = components.count() - 1; c >= 0; c--) {
            if (components.size(c) > 1) {
                solve(c);
            } else if (lists[components.node(components.first(c))] == null) {
                mix(components.node(components.first(c)));
            }
            for (int i = components.first(c); i < components.end(c); i++) {
                settle(components.node(i), resolved[components.node(i)]);
            }
            for (int i = components.first(c); i < components.end(c); i++) {
                release(components.node(i));
            }
        }
    }

    private void mix(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            mixture.add(lists[walk.target(step)], walk.probability(step));
        }
        lists[thought] = mixture.take();
    }

    private void solve(int c) {
        new ComponentAbsorptions(walk, c, mixture, lists).solve();
    }

    private void settle(int thought, double resolved) {
        Absorptions list = lists[thought];
        if (list.size() == 0) {
            return;
        }
        int first = list.largest(TIE);
        double runnerUp = 0;
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            sum += list.share(i);
            runnerUp = i == first ? runnerUp : Math.max(runnerUp, list.share(i));
        }
        double missing = resolved - sum;
        best[thought] = list.answer(first);
        largest[thought] = list.share(first);
        uncertain[thought] = missing > TIE && runnerUp + missing > list.share(first);
    }

    /** A list is dropped once everything that leads to its thought has been mixed. */
    private void release(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            if (--waiting[walk.target(step)] == 0) {
                lists[walk.target(step)] = null;
            }
        }
        if (waiting[thought] == 0) {
            lists[thought] = null;
        }
    }
}
