package leadsto.simulate;

import java.util.Optional;
import java.util.Random;

/**
 * How the thoughts of a chain fare in other orders: a permutation test.
 *
 * <p>Start and answer stay; what is between is shuffled. Where there are no more orders than shuffles are asked for, each is
 * tried once, the chain's own among them, and p is exact; otherwise that many random orders are drawn, and the chain's own
 * is counted once more among them (Phipson and Smyth 2010), so p is never zero. Of m thoughts between, no p can be below
 * 1 / m!: two thoughts say nothing (p ≥ ½), four say little (p ≥ .042). The two tests are of one chain and not independent.
 *
 * @param orders how many orders the chain's own was compared with, itself included where p is exact
 * @param exact whether every order was tried
 * @param meanEfficiency the mean {@link Drift#efficiency()} of those orders
 * @param efficiencyP how probable an efficiency as high as the chain's is where order says nothing
 * @param meanProgress the mean {@link Drift#progress()} of those orders
 * @param progressP how probable a progress as high as the chain's is where order says nothing
 */
public record Shuffles(
        int orders, boolean exact, double meanEfficiency, double efficiencyP, double meanProgress, double progressP) {
    /** Below this two values are the same but for rounding: sums of the same steps in another order. */
    static final double EQUAL = 1e-9;

    static Optional<Shuffles> of(Trajectory own, int asked, long seed) {
        if (asked < 1) {
            throw new IllegalArgumentException(asked + " shuffles compare nothing; ask for at least 1");
        }
        int between = own.size() - 2;
        if (between < 2) {
            return Optional.empty();
        }
        Tally tally = new Tally(own);
        boolean exact = orders(between) <= asked;
        if (exact) {
            tryAll(identity(own.size()), 1, tally);
        } else {
            Random random = new Random(seed);
            for (int i = 0; i < asked; i++) {
                tally.add(own.in(shuffled(own.size(), random)));
            }
        }
        return Optional.of(tally.result(exact));
    }

    /** m!, or more than anyone asks for. */
    private static long orders(int between) {
        long orders = 1;
        for (int i = 2; i <= between && orders < Integer.MAX_VALUE; i++) {
            orders *= i;
        }
        return orders;
    }

    private static void tryAll(int[] order, int from, Tally tally) {
        if (from == order.length - 1) {
            tally.add(tally.own.in(order));
            return;
        }
        for (int i = from; i < order.length - 1; i++) {
            swap(order, from, i);
            tryAll(order, from + 1, tally);
            swap(order, from, i);
        }
    }

    private static int[] shuffled(int size, Random random) {
        int[] order = identity(size);
        for (int i = size - 2; i > 1; i--) {
            swap(order, i, 1 + random.nextInt(i));
        }
        return order;
    }

    private static int[] identity(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private static final class Tally {
        private final Trajectory own;
        private final double ownEfficiency;
        private final double ownProgress;
        private int orders;
        private double efficiencies;
        private double progresses;
        private int asEfficient;
        private int asProgressive;

        Tally(Trajectory own) {
            this.own = own;
            ownEfficiency = own.efficiency();
            ownProgress = own.progress().orElseThrow();
        }

        void add(Trajectory other) {
            double efficiency = other.efficiency();
            double progress = other.progress().orElseThrow();
            orders++;
            efficiencies += efficiency;
            progresses += progress;
            asEfficient += efficiency > ownEfficiency - EQUAL ? 1 : 0;
            asProgressive += progress > ownProgress - EQUAL ? 1 : 0;
        }

        Shuffles result(boolean exact) {
            double own = exact ? 0 : 1;
            return new Shuffles(
                    orders,
                    exact,
                    efficiencies / orders,
                    (asEfficient + own) / (orders + own),
                    progresses / orders,
                    (asProgressive + own) / (orders + own));
        }
    }
}
