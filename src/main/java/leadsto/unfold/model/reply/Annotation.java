package leadsto.unfold.model.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/**
 * Kinds and links that a model gave to thoughts that were there.
 *
 * @param kinds by the thought's number, from 1; a thought that the model passed over has none
 * @param links each once, in the order of the reply
 */
public record Annotation(Map<Integer, Kind> kinds, List<Tie> links) {

    public Annotation {
        kinds = Map.copyOf(kinds);
        links = List.copyOf(links);
    }

    /** A link between two numbers. */
    public record Tie(int from, int to, Role role) {}

    /**
     * Reads {@code {"thoughts":[{"number","kind"}],"links":[{"from","to","role"}]}}. What names no thought, kind or role is
     * left out: the rest may be right.
     *
     * @param size how many thoughts it was shown
     * @throws UnusableReply where there is no such object, or it gives a kind to fewer than half of the thoughts
     */
    public static Annotation read(String reply, int size) {
        JsonNode node = LooseJson.read(reply, "thoughts");
        Map<Integer, Kind> kinds = new TreeMap<>();
        for (JsonNode thought : node.get("thoughts")) {
            int number = thought.path("number").asInt();
            Optional<Kind> kind = Lines.kind(thought.path("kind").asText(""));
            if (number >= 1 && number <= size) {
                kind.ifPresent(it -> kinds.putIfAbsent(number, it));
            }
        }
        if (2 * kinds.size() < size) {
            throw new UnusableReply(Complaint.of(Reason.WRONG_SHAPE));
        }
        Set<Tie> links = new LinkedHashSet<>();
        for (JsonNode link : node.path("links")) {
            tie(link, size).ifPresent(links::add);
        }
        return new Annotation(kinds, List.copyOf(links));
    }

    private static Optional<Tie> tie(JsonNode link, int size) {
        List<Integer> ends = new ArrayList<>();
        Lines.numbers(link.get("from")).ifPresent(ends::addAll);
        Lines.numbers(link.get("to")).ifPresent(ends::addAll);
        boolean right = ends.size() == 2
                && !ends.get(0).equals(ends.get(1))
                && ends.stream().allMatch(it -> it >= 1 && it <= size);
        try {
            return right
                    ? Optional.of(new Tie(
                            ends.get(0), ends.get(1), Role.of(link.path("role").asText(""))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
