package leadsto.unfold.evaluation;

import leadsto.thought.Thought;

/** How much two thoughts say the same, in [0, 1]. */
@FunctionalInterface
public interface Likeness {
    double of(Thought one, Thought other);
}
