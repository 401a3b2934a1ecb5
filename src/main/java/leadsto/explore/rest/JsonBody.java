package leadsto.explore.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object that a request brought, read field by field, so that what is wrong with it can be said in one line.
 *
 * <pre>{@code
 * JsonBody body = JsonBody.of(node, "text", "reviewed");
 * Optional<String> text = body.text("text");
 * boolean reviewed = body.required("reviewed", body::flag);
 * }</pre>
 */
final class JsonBody {
    static final int MOST_BYTES = 64 * 1024;

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** @throws Refusal where it is no object, or has other fields than these */
    static JsonBody of(JsonNode node, String... fields) {
        if (!node.isObject()) {
            throw Refusal.badRequest("the body is no JSON object; give one with " + String.join(", ", fields));
        }
        Set<String> unknown = new LinkedHashSet<>(node.propertyNames());
        List.of(fields).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw Refusal.badRequest(
                    "field '" + unknown.iterator().next() + "' is unknown here; use " + String.join(", ", fields));
        }
        if (node.isEmpty()) {
            throw Refusal.badRequest("the body is empty; give at least one of " + String.join(", ", fields));
        }
        return new JsonBody(node);
    }

    static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE.value(),
                "the body is larger than " + MOST_BYTES / 1024 + " KB; a thought is a few sentences");
    }

    Optional<String> text(String field) {
        return value(field, JsonNode::isString, JsonNode::stringValue, "a text");
    }

    Optional<Double> number(String field) {
        return value(field, JsonNode::isNumber, JsonNode::doubleValue, "a number");
    }

    Optional<Boolean> flag(String field) {
        return value(field, JsonNode::isBoolean, JsonNode::booleanValue, "true or false");
    }

    /** @throws Refusal where the field is not there */
    <T> T required(String field, Function<String, Optional<T>> reading) {
        return reading.apply(field).orElseThrow(() -> Refusal.badRequest("field '" + field + "' is missing; give it"));
    }

    private <T> Optional<T> value(
            String field, Predicate<JsonNode> right, Function<JsonNode, T> reading, String description) {
        JsonNode node = object.get(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!right.test(node)) {
            throw Refusal.badRequest("field '" + field + "' is not " + description + "; give one, or leave it out");
        }
        return Optional.of(reading.apply(node));
    }
}
