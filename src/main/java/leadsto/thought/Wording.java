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
        return of(words(text));
    }

    /** The wording of a text whose {@link #words(String) words} are known. */
    public static Wording of(List<String> words) {
        int length = Math.max(1, Math.min(LONGEST_RUN, words.size()));
        return new Wording(length, runs(words, length));
    }

    /** Those of its runs that stand in another text. */
    public Set<List<String>> in(String text) {
        return in(words(text));
    }

    /** Those of its runs that stand in a text whose {@link #words(String) words} are known. */
    public Set<List<String>> in(List<String> text) {
        Set<List<String>> found = new HashSet<>();
        for (int i = 0; i + words <= text.size(); i++) {
            List<String> run = text.subList(i, i + words);
            if (runs.contains(run)) {
                found.add(run);
            }
        }
        if (found.isEmpty()) {
            return Set.of();
        }
        Set<List<String>> shared = new LinkedHashSet<>(runs);
        shared.retainAll(found);
        return shared;
    }

    /** The share of its runs that stand in one of some texts, in [0, 1]; 0 where it has none. */
    public double share(List<String> texts) {
        Set<List<String>> found = new HashSet<>();
        texts.forEach(text -> found.addAll(in(text)));
        return runs.isEmpty() ? 0 : found.size() / (double) runs.size();
    }

    /** The words of a text, folded; costly enough to be kept where a text comes again. */
    public static List<String> words(String text) {
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
