package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.Arrays;
import leadsto.dataset.guard.likeness.Buckets;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;

/**
 * Which chains say what one before them says, or nearly that.
 *
 * <p>Nearly is what the guard of near-duplicates finds: of each bucket of 14 × 8 MinHash only the first stays, as in
 * deduplication of pretraining corpora (Lee et al. 2022: models trained without near-duplicates repeat less of what they
 * saw, and are as good). Memory: the pairs of one part of a file. Cost: 240 bytes of disk a chain, where there are many.
 */
final class Repeats implements AutoCloseable {
    private static final long ASKED = 1L << 31;
    private static final int OPENING_SHIFT = 32;

    private final boolean keepsNear;
    private final Pairs same;
    private final Pairs near;

    /**
     * @param keepsNear whether chains that nearly repeat others are none
     * @param scratch a folder for files that are gone in the end; made where it is needed
     */
    Repeats(boolean keepsNear, Path scratch) {
        this.keepsNear = keepsNear;
        same = new Pairs(scratch.resolve("trails"));
        near = new Pairs(scratch.resolve("near-trails"));
    }

    /** A chain that repeats another. */
    @FunctionalInterface
    interface Repeat {
        /**
         * @param chain its number
         * @param opening the number of the wording that it begins with
         * @param isAsked whether a question was put before it
         */
        void take(int chain, int opening, boolean isAsked, Trail.Objection objection);
    }

    /**
     * Takes a chain.
     *
     * @param said the numbers of its wordings
     * @param signature of all that it says
     */
    void add(int chain, int[] said, boolean isAsked, int[] signature) {
        long value = (long) said[0] << OPENING_SHIFT | (isAsked ? ASKED : 0) | chain;
        // 64 bits of a digest: of ten million chains two are mistaken for one with a probability of 3 in a million.
        same.add(Digest.sha256Start(Arrays.toString(said)), value);
        if (!keepsNear) {
            Buckets.STRICT.keys(signature, key -> near.add(key, value));
        }
    }

    /** Gives every chain but the first of those that repeat each other, some of them several times; to be asked once. */
    void forEach(Repeat repeat) {
        same.forEach((values, from, to) -> afterFirst(values, from, to, Trail.Objection.TOLD_BEFORE, repeat));
        near.forEach((values, from, to) -> afterFirst(values, from, to, Trail.Objection.NEARLY_TOLD_BEFORE, repeat));
    }

    private static void afterFirst(long[] values, int from, int to, Trail.Objection objection, Repeat repeat) {
        for (int i = from + 1; i < to; i++) {
            if (values[i] != values[from]) {
                repeat.take(
                        (int) (values[i] & (ASKED - 1)),
                        (int) (values[i] >>> OPENING_SHIFT),
                        (values[i] & ASKED) != 0,
                        objection);
            }
        }
    }

    @Override
    public void close() {
        same.close();
        near.close();
    }
}
