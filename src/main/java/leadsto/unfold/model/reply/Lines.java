package leadsto.unfold.model.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import leadsto.thought.Kind;

/** One step of a reply, as it stands in JSON. */
final class Lines {
    private Lines() {}

    static Optional<Step> step(JsonNode node, int number, int size, List<Complaint> complaints) {
        if (!node.path("kind").isTextual()
                || !node.path("text").isTextual()
                || node.get("text").asText().isBlank()) {
            complaints.add(new Complaint(Reason.WRONG_FORM, number));
            return Optional.empty();
        }
        Optional<Kind> kind = kind(node.get("kind").asText());
        if (kind.isEmpty()) {
            complaints.add(new Complaint(Reason.WRONG_KIND, number));
            return Optional.empty();
        }
        Optional<List<Integer>> leadsTo = leadsTo(node.get("leads_to"), kind.get(), number, size);
        Optional<List<Integer>> against = against(node.get("against"), kind.get(), number, size);
        if (leadsTo.isEmpty() || against.isEmpty()) {
            complaints.add(new Complaint(Reason.WRONG_LINK, number));
            return Optional.empty();
        }
        return Optional.of(new Step(kind.get(), Texts.tidied(node.get("text").asText()), leadsTo.get(), against.get()));
    }

    static Optional<Kind> kind(String word) {
        try {
            return Optional.of(Kind.of(word.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** On, never back; where nothing is said, to the next step. */
    private static Optional<List<Integer>> leadsTo(JsonNode node, Kind kind, int number, int size) {
        Optional<List<Integer>> numbers = numbers(node);
        boolean right = numbers.map(it -> it.stream().allMatch(to -> to == 0 || to > number && to <= size))
                .orElse(false);
        if (!right) {
            return Optional.empty();
        }
        if (kind == Kind.ANSWER) {
            return Optional.of(List.of());
        }
        return numbers.get().isEmpty() ? Optional.of(List.of(number < size ? number + 1 : 0)) : numbers;
    }

    /** Anything else than a doubt speaks against nothing. */
    private static Optional<List<Integer>> against(JsonNode node, Kind kind, int number, int size) {
        Optional<List<Integer>> numbers = numbers(node);
        boolean right = numbers.map(it -> it.stream().allMatch(to -> to >= 0 && to <= size && to != number))
                .orElse(false);
        return right && kind != Kind.DOUBT ? Optional.of(List.of()) : numbers.filter(it -> right);
    }

    /** Numbers in their order; a number alone and one written as text count, too. */
    static Optional<List<Integer>> numbers(JsonNode node) {
        if (node == null || node.isNull()) {
            return Optional.of(List.of());
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        List<JsonNode> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(values::add);
        } else {
            values.add(node);
        }
        for (JsonNode value : values) {
            if (value.canConvertToInt() && value.isIntegralNumber()) {
                numbers.add(value.asInt());
            } else if (value.isTextual() && value.asText().strip().matches("\\d{1,4}")) {
                numbers.add(Integer.parseInt(value.asText().strip()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(numbers));
    }
}
