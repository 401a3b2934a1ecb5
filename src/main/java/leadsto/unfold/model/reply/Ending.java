package leadsto.unfold.model.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leadsto.unfold.model.ask.Reply;

/**
 * In which of several statements a reader expects thinking to end.
 *
 * @param chances for the number of each statement, and 0 for none of them, how probable it was that the reader would write
 *     it; they sum to 1. Empty where the address does not tell what could have been written
 */
public record Ending(Map<Integer, Double> chances) {

    public Ending {
        chances = Map.copyOf(chances);
    }

    /**
     * Reads {@code {"ends":1}}, for what could have stood in the place of the number.
     *
     * @param size how many statements there were, at most 9, so that each number is one token
     * @throws UnusableReply where there is no number, or one that names none of them
     */
    public static Ending read(Reply reply, int size) {
        Optional<List<Integer>> numbers =
                Lines.numbers(LooseJson.read(reply.text(), "ends", false).get("ends"));
        List<Integer> said = numbers.orElse(List.of());
        if (said.size() != 1 || said.get(0) < 0 || said.get(0) > size) {
            throw new UnusableReply(Complaint.of(Reason.WRONG_FORM));
        }
        return new Ending(NumberChances.of(reply)
                .map(it -> normalised(it.instead(), size))
                .orElse(Map.of()));
    }

    /** Over the numbers that were to be chosen from; what else could have been written says nothing of them. */
    private static Map<Integer, Double> normalised(Map<Integer, Double> chances, int size) {
        Map<Integer, Double> labels = new TreeMap<>(chances);
        labels.keySet().removeIf(it -> it > size);
        double sum = labels.values().stream().mapToDouble(it -> it).sum();
        labels.replaceAll((number, chance) -> chance / sum);
        return sum > 0 ? labels : Map.of();
    }

    /** How probable one number was; 0 where others were told and it was not among them, empty where none were. */
    public Optional<Double> chance(int number) {
        return chances.isEmpty() ? Optional.empty() : Optional.of(chances.getOrDefault(number, 0.));
    }
}
