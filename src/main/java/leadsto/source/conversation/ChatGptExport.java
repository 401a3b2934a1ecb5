package leadsto.source.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Conversation;
import leadsto.thought.Speaker;

/**
 * A conversation of a ChatGPT data export: a tree of messages, of which the branch that the user last saw is read.
 *
 * <pre>
 *   root ──► question ──► answer
 *               └───────► answer again ──► question ──► answer (current_node)
 * </pre>
 *
 * <p>Left out are hidden, system and tool messages, code sent to tools, and everything but text. What the model thought
 * is inner monologue.
 */
public final class ChatGptExport implements RecordFormat {
    /** References to search results, as the export marks them within the text. */
    private static final Pattern CITATION = Pattern.compile("\\uE200[^\\uE201]*\\uE201|[\\uE200-\\uE206]");

    @Override
    public String name() {
        return "chatgpt";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return json.path("mapping").isObject();
    }

    @Override
    public Optional<Conversation> read(JsonRecord record) {
        if (!recognises(record.json())) {
            throw new Unreadable("the record has no mapping of messages", "name the conversations.json of an export");
        }
        Turns turns = new Turns();
        branch(record.json()).forEach(message -> add(message, turns));
        String id = record.text("conversation_id", "id");
        return turns.in(record.source(id, record.text("title")));
    }

    /** The messages from the root to the current node; a node that comes again ends the way. */
    private static Deque<JsonNode> branch(JsonNode json) {
        JsonNode mapping = json.path("mapping");
        Deque<JsonNode> branch = new ArrayDeque<>();
        Set<String> met = new HashSet<>();
        String node = json.path("current_node").asText("");
        if (!mapping.has(node)) {
            node = latestLeaf(mapping);
        }
        while (mapping.has(node) && met.add(node)) {
            branch.addFirst(mapping.path(node).path("message"));
            node = mapping.path(node).path("parent").asText("");
        }
        return branch;
    }

    private static String latestLeaf(JsonNode mapping) {
        String latest = "";
        double time = Double.NEGATIVE_INFINITY;
        for (var node : mapping.properties()) {
            double created = node.getValue().path("message").path("create_time").asDouble(0);
            if (node.getValue().path("children").isEmpty() && created >= time) {
                latest = node.getKey();
                time = created;
            }
        }
        return latest;
    }

    private static void add(JsonNode message, Turns turns) {
        String role = message.path("author").path("role").asText();
        boolean hidden = message.path("metadata")
                .path("is_visually_hidden_from_conversation")
                .asBoolean();
        boolean toTool = !message.path("recipient").asText("all").equals("all");
        if (hidden || toTool || !role.equals("user") && !role.equals("assistant")) {
            return;
        }
        Speaker speaker = role.equals("user") ? Speaker.PERSON : Speaker.ASSISTANT;
        JsonNode content = message.path("content");
        switch (content.path("content_type").asText()) {
            case "text", "multimodal_text" -> turns.add(speaker, parts(content.path("parts")));
            case "thoughts" ->
                content.path("thoughts").forEach(thought -> turns.add(Speaker.MONOLOGUE, thought(thought)));
            case "reasoning_recap" ->
                turns.add(Speaker.MONOLOGUE, content.path("content").asText());
            default -> {}
        }
    }

    private static String parts(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            boolean transcript = part.path("content_type").asText().equals("audio_transcription");
            String said = transcript ? part.path("text").asText() : part.isTextual() ? part.textValue() : "";
            text.append(said).append(said.isBlank() ? "" : "\n\n");
        }
        return CITATION.matcher(text).replaceAll("");
    }

    private static String thought(JsonNode thought) {
        String content = thought.path("content").asText();
        return content.isBlank() ? thought.path("summary").asText() : content;
    }
}
