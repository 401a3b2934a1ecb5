package leadsto.dataset.guard.likeness;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;
import leadsto.dataset.text.Words;

/**
 * A short signature of a text; of two texts, as many places agree as {@link Runs} are common to them.
 *
 * <p>Source: Broder 1997; the runs of five words and the buckets of eight places are those of datatrove. The signature of
 * several texts together is the least of theirs place by place, so a row's costs no more than a glance at the signatures of
 * its thoughts; runs across the border of two thoughts do not count. Places are
 * hashed by linear permutations of 32 bits (Broder et al. 2000). Cost: {@value #PLACES} multiplications a word.
 */
public final class MinHash {
    /** 14 buckets of 8. */
    public static final int PLACES = 112;

    private static final int[] FACTORS = new int[PLACES];
    private static final int[] SUMMANDS = new int[PLACES];

    static {
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < PLACES; i++) {
            FACTORS[i] = random.nextInt() | 1;
            SUMMANDS[i] = random.nextInt();
        }
    }

    private static final Trait<int[]> OF_PIECE = new Trait<>(piece -> of(piece.numbers()));

    private MinHash() {}

    /** The signature of nothing, which every other is less than. */
    public static int[] none() {
        int[] signature = new int[PLACES];
        Arrays.fill(signature, Integer.MAX_VALUE);
        return signature;
    }

    /** The signature of a text: {@value #PLACES} numbers. */
    public static int[] of(String text) {
        return of(Words.of(text));
    }

    /** The signature of words one after the other. */
    public static int[] of(List<String> words) {
        return of(Runs.numbers(words));
    }

    /** The signature of words one after the other, given as {@link Runs#words} numbers them. */
    public static int[] of(int[] words) {
        int[] signature = none();
        for (int run : Runs.inOrder(words)) {
            lower(signature, run);
        }
        return signature;
    }

    /** Makes the first signature that of both texts together. */
    public static void join(int[] signature, int[] other) {
        for (int place = 0; place < PLACES; place++) {
            signature[place] = lesser(signature[place], other[place]);
        }
    }

    /** The signature of a text, to which each of its pieces brings its own: only runs across joints are hashed anew. */
    static int[] of(Text text) {
        int[] words = text.numbers();
        if (words.length < Runs.WORDS) {
            return of(words);
        }
        int[] signature = none();
        int begin = 0;
        for (Piece piece : text.pieces()) {
            int end = begin + piece.numbers().length;
            if (end - begin >= Runs.WORDS) {
                join(signature, OF_PIECE.of(piece));
            }
            int across = Math.min(end, words.length - Runs.WORDS + 1);
            for (int i = Math.max(begin, end - Runs.WORDS + 1); i < across; i++) {
                lower(signature, Runs.at(words, i));
            }
            begin = end;
        }
        return signature;
    }

    private static void lower(int[] signature, int run) {
        for (int place = 0; place < PLACES; place++) {
            signature[place] = lesser(signature[place], run * FACTORS[place] + SUMMANDS[place]);
        }
    }

    /** What Math.min says, in operations that the compiler makes vector instructions of (Warren, Hacker's Delight, 2-12). */
    private static int lesser(int one, int other) {
        int difference = other - one;
        int isLess = (difference ^ (other ^ one) & (difference ^ other)) >> Integer.SIZE - 1;
        return one ^ (one ^ other) & isLess;
    }
}
