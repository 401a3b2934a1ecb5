package leadsto.unfold.turn;

import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.unfold.argument.Argument;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.segment.Segment;

/**
 * A group with the argument that its free thoughts make, and so with the claim it comes to.
 *
 * @param group the group
 * @param free its free thoughts, weighed among each other
 * @param argument their argument; nothing where none of them is free
 */
record GroupArgument(Group group, Passage free, Optional<Argument> argument) {

    static GroupArgument of(Group group, Passage passage, Weighing weighing) {
        Passage free = passage.only(group.free());
        if (free.size() == 0) {
            return new GroupArgument(group, free, Optional.empty());
        }
        int labelled = labelled(group, free);
        Argument argument =
                labelled >= 0 ? weighing.around(free, labelled) : weighing.decoded(free, !group.isSummary());
        return new GroupArgument(group, free, Optional.of(argument));
    }

    /** The thought that a label calls the outcome; among doubts the first one; −1 where the decoding decides. */
    private static int labelled(Group group, Passage free) {
        for (int k = free.size() - 1; k >= 0; k--) {
            if (free.segment(k).label() == Segment.Label.ANSWER) {
                return k;
            }
        }
        if (group.section().label() == Segment.Label.DOUBT) {
            return IntStream.range(0, free.size())
                    .filter(k -> !free.traits(k).starts(Cue.CONTRAST)
                            && !free.traits(k).starts(Cue.CONCESSION))
                    .findFirst()
                    .orElse(0);
        }
        return -1;
    }

    /** The place in the turn of the thought that the others lead to; −1 where there is none. */
    int claim() {
        return argument.map(it -> group.free().get(it.answer())).orElse(-1);
    }

    boolean claims() {
        return argument.isPresent();
    }
}
