package leadsto.thought;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The wording of a text: its runs of three neighbouring words, after folding case and punctuation; of a text of fewer words,
 * the run of all of them. Words are not stemmed, so a text that is inflected anew has a wording of its own.
 *
 * @param words how many words a run has, at most 3
 * @param runs in the order of the text; none where it has no words
 */
public record Wording(int words, Set<List<String>> runs) {
    private static final int LONGEST_RUN = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public static Wording of(String text) {
        List<String> words = words(text);
        int length = Math.max(1, Math.min(LONGEST_RUN, words.size()));
        return new Wording(length, runs(words, length));
    }

    /** Those of its runs that stand in another text. */
    public Set<List<String>> in(String text) {
        Set<List<String>> shared = new LinkedHashSet<>(runs);
        shared.retainAll(runs(words(text), words));
        return shared;
    }

    /** The share of its runs that stand in one of some texts, in [0, 1]; 0 where it has none. */
    public double share(List<String> texts) {
        Set<List<String>> found = new HashSet<>();
        texts.forEach(text -> found.addAll(in(text)));
        return runs.isEmpty() ? 0 : found.size() / (double) runs.size();
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(Digest.normalised(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<List<String>> runs(List<String> words, int length) {
        Set<List<String>> runs = new LinkedHashSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length));
        }
        return runs;
    }
}
