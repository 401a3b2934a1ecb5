package leadsto.unfold.model;

import java.util.List;
import leadsto.thought.Thought;

/**
 * What is to be unfolded, with what the graph knows about it.
 *
 * @param thought an answer; of {@link Mode#INVENT} the thought to go on from
 * @param neighbours texts of the answers that are nearest to it; whoever reads a chain to it must not come to one of them
 * @param known texts of the thoughts that lead to it already, or that stand around it
 * @param openDoubts doubts before it that nothing resolves
 * @param doubts how many doubts stand before it, open or not
 */
public record Target(
        Thought thought, List<String> neighbours, List<String> known, List<Thought> openDoubts, int doubts) {

    public Target {
        neighbours = List.copyOf(neighbours);
        known = List.copyOf(known);
        openDoubts = List.copyOf(openDoubts);
    }

    /** A thought of which nothing is known. */
    public static Target of(Thought thought) {
        return new Target(thought, List.of(), List.of(), List.of(), 0);
    }

    /** The same target, with no doubt to be met on this way. */
    Target withoutDoubts() {
        return new Target(thought, neighbours, known, List.of(), doubts);
    }

    /** The same target, to be reached from one of its open doubts. */
    Target meeting(Thought doubt) {
        return new Target(thought, neighbours, known, List.of(doubt), doubts);
    }
}
