package leadsto.source.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/**
 * A quick look at the form of a graph, an order of magnitude faster than its JSON Schema.
 *
 * <p>It passes nothing that the schema refuses; what it does not know it leaves to the schema, which also finds the words
 * for what is wrong.
 */
final class UsualForm {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Set<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toSet());
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::word).collect(Collectors.toSet());
    private static final Predicate<JsonNode> NAME = text(word -> !word.isEmpty());
    private static final Predicate<JsonNode> ANY_TEXT = text(word -> true);
    private static final Predicate<JsonNode> IS_LANGUAGE =
            text(word -> LANGUAGE.matcher(word).matches());

    private static final Map<String, Predicate<JsonNode>> THOUGHT = Map.of(
            "id", NAME,
            "kind", text(KINDS::contains),
            "text", NAME,
            "language", IS_LANGUAGE);
    private static final Map<String, Predicate<JsonNode>> LINK = Map.of(
            "from",
            NAME,
            "to",
            NAME,
            "role",
            text(ROLES::contains),
            "weight",
            UsualForm::isWeight,
            "approach",
            text(Approach.LOGICAL.name()::equals));
    private static final Map<String, Predicate<JsonNode>> GRAPH = Map.of(
            "id", NAME,
            "language", IS_LANGUAGE,
            "title", ANY_TEXT,
            "license", ANY_TEXT,
            "corpus", ANY_TEXT,
            "text", ANY_TEXT,
            "question", ANY_TEXT,
            "thoughts", thoughts -> !thoughts.isEmpty() && areAll(thoughts, THOUGHT, "id", "kind", "text"),
            "leadsTo", links -> areAll(links, LINK, "from", "to", "role"));

    private UsualForm() {}

    /** Whether the graph has usual fields only, and all of them rightly; false where that is not sure. */
    static boolean fits(JsonNode graph) {
        return is(graph, GRAPH, "thoughts");
    }

    private static boolean areAll(JsonNode list, Map<String, Predicate<JsonNode>> fields, String... required) {
        if (!list.isArray()) {
            return false;
        }
        for (JsonNode item : list) {
            if (!is(item, fields, required)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(JsonNode object, Map<String, Predicate<JsonNode>> fields, String... required) {
        for (String field : required) {
            if (!object.has(field)) {
                return false;
            }
        }
        for (var field : object.properties()) {
            Predicate<JsonNode> fits = fields.get(field.getKey());
            if (fits == null || !fits.test(field.getValue())) {
                return false;
            }
        }
        return object.isObject();
    }

    private static Predicate<JsonNode> text(Predicate<String> right) {
        return value -> value.isTextual() && right.test(value.textValue());
    }

    private static boolean isWeight(JsonNode value) {
        return value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= 1;
    }
}
