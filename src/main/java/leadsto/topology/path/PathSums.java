package leadsto.topology.path;

import java.math.BigInteger;

/**
 * For each thought three sums over a set of paths that end there: how many they are, how much they weigh, how evenly the
 * weight is spread.
 *
 * <p>Counts are whole numbers up to {@link #MOST}, and stay there. Weights are kept as logarithms, so that long paths do
 * not come to nothing; the entropy of a mixture is made from the entropies of its parts (the chain rule of Shannon 1948),
 * so that nothing is lost by subtraction.
 */
final class PathSums {
    /** Two to the 1024th, about 10³⁰⁸: counts from here on are not written out. */
    static final BigInteger MOST = BigInteger.ONE.shiftLeft(1024);

    private final long[] count;
    private BigInteger[] large;
    private final double[] logWeight;
    private final double[] entropy;
    private final boolean[] bounded;

    PathSums(int thoughts) {
        count = new long[thoughts];
        logWeight = new double[thoughts];
        entropy = new double[thoughts];
        bounded = new boolean[thoughts];
    }

    boolean any(int thought) {
        return count[thought] > 0;
    }

    BigInteger count(int thought) {
        return isLarge(thought) ? large[thought] : BigInteger.valueOf(count[thought]);
    }

    /** The natural logarithm of the sum of Π weights; meaningless where there is no path. */
    double logWeight(int thought) {
        return logWeight[thought];
    }

    /** −Σ p ln p over the paths, p ∝ Π weights. */
    double entropy(int thought) {
        return entropy[thought];
    }

    /** Whether there may be more paths than were counted. */
    boolean bounded(int thought) {
        return bounded[thought];
    }

    void markBounded(int thought) {
        bounded[thought] = true;
    }

    /** Adds the path of no link that begins and ends at a thought. */
    void begin(int thought) {
        addPath(thought, 0);
    }

    void addPath(int thought, double log) {
        mix(thought, log, 0);
        addCount(thought, 1);
    }

    /** Adds the paths of another thought, each led on by one more link. */
    void addLedOn(int thought, int before, double log) {
        if (any(before)) {
            mix(thought, logWeight[before] + log, entropy[before]);
            if (isLarge(before)) {
                addCount(thought, large[before]);
            } else {
                addCount(thought, count[before]);
            }
            bounded[thought] |= bounded[before];
        }
    }

    /** Adds every path that ends at {@code before} of {@code entries}, led on by every one of {@code within}. */
    void addJoined(int thought, PathSums entries, int before, PathSums within, int place) {
        if (entries.any(before) && within.any(place)) {
            mix(
                    thought,
                    entries.logWeight[before] + within.logWeight[place],
                    entries.entropy[before] + within.entropy[place]);
            addCount(thought, entries.count(before).multiply(within.count(place)));
            bounded[thought] |= entries.bounded[before];
        }
    }

    /** Replaces what is known of a thought by what other sums say. */
    void take(int thought, PathSums other, int place) {
        count[thought] = other.count[place];
        if (large != null) {
            large[thought] = null;
        }
        if (other.isLarge(place)) {
            keepLarge(thought, other.large[place]);
        }
        logWeight[thought] = other.logWeight[place];
        entropy[thought] = other.entropy[place];
        bounded[thought] = other.bounded[place];
    }

    private void mix(int thought, double log, double added) {
        if (!any(thought)) {
            logWeight[thought] = log;
            entropy[thought] = added;
            return;
        }
        double larger = Math.max(log, logWeight[thought]);
        double apart = Math.abs(log - logWeight[thought]);
        double ratio = Math.exp(-apart);
        double both = Math.log1p(ratio);
        double most = 1 / (1 + ratio);
        double least = ratio * most;
        boolean addedIsLarger = log == larger;
        double within =
                addedIsLarger ? most * added + least * entropy[thought] : least * added + most * entropy[thought];
        // −p ln p for both, where ln most = −both and ln least = −apart − both.
        entropy[thought] = within + most * both + least * (apart + both);
        logWeight[thought] = larger + both;
    }

    private void addCount(int thought, long added) {
        long sum = count[thought] + added;
        if (isLarge(thought) || sum < 0) {
            addCount(thought, BigInteger.valueOf(added));
        } else {
            count[thought] = sum;
        }
    }

    private void addCount(int thought, BigInteger added) {
        BigInteger sum = count(thought).add(added);
        if (sum.bitLength() < Long.SIZE) {
            count[thought] = sum.longValueExact();
            return;
        }
        bounded[thought] |= sum.compareTo(MOST) > 0;
        keepLarge(thought, sum.min(MOST));
    }

    private void keepLarge(int thought, BigInteger sum) {
        if (large == null) {
            large = new BigInteger[count.length];
        }
        large[thought] = sum;
        count[thought] = 1;
    }

    private boolean isLarge(int thought) {
        return large != null && large[thought] != null;
    }
}
