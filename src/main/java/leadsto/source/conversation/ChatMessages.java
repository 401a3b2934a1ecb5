package leadsto.source.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Conversation;
import leadsto.thought.Speaker;

/**
 * A chat as a list of messages: OpenAI's {@code messages} of {@code role} and {@code content}, ShareGPT's
 * {@code conversations} of {@code from} and {@code value}, and their relatives.
 *
 * <p>The content is a string or a list of parts, of which those of text are kept. Thinking stands in the message's
 * {@code reasoning_content}, {@code reasoning} or {@code thinking}, in a part of such a type, or in tags within the
 * answer. System and tool messages are left out.
 */
public final class ChatMessages implements RecordFormat {
    private static final List<String> LISTS =
            List.of("messages", "conversations", "conversation", "chat_messages", "dialogue", "turns");
    private static final List<String> ROLES = List.of("role", "from", "sender", "author", "speaker");
    private static final List<String> CONTENTS = List.of("content", "value", "text", "message");
    private static final List<String> THINKING = List.of("reasoning_content", "reasoning", "thinking", "thoughts");

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return messages(json).isPresent();
    }

    @Override
    public Optional<Conversation> read(JsonRecord record) {
        JsonNode messages = messages(record.json())
                .orElseThrow(() ->
                        new Unreadable("the record has no list of messages", "give it messages with role and content"));
        Turns turns = new Turns();
        messages.forEach(message -> add(message, turns));
        String id = record.text("conversation_id", "uuid", "id");
        return turns.in(record.source(id, record.text("title", "name", "topic")));
    }

    /** Whether this is one message rather than a list of them. */
    public static boolean isMessage(JsonNode json) {
        return json.isObject()
                && first(json, ROLES).isTextual()
                && (!first(json, CONTENTS).isMissingNode()
                        || !first(json, THINKING).isMissingNode())
                && LISTS.stream().noneMatch(json::has);
    }

    private static Optional<JsonNode> messages(JsonNode json) {
        if (json.isArray()) {
            return Optional.of(json).filter(list -> isMessage(list.path(0)));
        }
        return LISTS.stream()
                .map(json::path)
                .filter(list -> list.isArray() && isMessage(list.path(0)))
                .findFirst();
    }

    private static void add(JsonNode message, Turns turns) {
        String role = first(message, ROLES).asText();
        if (Voice.isSilent(role)) {
            return;
        }
        Speaker speaker = Voice.of(List.of(role, role.split("[^\\p{L}]")[0]))
                .orElseThrow(() -> new Unreadable(
                        "'" + role + "' is no known speaker",
                        "use user, assistant, system or tool, or remove the record"));
        THINKING.stream()
                .map(field -> textOf(message.path(field), false))
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> turns.add(Speaker.MONOLOGUE, text));
        JsonNode content = first(message, CONTENTS);
        if (content.isArray()) {
            content.forEach(part -> {
                boolean thinking = THINKING.contains(part.path("type").asText());
                turns.add(thinking ? Speaker.MONOLOGUE : speaker, textOf(part, thinking));
            });
        } else {
            turns.add(speaker, textOf(content, false));
        }
    }

    /** The text of a string, of a part {@code {"type": "text", "text": "..."}}, or of several. */
    private static String textOf(JsonNode content, boolean thinking) {
        if (content.isArray()) {
            StringBuilder all = new StringBuilder();
            content.forEach(part -> all.append(textOf(part, thinking)).append('\n'));
            return all.toString();
        }
        if (content.isObject()) {
            String type = content.path("type").asText("text");
            boolean text = thinking || type.equals("text") || type.endsWith("_text");
            return text
                    ? textOf(
                            first(content, thinking ? List.of("thinking", "reasoning", "text", "content") : CONTENTS),
                            thinking)
                    : "";
        }
        return content.isTextual() ? content.textValue() : "";
    }

    private static JsonNode first(JsonNode json, List<String> fields) {
        return fields.stream()
                .map(json::path)
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }
}
