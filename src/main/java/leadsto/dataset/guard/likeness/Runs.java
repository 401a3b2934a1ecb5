package leadsto.dataset.guard.likeness;

import java.util.Arrays;
import java.util.List;
import leadsto.dataset.text.Words;

/**
 * The runs of five words that a text holds, as numbers of 32 bits: what two texts share of them says how alike they are.
 *
 * <p>Source: shingles and resemblance, Broder 1997. A text of fewer than five words is one run. Of two different runs one in
 * four thousand million pairs gets the same number.
 */
public final class Runs {
    static final int WORDS = 5;

    private Runs() {}

    /** The words of a text as numbers, in their order. */
    public static int[] words(String text) {
        return numbers(Words.of(text));
    }

    /** The runs of words that are given as numbers, each once, in rising order; none of no words. */
    public static int[] of(int[] words) {
        int[] runs = inOrder(words);
        Arrays.sort(runs);
        int size = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[size++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, size);
    }

    /** Jaccard's likeness of two texts, by their runs in rising order: what share of all their runs is common; 0 of none. */
    public static double likeness(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, k = 0; i < one.length && k < other.length; ) {
            int compared = Integer.compare(one[i], other[k]);
            common += compared == 0 ? 1 : 0;
            i += compared <= 0 ? 1 : 0;
            k += compared >= 0 ? 1 : 0;
        }
        int all = one.length + other.length - common;
        return all == 0 ? 0 : common / (double) all;
    }

    static int[] numbers(List<String> words) {
        return words.stream().mapToInt(String::hashCode).toArray();
    }

    /** The runs as they follow each other. */
    static int[] inOrder(int[] words) {
        int[] runs = new int[Math.max(Math.min(words.length, 1), words.length - WORDS + 1)];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = at(words, i);
        }
        return runs;
    }

    /** The run that begins at a place, or as much of one as there is. */
    static int at(int[] words, int place) {
        int run = 17;
        for (int k = place; k < Math.min(words.length, place + WORDS); k++) {
            run = mixed(run * 31 + words[k]);
        }
        return run;
    }

    /** Spreads a number over all bits: the finaliser of MurmurHash3. */
    private static int mixed(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
