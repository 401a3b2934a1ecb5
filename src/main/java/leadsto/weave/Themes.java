package leadsto.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import leadsto.thought.Thought;

/**
 * What thoughts speak of: their words with a meaning of their own, the rarer in the store the weightier.
 *
 * <p>Salton and Buckley's cosine of tf-idf vectors, where each word of a thought counts once. Words that turn up whatever a
 * text is about do not count. Of one language; immutable; safe for use by many threads.
 */
final class Themes {
    /** A word that more thoughts than these have is no theme to search by. */
    private static final int WIDEST = 150;

    private final List<Thought> thoughts;
    private final Map<String, Integer> places = new HashMap<>();
    /** The words of each thought, ascending. */
    private final int[][] words;
    /** How much each word weighs; the less, the more thoughts have it. */
    private final double[] weights;

    private final double[] lengths;
    private final int[][] thoughtsByWord;

    /** @param wording what a thought says; thoughts that say nothing have no theme */
    Themes(List<Thought> thoughts, Lexicon lexicon, Function<Thought, Optional<Wording>> wording) {
        this.thoughts = thoughts;
        Map<String, Integer> numbers = new HashMap<>();
        words = new int[thoughts.size()][];
        for (int i = 0; i < words.length; i++) {
            places.put(thoughts.get(i).id(), i);
            words[i] = wording.apply(thoughts.get(i)).map(Wording::content).orElse(Set.of()).stream()
                    .filter(word -> word.length() > 1 && !lexicon.isGeneral(word))
                    .mapToInt(word -> numbers.computeIfAbsent(word, it -> numbers.size()))
                    .sorted()
                    .toArray();
        }
        int[] counts = new int[numbers.size()];
        Arrays.stream(words).flatMapToInt(Arrays::stream).forEach(word -> counts[word]++);
        weights = Arrays.stream(counts)
                .mapToDouble(count -> Math.log(1 + (double) thoughts.size() / count))
                .toArray();
        lengths = Arrays.stream(words)
                .mapToDouble(these -> Math.sqrt(Arrays.stream(these)
                        .mapToDouble(it -> weights[it] * weights[it])
                        .sum()))
                .toArray();
        thoughtsByWord = byWord(counts);
    }

    private int[][] byWord(int[] counts) {
        int[][] byWord = new int[counts.length][];
        int[] taken = new int[counts.length];
        for (int thought = 0; thought < words.length; thought++) {
            for (int word : words[thought]) {
                if (taken[word] == 0) {
                    byWord[word] = new int[counts[word]];
                }
                byWord[word][taken[word]++] = thought;
            }
        }
        return byWord;
    }

    /** The thoughts that share a rare word with this one, in the order of the store. */
    List<Thought> sharing(Thought thought) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int word : words[places.get(thought.id())]) {
            if (thoughtsByWord[word].length <= WIDEST) {
                Arrays.stream(thoughtsByWord[word]).forEach(found::add);
            }
        }
        List<Thought> sharing = new ArrayList<>();
        found.forEach(place -> sharing.add(thoughts.get(place)));
        return sharing;
    }

    /**
     * What two thoughts have in common.
     *
     * @param words how many words
     * @param share from 0, nothing, to 1, all that either says, the rarer words counting for more
     */
    record Common(int words, double share) {}

    Common common(Thought one, Thought other) {
        int a = places.get(one.id());
        int b = places.get(other.id());
        int count = 0;
        double product = 0;
        for (int i = 0, j = 0; i < words[a].length && j < words[b].length; ) {
            int difference = Integer.compare(words[a][i], words[b][j]);
            if (difference == 0) {
                count++;
                product += weights[words[a][i]] * weights[words[a][i]];
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        double shorter = Math.min(lengths[a], lengths[b]);
        return new Common(
                count, count == 0 ? 0 : Math.min(1, product / (shorter * Math.sqrt(lengths[a] * lengths[b]))));
    }
}
