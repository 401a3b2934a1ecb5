package leadsto.unfold.model.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leadsto.unfold.model.ask.Reply;

/**
 * What a reader made of a chain whose answer was kept from it.
 *
 * @param follows for each step's number those of earlier steps that it was found to follow from, with the probability that
 *     the reader gave to naming them: 1 where the address tells no probabilities
 * @param conclusion where the reader thinks the chain leads; empty where nowhere
 * @param restsOn the numbers of the steps on which the conclusion rests, likewise
 * @param told whether the address told probabilities
 */
public record Reading(
        Map<Integer, Map<Integer, Double>> follows,
        Optional<String> conclusion,
        Map<Integer, Double> restsOn,
        boolean told) {

    /**
     * Reads {@code {"follows":[{"step","from"}],"conclusion","rests_on"}}. Numbers that name no step, or a later one, are
     * left out: a reader who errs about one link may be right about the rest.
     *
     * @param size how many steps it was shown
     * @throws UnusableReply where there is no such object
     */
    public static Reading read(Reply reply, int size) {
        JsonNode node = LooseJson.read(reply.text(), "follows");
        Optional<NumberChances> chances = NumberChances.of(reply);
        Map<Integer, Map<Integer, Double>> follows = new TreeMap<>();
        for (JsonNode link : node.get("follows")) {
            int step = link.path("step").asInt();
            if (step >= 1 && step <= size) {
                List<Integer> from = within(Lines.numbers(link.get("from")), step - 1);
                Map<Integer, Double> weighed =
                        chances.map(it -> it.from(step, from)).orElseGet(() -> sure(from));
                follows.merge(step, weighed, Reading::both);
            }
        }
        List<Integer> restsOn = within(Lines.numbers(node.get("rests_on")), size);
        return new Reading(
                follows,
                Optional.of(Texts.tidied(node.path("conclusion").asText("")))
                        .filter(it -> it.codePoints().anyMatch(Character::isLetter)),
                chances.map(it -> it.restsOn(restsOn)).orElseGet(() -> sure(restsOn)),
                chances.isPresent());
    }

    private static List<Integer> within(Optional<List<Integer>> numbers, int most) {
        return numbers.orElse(List.of()).stream()
                .filter(it -> it >= 1 && it <= most)
                .toList();
    }

    private static Map<Integer, Double> sure(List<Integer> numbers) {
        Map<Integer, Double> sure = new TreeMap<>();
        numbers.forEach(it -> sure.put(it, 1.));
        return sure;
    }

    private static Map<Integer, Double> both(Map<Integer, Double> one, Map<Integer, Double> other) {
        Map<Integer, Double> both = new TreeMap<>(one);
        other.forEach((number, chance) -> both.merge(number, chance, Math::max));
        return both;
    }

    /** How probably the reader names one step as what another follows from; 0 where it did not. */
    public double chance(int from, int step) {
        return follows.getOrDefault(step, Map.of()).getOrDefault(from, 0.);
    }
}
