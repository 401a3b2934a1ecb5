package leadsto.trial;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * The sign test of paired outcomes: of so many pairs that were decided, how many did one side win?
 *
 * <p>Exact and two-sided: the probability, if both sides were equally good, of a split at least as uneven. Pairs that ended
 * even are not counted (Dixon and Mood 1946). Of fewer than six decided pairs even a clean
 * sweep is not significant; {@link #power} says what a number of pairs can tell at all.
 *
 * @param wins of the one side
 * @param losses of the one side, wins of the other
 */
public record SignTest(int wins, int losses) {
    /** The usual level of significance. */
    public static final double ALPHA = .05;

    private static final double EVEN = .5;
    private static final int MOST_PAIRS = 100_000;

    /** @throws IllegalArgumentException where one is negative */
    public SignTest {
        if (wins < 0 || losses < 0) {
            throw new IllegalArgumentException(wins + " wins and " + losses + " losses cannot be; count from 0");
        }
    }

    /** How many pairs were decided. */
    public int decided() {
        return wins + losses;
    }

    /** The two-sided p-value; 1 where nothing was decided. */
    public double p() {
        // Twice the smaller tail, since both are the same. A sum over what is no more probable than the outcome, which
        // libraries use for the general case, loses the tail's first term to rounding.
        return Math.min(1, 2 * BinomialDistribution.of(decided(), EVEN).cumulativeProbability(Math.min(wins, losses)));
    }

    /** The share of wins among the decided, in [0, 1]; ½ where nothing was decided. */
    public double rate() {
        return decided() == 0 ? EVEN : (double) wins / decided();
    }

    /** The 95 % confidence interval of the win rate, by Wilson's score (Wilson 1927); [0, 1] where nothing was decided. */
    public Range interval() {
        if (decided() == 0) {
            return new Range(0, 1);
        }
        Interval interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(decided(), wins, ALPHA);
        return new Range(interval.getLowerBound(), interval.getUpperBound());
    }

    /** From where to where a value lies with 95 % confidence. */
    public record Range(double low, double high) {}

    /** How many wins of so many decided pairs are significant; empty where not even all of them are. */
    public static OptionalInt winsNeeded(int pairs) {
        for (int wins = pairs / 2 + 1; wins <= pairs; wins++) {
            if (new SignTest(wins, pairs - wins).p() < ALPHA) {
                return OptionalInt.of(wins);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * With which probability so many decided pairs give a significant split, if one side wins each with a true rate.
     *
     * @param rate in [0, 1]
     */
    public static double power(int pairs, double rate) {
        OptionalInt needed = winsNeeded(pairs);
        if (needed.isEmpty()) {
            return 0;
        }
        BinomialDistribution wins = BinomialDistribution.of(pairs, rate);
        int most = pairs - needed.getAsInt();
        return wins.survivalProbability(needed.getAsInt() - 1) + wins.cumulativeProbability(most);
    }

    /**
     * The fewest decided pairs from which on the power is reached; by bisection, so that a few pairs more or fewer may do,
     * as the power of a whole number of wins goes up and down.
     *
     * @param rate the true win rate; at ½ no number is enough
     * @return empty where more than 100,000 are needed
     */
    public static OptionalInt pairsNeeded(double rate, double power) {
        int low = 1;
        int high = MOST_PAIRS;
        if (power(high, rate) < power) {
            return OptionalInt.empty();
        }
        while (low < high) {
            int middle = (low + high) / 2;
            if (power(middle, rate) < power) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return OptionalInt.of(low);
    }
}
