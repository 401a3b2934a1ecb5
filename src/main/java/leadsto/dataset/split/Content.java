package leadsto.dataset.split;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Wordings;

/**
 * How much wordings say, and which of them are too general to tie the chains that share them.
 *
 * <p>A wording says as many bits as its different words do, and a word says log₂ of how many wordings there are to each that holds it:
 * what nearly all hold says nothing. Source: inverse document frequency, Spärck Jones 1972. Among <i>n</i> wordings, two of up to
 * 2 log₂ <i>n</i> bits may be expected to come together by chance alone: "yes", "Find m + n.", "Is #1 the same as #2?". Such a wording
 * is general where at least two sources state it. What one source alone says is its own, however short.
 *
 * <p>Cost: a few bytes for each wording and each word.
 */
final class Content {
    private static final int SOURCES = 2;

    private final float[] bits;
    private final BitSet general = new BitSet();

    Content(Wordings wordings, Background background, Likeness likeness) {
        int count = wordings.count();
        Map<Integer, Integer> holding = new HashMap<>();
        for (int wording = 0; wording < count; wording++) {
            Arrays.stream(likeness.words(wording)).distinct().forEach(word -> holding.merge(word, 1, Integer::sum));
        }
        bits = new float[count];
        for (int wording = 0; wording < count; wording++) {
            bits[wording] = (float) Arrays.stream(likeness.words(wording))
                    .distinct()
                    .mapToDouble(word -> log2(count / (double) holding.get(word)))
                    .sum();
        }
        BitSet several = statedBySeveral(wordings, background);
        double chance = 2 * log2(count);
        for (int wording = 0; wording < count; wording++) {
            general.set(wording, several.get(wording) && bits[wording] <= chance);
        }
    }

    /** Whether chains that share a wording have no more in common than chance would bring. */
    boolean isGeneral(int wording) {
        return general.get(wording);
    }

    /** Of what a chain says, what says most, the first of several; never a general wording where it has another. */
    int most(int[] said) {
        int most = said[0];
        for (int wording : said) {
            boolean more = bits[wording] > bits[most];
            if (general.get(wording) == general.get(most) ? more : general.get(most)) {
                most = wording;
            }
        }
        return most;
    }

    private static BitSet statedBySeveral(Wordings wordings, Background background) {
        Map<Integer, Set<String>> sources = new HashMap<>();
        wordings.forEach((thought, wording) -> {
            Set<String> of = sources.computeIfAbsent(wording, it -> new HashSet<>(2));
            background.stating(thought).limit(SOURCES).forEach(of::add);
        });
        BitSet several = new BitSet();
        sources.forEach((wording, of) -> several.set(wording, of.size() >= SOURCES));
        return several;
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
