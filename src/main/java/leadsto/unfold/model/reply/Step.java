package leadsto.unfold.model.reply;

import java.util.List;
import leadsto.thought.Kind;

/**
 * One thought of a chain as a model wrote it.
 *
 * @param leadsTo numbers of later steps, from 1; 0 is what the chain is for
 * @param against numbers of what a doubt speaks against, 0 likewise
 */
public record Step(Kind kind, String text, List<Integer> leadsTo, List<Integer> against) {

    public Step {
        leadsTo = List.copyOf(leadsTo);
        against = List.copyOf(against);
    }
}
