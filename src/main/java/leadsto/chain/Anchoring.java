package leadsto.chain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/**
 * How much of an answer's own wording stands before it.
 *
 * <p>Wording is the set of runs of three neighbouring words, after folding case and punctuation; of an answer of fewer words,
 * the run of all of them. Words are not stemmed, so an answer that is inflected anew counts as new wording; that, too,
 * makes Russian values lower than English ones.
 *
 * @param words how many words a run has, at most 3
 * @param share of the answer's runs, how many stand in a thought before it, in [0, 1]: near 1 the chain was copied from its
 *     answer, or the answer from it
 * @param startShare of those, how many the start, most often the question, holds itself, in [0, 1]: near 1 the answer
 *     repeats what was asked, which is no copying; 0 where none stands before
 */
public record Anchoring(int words, double share, double startShare) {
    private static final int LONGEST_RUN = 3;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** How much of a chain's answer stands before it. */
    public static Anchoring of(Chain chain) {
        return of(chain.thoughts());
    }

    /**
     * How much of the last thought's wording stands in those before it.
     *
     * @param thoughts at least one
     */
    public static Anchoring of(List<Thought> thoughts) {
        List<String> answer = words(thoughts.get(thoughts.size() - 1));
        int length = Math.max(1, Math.min(LONGEST_RUN, answer.size()));
        Set<List<String>> wording = runs(answer, length);
        Set<List<String>> before = new HashSet<>();
        thoughts.stream().limit(thoughts.size() - 1L).forEach(thought -> before.addAll(runs(words(thought), length)));

        Set<List<String>> anchored = new LinkedHashSet<>(wording);
        anchored.retainAll(before);
        Set<List<String>> asked = new LinkedHashSet<>(anchored);
        asked.retainAll(runs(words(thoughts.get(0)), length));
        return new Anchoring(length, share(anchored, wording), share(asked, anchored));
    }

    private static List<String> words(Thought thought) {
        return Arrays.stream(BETWEEN_WORDS.split(Digest.normalised(thought.text())))
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

    private static double share(Set<?> part, Set<?> whole) {
        return whole.isEmpty() ? 0 : part.size() / (double) whole.size();
    }
}
