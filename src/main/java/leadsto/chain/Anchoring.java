package leadsto.chain;

import java.util.List;
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
        return new Anchorings(thought -> Wording.words(thought.text())).of(thoughts);
    }
}
