package leadsto.topology.walk;

import java.util.Arrays;

/**
 * For each thought the answer that absorbs most of its walk; ties, as far as {@value #TIE}, go to the one whose id comes first.
 *
 * <p>Worked out by {@link Lists} where each thought leads to few answers; else by {@link Columns}, exact as well, where steps
 * times answers, sweeps on cycles included, are {@value #MOST_EXACT} at most; else by lists cut short, which know where they
 * leave a doubt. Some ten seconds are enough for as much. On a closed cycle, and where no answer is reached, there is no
 * basin.
 */
public final class Basins {
    static final double TIE = 1e-9;
    static final double MOST_EXACT = 1e10;
    private static final int FEWEST_KEPT = 32;
    private static final long MOST_ENTRIES = 16_000_000;

    private final int[] best;
    private final double[] largest;
    private final boolean[] uncertain;
    private boolean certain = true;

    Basins(int thoughts) {
        this.best = new int[thoughts];
        this.largest = new double[thoughts];
        this.uncertain = new boolean[thoughts];
        Arrays.fill(best, -1);
    }

    /**
     * @param answers the answers in the order of their ids
     * @param resolved for each thought the probability of ending in any answer
     */
    public static Basins of(Walk walk, int[] answers, double[] resolved) {
        int kept = (int) Math.max(FEWEST_KEPT, MOST_ENTRIES / Math.max(1, walk.thoughts()));
        Columns columns = new Columns(walk);
        return columns.cost(answers.length) > MOST_EXACT
                ? cutTo(kept, walk, answers, resolved)
                : new Lists(walk, answers, resolved, kept)
                        .basinsIfCertain()
                        .orElseGet(() -> exact(columns, walk, answers));
    }

    /** By lists of so many entries at most. */
    public static Basins cutTo(int kept, Walk walk, int[] answers, double[] resolved) {
        return new Lists(walk, answers, resolved, kept).basins();
    }

    /** By whole columns. */
    public static Basins exact(Walk walk, int[] answers) {
        return exact(new Columns(walk), walk, answers);
    }

    private static Basins exact(Columns columns, Walk walk, int[] answers) {
        Basins all = new Basins(walk.thoughts());
        columns.read(answers, (from, width, absorptions) -> {
            Basins some = new Basins(walk.thoughts());
            for (int thought = 0; thought < some.best.length; thought++) {
                for (int i = 0; i < width; i++) {
                    some.offer(thought, from + i, absorptions[thought * width + i]);
                }
            }
            return () -> all.offer(some);
        });
        return all;
    }

    private void offer(Basins others) {
        for (int thought = 0; thought < best.length; thought++) {
            offer(thought, others.best[thought], others.largest[thought]);
        }
    }

    private void offer(int thought, int rank, double absorption) {
        if (absorption > 0 && (best[thought] < 0 || absorption > largest[thought] + TIE)) {
            settle(thought, rank, absorption, true);
        }
    }

    /** Takes over what is known of a thought. */
    public void know(int thought, int rank, double absorption) {
        settle(thought, rank, absorption, true);
    }

    void settle(int thought, int rank, double absorption, boolean certain) {
        best[thought] = rank;
        largest[thought] = absorption;
        uncertain[thought] = !certain;
        this.certain &= certain;
    }

    /** The place of the answer among the answers, or −1. */
    public int of(int thought) {
        return best[thought];
    }

    public double absorption(int thought) {
        return largest[thought];
    }

    /** Whether no thought's basin is in doubt. */
    public boolean certain() {
        return certain;
    }

    public boolean certain(int thought) {
        return !uncertain[thought];
    }
}
