package leadsto.dataset.split;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import leadsto.dataset.guard.likeness.Runs;
import leadsto.dataset.telling.Wordings;

/**
 * The runs of five words of what is said, one thought after the other with nothing between.
 *
 * <p>Memory: the words of {@value #KEPT} wordings, four bytes each; those beyond are read again.
 */
final class Likeness {
    private static final int KEPT = 200_000;

    private final Wordings wordings;
    private final Map<Integer, int[]> known = new HashMap<>();

    Likeness(Wordings wordings) {
        this.wordings = wordings;
    }

    /** The runs of wordings that follow each other, given by their numbers; as {@link Runs#likeness} compares them. */
    int[] runs(int... said) {
        int[] words = new int[0];
        for (int wording : said) {
            int[] more = words(wording);
            int length = words.length;
            words = Arrays.copyOf(words, length + more.length);
            System.arraycopy(more, 0, words, length, more.length);
        }
        return Runs.of(words);
    }

    /** The words of a wording as numbers, in their order. */
    int[] words(int wording) {
        int[] words = known.get(wording);
        if (words == null) {
            words = Runs.words(wordings.first(wording).text());
            if (known.size() < KEPT) {
                known.put(wording, words);
            }
        }
        return words;
    }
}
