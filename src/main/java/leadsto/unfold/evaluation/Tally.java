package leadsto.unfold.evaluation;

import java.util.Set;

/**
 * What was found, what was found too much, and what was missed.
 *
 * @param found in both gold and prediction
 * @param extra in the prediction alone
 * @param missed in gold alone
 */
record Tally(int found, int extra, int missed) {
    static final Tally NONE = new Tally(0, 0, 0);

    static <T> Tally of(Set<T> gold, Set<T> predicted) {
        int found = (int) gold.stream().filter(predicted::contains).count();
        return new Tally(found, predicted.size() - found, gold.size() - found);
    }

    Tally plus(Tally other) {
        return new Tally(found + other.found, extra + other.extra, missed + other.missed);
    }

    /** The share of what gold has that was found; 0 where it has nothing. */
    double recall() {
        return found == 0 ? 0 : found / (double) (found + missed);
    }

    /** The share of what was found that gold has; 0 where nothing was found. */
    double precision() {
        return found == 0 ? 0 : found / (double) (found + extra);
    }

    /** The harmonic mean of precision and recall: 2·found / (2·found + extra + missed), and 0 where nothing was found. */
    double f1() {
        return found == 0 ? 0 : 2.0 * found / (2.0 * found + extra + missed);
    }
}
