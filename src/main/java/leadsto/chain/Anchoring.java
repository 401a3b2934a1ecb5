package leadsto.chain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Thought;
import leadsto.thought.Wording;

/**
 * How much of an answer's own wording stands before it.
 *
 * <p>By the runs of its {@link Wording}. Words are not stemmed, so an answer that is inflected anew counts as new wording;
 * that, too, makes Russian values lower than English ones.
 *
 * @param words how many words a run has, at most 3
 * @param share of the answer's runs, how many stand in a thought before it, in [0, 1]: near 1 the chain was copied from its
 *     answer, or the answer from it
 * @param startShare of those, how many the start, most often the question, holds itself, in [0, 1]: near 1 the answer
 *     repeats what was asked, which is no copying; 0 where none stands before
 */
public record Anchoring(int words, double share, double startShare) {
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
        Wording wording = Wording.of(thoughts.get(thoughts.size() - 1).text());
        Set<List<String>> anchored = new HashSet<>();
        thoughts.stream().limit(thoughts.size() - 1L).forEach(thought -> anchored.addAll(wording.in(thought.text())));
        Set<List<String>> asked = new HashSet<>(anchored);
        asked.retainAll(wording.in(thoughts.get(0).text()));
        return new Anchoring(wording.words(), share(anchored, wording.runs()), share(asked, anchored));
    }

    private static double share(Set<?> part, Set<?> whole) {
        return whole.isEmpty() ? 0 : part.size() / (double) whole.size();
    }
}
