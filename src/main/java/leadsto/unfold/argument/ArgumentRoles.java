package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;

/**
 * Kinds and roles read off a decoded argument.
 *
 * <pre>
 *   premise ──supports──► answer ◄──challenges── doubt ──resolves──► premise that hangs on it
 * </pre>
 *
 * <p>A thought that meets a doubt also goes on to what the doubt spoke against, so that no chain ends with it.
 */
public record ArgumentRoles(Passage passage, Argument argument) {

    public Kind kind(int i) {
        if (i == argument.answer()) {
            return Kind.ANSWER;
        }
        if (argument.doubts()[i]) {
            return Kind.DOUBT;
        }
        return passage.traits(i).starts(Cue.EXAMPLE) ? Kind.OBSERVATION : Kind.PREMISE;
    }

    List<Tie> links() {
        List<Tie> links = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            int head = argument.heads()[i];
            if (head < 0) {
                continue;
            }
            double weight = argument.certainty()[i];
            if (argument.doubts()[i] == argument.doubts()[head]) {
                links.add(new Tie(i, head, Role.SUPPORTS, weight));
            } else if (argument.doubts()[i]) {
                links.add(new Tie(i, head, Role.CHALLENGES, weight));
            } else {
                links.add(new Tie(head, i, Role.RESOLVES, weight));
                links.add(new Tie(i, claimBehind(head), Role.CONTINUES, weight * argument.certainty()[head]));
            }
        }
        return links;
    }

    /** The first thought on the way to the answer that is no doubt. */
    private int claimBehind(int doubt) {
        int at = doubt;
        while (argument.doubts()[at]) {
            at = argument.heads()[at];
        }
        return at;
    }
}
