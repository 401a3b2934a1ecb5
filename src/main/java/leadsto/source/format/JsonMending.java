package leadsto.source.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import leadsto.source.text.Mojibake;
import leadsto.source.text.Text;

/** Mends the strings of a JSON record, where they were decoded wrongly before they were written into it. */
final class JsonMending {
    private JsonMending() {}

    /**
     * The record with its strings mended and cleaned; all of them together tell what had happened to them.
     *
     * @param mended hears what had
     */
    static JsonNode mend(JsonNode json, Consumer<String> mended) {
        StringBuilder strings = new StringBuilder();
        boolean clean = gather(json, strings);
        Optional<Mojibake> mojibake = Mojibake.in(strings.toString());
        mojibake.map(Mojibake::name).ifPresent(mended);
        if (clean && mojibake.isEmpty()) {
            return json;
        }
        return map(json, text -> Text.clean(mojibake.map(it -> it.mend(text)).orElse(text)));
    }

    /** Whether all strings can be passed on as they are. */
    private static boolean gather(JsonNode json, StringBuilder strings) {
        boolean clean = true;
        if (json.isTextual()) {
            String text = json.textValue();
            strings.append(text).append('\n');
            return text.equals(Text.clean(text));
        }
        for (JsonNode part : json) {
            clean &= gather(part, strings);
        }
        return clean;
    }

    private static JsonNode map(JsonNode json, UnaryOperator<String> mending) {
        if (json.isTextual()) {
            return TextNode.valueOf(mending.apply(json.textValue()));
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(part -> array.add(map(part, mending)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(field -> object.set(field.getKey(), map(field.getValue(), mending)));
            return object;
        }
        return json;
    }
}
