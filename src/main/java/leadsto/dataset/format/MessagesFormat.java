package leadsto.dataset.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;
import leadsto.thought.Thought;

/** A dialogue: user and assistant in turn, each message the neighbouring thoughts of one side. */
final class MessagesFormat implements RowFormat {

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String description() {
        return "A dialogue in the `messages` shape of TRL and OpenAI: the person asks, notices and doubts, the assistant"
                + " weighs, reasons and answers, strictly in turn.";
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("messages", Columns.listOf("role", "content"));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        List<Map<String, String>> messages = new ArrayList<>();
        List<Thought> said = new ArrayList<>();
        for (int i = 0; i < trail.thoughts().size(); i++) {
            said.add(trail.thoughts().get(i));
            boolean ends = i + 1 == trail.thoughts().size();
            Voice voice = trail.voices().get(i);
            if (ends || trail.voices().get(i + 1).isPerson() != voice.isPerson()) {
                messages.add(message(voice.role(), Prose.of(said)));
                said.clear();
            }
        }
        return List.of(Map.of("messages", messages));
    }

    @Override
    public String untold() {
        return "makes no dialogue";
    }

    @Override
    public Optional<ObjectNode> llamaFactory(ObjectNode description) {
        return Optional.of(asShareGpt(description));
    }

    static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    /** LLaMA-Factory reads such rows as its ShareGPT with other tags; its own "openai" formatting does not. */
    static ObjectNode asShareGpt(ObjectNode description) {
        description.put("formatting", "sharegpt");
        description.putObject("columns").put("messages", "messages");
        description
                .putObject("tags")
                .put("role_tag", "role")
                .put("content_tag", "content")
                .put("user_tag", "user")
                .put("assistant_tag", "assistant")
                .put("system_tag", "system");
        return description;
    }
}
