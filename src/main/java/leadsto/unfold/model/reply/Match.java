package leadsto.unfold.model.reply;

import java.util.List;
import java.util.Optional;
import leadsto.unfold.model.ask.Reply;

/**
 * Which of several statements a conclusion was found to say.
 *
 * @param number from 1; 0 where it says none of them
 * @param chance the probability with which the model wrote that number; 1 where the address tells no probabilities
 */
public record Match(int number, double chance) {

    /**
     * Reads {@code {"same":1}}.
     *
     * @param size how many statements there were
     * @throws UnusableReply where there is no number, or one that names none of them
     */
    public static Match read(Reply reply, int size) {
        Optional<List<Integer>> numbers =
                Lines.numbers(LooseJson.read(reply.text(), "same", false).get("same"));
        List<Integer> said = numbers.orElse(List.of());
        if (said.size() != 1 || said.get(0) < 0 || said.get(0) > size) {
            throw new UnusableReply(Complaint.of(Reason.WRONG_FORM));
        }
        return new Match(
                said.get(0), NumberChances.of(reply).map(NumberChances::same).orElse(1.));
    }
}
