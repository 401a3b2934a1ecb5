package leadsto.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a value is of the type that a card's {@code features} say of its column. */
final class Fit {
    private Fit() {}

    /** What is wrong with it, as the end of "has a column ...". */
    static Optional<String> objection(JsonNode value, Object type) {
        Map<?, ?> map = (Map<?, ?>) type;
        if (map.containsKey("list")) {
            return ofList(value, map.get("list"));
        }
        String word = map.get("dtype").toString();
        boolean fits =
                word.equals("string") ? value.isTextual() : word.equals("bool") ? value.isBoolean() : value.isNumber();
        return fits ? Optional.empty() : Optional.of("that is no " + word);
    }

    private static Optional<String> ofList(JsonNode value, Object of) {
        if (!value.isArray()) {
            return Optional.of("that is no list");
        }
        for (JsonNode entry : value) {
            Optional<String> objection = of instanceof List<?> fields
                    ? ofFields(entry, fields)
                    : objection(entry, Map.of("dtype", of.toString()));
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    /** Exactly these keys: one more or less, and the column would have another type than those of the other rows. */
    private static Optional<String> ofFields(JsonNode entry, List<?> fields) {
        for (Object field : fields) {
            String name = ((Map<?, ?>) field).get("name").toString();
            if (!entry.path(name).isTextual()) {
                return Optional.of("with an entry that has no text '" + name + "'");
            }
        }
        return entry.size() == fields.size()
                ? Optional.empty()
                : Optional.of("with an entry of other keys than "
                        + fields.stream()
                                .map(it -> ((Map<?, ?>) it).get("name").toString())
                                .toList());
    }
}
