package leadsto.unfold.argument;

import java.util.List;
import leadsto.thought.Kind;

/**
 * What was made of a passage: what each of its thoughts does, and what leads to what.
 *
 * @param kinds one for each thought, in order
 * @param ties in encounter order
 */
record Reading(List<Kind> kinds, List<Tie> ties) {
    Reading {
        kinds = List.copyOf(kinds);
        ties = List.copyOf(ties);
    }
}
