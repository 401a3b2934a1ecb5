package leadsto.unfold.model;

import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Arrays;
import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/** The forms of replies, as JSON schemas; an address that knows such forms is held to them. */
final class Forms {
    private static final JsonSchemaElement KIND =
            words(Arrays.stream(Kind.values()).map(Kind::word).toList());
    private static final JsonSchemaElement TEXT = new JsonStringSchema();
    private static final JsonSchemaElement NUMBER = new JsonIntegerSchema();
    private static final JsonSchemaElement NUMBERS = list(NUMBER);

    static final JsonSchema SKELETON = form("skeleton", object("plan", list(object("kind", KIND, "function", TEXT))));
    static final JsonSchema STEPS = form(
            "steps",
            object("steps", list(object("kind", KIND, "text", TEXT, "leads_to", NUMBERS, "against", NUMBERS))));
    static final JsonSchema READING = form(
            "reading",
            object("follows", list(object("step", NUMBER, "from", NUMBERS)), "conclusion", TEXT, "rests_on", NUMBERS));
    static final JsonSchema MATCH = form("match", object("same", NUMBER));
    static final JsonSchema ENDING = form("ending", object("ends", NUMBER));
    static final JsonSchema ANNOTATION = form(
            "annotation",
            object(
                    "thoughts",
                    list(object("number", NUMBER, "kind", KIND)),
                    "links",
                    list(object(
                            "from",
                            NUMBER,
                            "to",
                            NUMBER,
                            "role",
                            words(Arrays.stream(Role.values()).map(Role::word).toList())))));

    private Forms() {}

    private static JsonSchema form(String name, JsonSchemaElement root) {
        return JsonSchema.builder().name(name).rootElement(root).build();
    }

    /** All keys are required, and no other is allowed: strict servers ask for that. */
    private static JsonObjectSchema object(Object... keysAndValues) {
        JsonObjectSchema.Builder object = JsonObjectSchema.builder();
        String[] keys = new String[keysAndValues.length / 2];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (String) keysAndValues[2 * i];
            object.addProperty(keys[i], (JsonSchemaElement) keysAndValues[2 * i + 1]);
        }
        return object.required(keys).additionalProperties(false).build();
    }

    private static JsonSchemaElement list(JsonSchemaElement of) {
        return JsonArraySchema.builder().items(of).build();
    }

    private static JsonSchemaElement words(List<String> words) {
        return JsonEnumSchema.builder().enumValues(words).build();
    }
}
