package leadsto.unfold.model;

import java.util.List;
import leadsto.thought.Approach;
import leadsto.thought.Provenance;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.reply.Reason;

/** What became of one way to a target. */
public sealed interface Outcome {

    /**
     * Thoughts and links that are new to the target, of origin {@code model}; the target stands among them under its own id.
     *
     * @param reach the share of its readers who came to the target, in [0, 1]
     * @param anchoring the share of the target's wording that stands before it and not in the first thought already
     * @param likelihoods how likely each of its ways makes the target, step by step; none where the address does not tell
     */
    record Taken(
            ThoughtGraph graph,
            Approach approach,
            Provenance provenance,
            double reach,
            double anchoring,
            List<Likelihood> likelihoods)
            implements Outcome {

        public Taken {
            likelihoods = List.copyOf(likelihoods);
        }
    }

    /**
     * No chain.
     *
     * @param target the id of what it should have led to
     * @param explanation one line, without the reason's name
     */
    record NotTaken(String target, Approach approach, Reason reason, String explanation) implements Outcome {}

    /** Nothing was asked, since the budget is spent. */
    record LeftOut(String target, Approach approach) implements Outcome {}

    /** Nothing was sent: a rehearsal. */
    record Unsent(String target, Approach approach) implements Outcome {}
}
