package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leadsto.source.text.Text;

/** The JSON Schema of thought graphs, {@code thought-graph.schema.json}, and its findings in words for people. */
final class GraphSchema {
    private static final String RESOURCE = "/leadsto/thought-graph.schema.json";
    private static final Schema SCHEMA = load();

    private GraphSchema() {}

    /** What is wrong with the form of a graph, in the order of the file. */
    static List<Finding> findings(JsonNode graph) {
        try {
            return SCHEMA.validate(graph).stream().map(GraphSchema::finding).toList();
        } catch (NumberFormatException e) {
            // The library takes numbers apart before it compares them, and these cannot be.
            return List.of(new Finding(
                    JsonPointer.empty(),
                    "a number of the graph is NaN or infinite",
                    "write one, or leave the field out"));
        }
    }

    private static Schema load() {
        try (InputStream in = GraphSchema.class.getResourceAsStream(RESOURCE)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " of the installation cannot be read", e);
        }
    }

    private static Finding finding(Error error) {
        JsonPointer pointer = JsonPointer.compile(error.getInstanceLocation().toString());
        String field = fieldName(pointer);
        JsonNode value = error.getInstanceNode();
        JsonNode rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" -> new Finding(pointer, "'" + value.asText() + "' is no " + field, "use one of " + words(rule));
            case "required" -> new Finding(pointer, what(pointer) + " has no '" + error.getProperty() + "'", "add it");
            case "additionalProperties" ->
                new Finding(
                        pointer,
                        "'" + error.getProperty() + "' is no field of " + what(pointer),
                        "check the spelling, remove it, or let its name begin with x-");
            case "type" ->
                new Finding(
                        pointer,
                        (isItem(pointer) ? what(pointer) : "'" + field + "'") + " is " + kindOf(value) + " and not "
                                + typeNames(rule),
                        (value.isNumber() || value.isBoolean()) && !isItem(pointer)
                                ? "put it in quotes"
                                : "write it as such");
            case "exclusiveMinimum", "maximum" ->
                new Finding(
                        pointer, field + " " + value.asText() + " is not in range", "give one above 0 and at most 1");
            case "minItems" -> new Finding(pointer, "the graph has no thoughts", "add one, or remove the graph");
            case "minLength" -> new Finding(pointer, "'" + field + "' is empty", "write one");
            case "dependentRequired" ->
                new Finding(pointer, "only one of 'start' and 'end' is given", "give both, or neither");
            case "pattern" ->
                new Finding(
                        pointer,
                        field + " '" + value.asText() + "' is not spelled as one",
                        field.equals("language")
                                ? "use an ISO 639-1 code like en or ru"
                                : "use lower-case words joined by hyphens, like constructive-criticism");
            default -> new Finding(pointer, error.getMessage(), "see thought-graph.schema.json");
        };
    }

    private static String fieldName(JsonPointer pointer) {
        return pointer.matches() ? "the graph" : pointer.last().getMatchingProperty();
    }

    private static boolean isItem(JsonPointer pointer) {
        return !pointer.matches() && pointer.last().mayMatchElement();
    }

    private static String what(JsonPointer pointer) {
        String path = pointer.toString();
        return path.startsWith("/thoughts/")
                ? "a thought"
                : path.startsWith("/leadsTo/")
                        ? "a link"
                        : path.isEmpty() ? "the graph" : "'" + fieldName(pointer) + "'";
    }

    private static String kindOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a mapping";
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> "the truth value " + value.asText();
            case NULL, MISSING -> "empty";
            case STRING, BINARY, POJO -> "the text '" + Text.headline(value.asText(), 40) + "'";
        };
    }

    private static String typeNames(JsonNode rule) {
        return words(rule)
                .replace("string", "text")
                .replace("object", "a mapping")
                .replace("array", "a list")
                .replace("integer", "a whole number")
                .replace(", ", " or ");
    }

    private static String words(JsonNode rule) {
        List<String> words = new ArrayList<>();
        (rule.isArray() ? rule : List.of(rule)).forEach(word -> words.add(word.asText()));
        return words.stream().collect(Collectors.joining(", "));
    }
}
