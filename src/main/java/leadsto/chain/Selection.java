package leadsto.chain;

import java.util.Arrays;
import java.util.List;

/**
 * How many chains of each sort are kept, so that quotas hold.
 *
 * <pre>
 *             quotas:  emotional .25   doubt .5          kept of 40
 *   chains of sort   0       -            -       80         20
 *                    1       x            -        6          0
 *                    2       -            x       20         10
 *                    3       x            x       10         10
 * </pre>
 *
 * <p>A sort is the set of quotas that a chain counts for, one bit each. A quota holds when its number of chains is its share
 * of all but for rounding: less than one chain away. Of the sizes up to the one wanted the largest is taken at which all
 * hold (by bisection: beyond the size that could be shared out exactly, one that holds by rounding may be missed). The sorts are first kept in the proportion of the strategy's own choice, and then exchanged for one another as long
 * as that brings the quotas nearer (steepest descent on the sum of squares; exact where no chain counts for two quotas, by
 * the exchange property of separable convex functions on such sets, Murota 2003). Where quotas contradict each other or
 * the graph, so that they held only in a set too small for one chain of the rarest sort, the size wanted is kept and the
 * quotas are approached.
 */
final class Selection {
    private final double[] shares;
    private final long[] available;
    private final long[] natural;
    private final long[] kept;

    /**
     * @param quotas those that any chain meets
     * @param available of each sort, how many chains there are
     * @param natural of each sort, how many the strategy chose by itself, no more than there are
     */
    Selection(List<Quota> quotas, long[] available, long[] natural) {
        this.shares = quotas.stream().mapToDouble(Quota::share).toArray();
        this.available = available.clone();
        this.natural = natural.clone();
        this.kept = largest(Arrays.stream(natural).sum());
    }

    /** Of each sort, how many chains are kept. */
    long[] kept() {
        return kept.clone();
    }

    /** How many chains are kept. */
    long size() {
        return Arrays.stream(kept).sum();
    }

    /** How many of the kept ones count for a quota. */
    long reached(int quota) {
        return counted(kept, quota);
    }

    /** Whether a quota holds but for rounding. */
    boolean holds(int quota) {
        return holds(kept, quota);
    }

    private long[] largest(long wanted) {
        double rarest = Arrays.stream(shares).min().orElse(1);
        long low = 0;
        long high = wanted;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (allHold(nearest(middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return nearest(low * rarest < 1 ? wanted : low);
    }

    private long[] nearest(long size) {
        long[] counts = proportional(size);
        while (improve(counts, size)) {
            // each exchange lowers a sum of squares that cannot fall forever
        }
        return counts;
    }

    /** So many chains in the proportion of the strategy's own, by largest remainder. */
    private long[] proportional(long size) {
        long wanted = Arrays.stream(natural).sum();
        long[] counts = new long[natural.length];
        double[] remainders = new double[natural.length];
        long left = size;
        for (int sort = 0; sort < counts.length; sort++) {
            double exact = wanted == 0 ? 0 : (double) natural[sort] * size / wanted;
            counts[sort] = (long) Math.floor(exact);
            remainders[sort] = exact - counts[sort];
            left -= counts[sort];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int sort = 1; sort < counts.length; sort++) {
                most = remainders[sort] > remainders[most] ? sort : most;
            }
            counts[most]++;
            remainders[most]--;
        }
        return counts;
    }

    /** Exchanges chains of one sort for another's where that helps most; false where nothing helps. */
    private boolean improve(long[] counts, long size) {
        double[] over = new double[shares.length];
        for (int quota = 0; quota < shares.length; quota++) {
            over[quota] = counted(counts, quota) - shares[quota] * size;
        }
        Exchange best = new Exchange(0, 0, 0, 0);
        for (int from = 0; from < counts.length; from++) {
            for (int to = 0; to < counts.length && counts[from] > 0; to++) {
                long most = Math.min(counts[from], available[to] - counts[to]);
                if (from != to && most > 0) {
                    Exchange exchange = exchange(from, to, most, over);
                    best = exchange.gain > best.gain + 1e-9 ? exchange : best;
                }
            }
        }
        counts[best.from] -= best.chains;
        counts[best.to] += best.chains;
        return best.chains > 0;
    }

    private Exchange exchange(int from, int to, long most, double[] over) {
        double slope = 0;
        int changed = 0;
        for (int quota = 0; quota < over.length; quota++) {
            int change = (to >> quota & 1) - (from >> quota & 1);
            slope += change * over[quota];
            changed += change * change;
        }
        if (changed == 0 || slope >= 0) {
            return new Exchange(from, to, 0, 0);
        }
        long chains = Math.max(1, Math.min(most, Math.round(-slope / changed)));
        return new Exchange(from, to, chains, -2 * slope * chains - (double) changed * chains * chains);
    }

    private boolean allHold(long[] counts) {
        for (int quota = 0; quota < shares.length; quota++) {
            if (!holds(counts, quota)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(long[] counts, int quota) {
        double asked = shares[quota] * Arrays.stream(counts).sum();
        return Math.abs(counted(counts, quota) - asked) < 1;
    }

    private static long counted(long[] counts, int quota) {
        long counted = 0;
        for (int sort = 0; sort < counts.length; sort++) {
            counted += (sort >> quota & 1) * counts[sort];
        }
        return counted;
    }

    /** @param gain by how much it lowers the sum of squares */
    private record Exchange(int from, int to, long chains, double gain) {}
}
