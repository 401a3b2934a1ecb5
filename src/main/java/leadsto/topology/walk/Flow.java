package leadsto.topology.walk;

import java.util.BitSet;
import java.util.function.ObjIntConsumer;

/**
 * Where the walks from all starts go: how often they visit each thought, how many of them rest in an answer, and which
 * answer each thought mostly ends in.
 *
 * <p>Worked out when first asked for, and kept. Safe for use by several threads.
 */
public final class Flow {
    private final Walk walk;
    private final int[] starts;
    private final int[] answers;
    private double[] visits;
    private double[] resolved;
    private Basins basins;
    private BitSet known = new BitSet();
    private ObjIntConsumer<Basins> settling = (all, thought) -> {};

    /** @param answers in the order of their ids */
    public Flow(Walk walk, int[] starts, int[] answers) {
        this.walk = walk;
        this.starts = starts;
        this.answers = answers;
    }

    /** For each thought the expected visits of a walk from a random start; all 0 where there is no start. */
    public synchronized double[] visits() {
        if (visits == null) {
            double[] start = new double[walk.thoughts()];
            for (int thought : starts) {
                start[thought] = 1.0 / starts.length;
            }
            visits = walk.visits(start);
        }
        return visits;
    }

    /** The share of the walks that never comes to rest; 0 where there is no start. */
    public double unresolved() {
        boolean[] rest = new boolean[walk.thoughts()];
        for (int answer : answers) {
            rest[answer] = true;
        }
        return Math.min(1, walk.sunk(visits(), rest));
    }

    /** For each thought the probability that a walk from there ends in any answer. */
    public synchronized double[] resolved() {
        if (resolved == null) {
            double[] gain = new double[walk.thoughts()];
            for (int answer : answers) {
                gain[answer] = 1;
            }
            resolved = walk.expected(gain);
        }
        return resolved;
    }

    /** For each thought the probability that a walk from there ends in one answer. */
    public double[] absorption(int answer) {
        double[] gain = new double[walk.thoughts()];
        gain[answer] = 1;
        return walk.expected(gain);
    }

    /** The probability that a walk from one thought ends in an answer. */
    public double absorption(int from, int answer) {
        double[] start = new double[walk.thoughts()];
        start[from] = 1;
        return Math.min(1, walk.visits(start)[answer]);
    }

    public synchronized Basins basins() {
        if (basins == null) {
            basins = known.isEmpty()
                    ? Basins.of(walk, answers, resolved())
                    : Basins.of(walk.along(step -> !known.get(walk.source(step))), answers, resolved());
            known.stream().forEach(thought -> settling.accept(basins, thought));
        }
        return basins;
    }

    /**
     * Spares the work for thoughts whose basins are known, whole parts of the graph.
     *
     * @param thoughts these
     * @param basin settles the basin of one of them
     */
    public synchronized void know(BitSet thoughts, ObjIntConsumer<Basins> basin) {
        known = thoughts;
        settling = basin;
    }
}
