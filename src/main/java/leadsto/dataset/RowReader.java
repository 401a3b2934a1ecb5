package leadsto.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.telling.Background;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Reads rows back as they were written, for the guards: their words from the format's own columns, their thoughts by the ids
 * that they name.
 *
 * <p>What a column called {@code prompt}, {@code instruction}, {@code input}, {@code question} or {@code system} holds, and what
 * a turn of a user or a system says, stands before the model's part. What a model learns to say stands in {@code messages},
 * {@code conversations}, {@code completion}, {@code completions}, {@code output}, {@code chosen}, {@code preferred} or
 * {@code text}, but for what the format says is given there; other columns stand beside it, such as what is rejected, or names a flaw.
 */
final class RowReader {
    private static final String TEXT = "text";
    private static final Set<String> ASKING = Set.of("prompt", "instruction", "input", "question", "system");
    private static final Set<String> SAYING =
            Set.of("messages", "conversations", "completion", "completions", "output", "chosen", "preferred", TEXT);
    private static final Set<String> ASKERS = Set.of("user", "human", "system");
    private static final ObjectReader JSON = new JsonMapper().reader();

    private final RowFormat format;
    private final List<String> columns;
    private final Background background;
    private final Map<String, Thought> thoughts = new HashMap<>();

    RowReader(RowFormat format, Background background, ThoughtGraph graph) {
        this.format = format;
        this.columns = format.features().keySet().stream()
                .filter(name -> !name.endsWith("_ids"))
                .toList();
        this.background = background;
        graph.thoughts().forEach(it -> thoughts.put(it.id(), it));
    }

    GuardedRow read(byte[] line, String split) throws IOException {
        JsonNode row = JSON.readTree(line);
        StringBuilder prompt = new StringBuilder();
        StringBuilder response = new StringBuilder();
        StringBuilder beside = new StringBuilder();
        for (String name : columns) {
            if (name.equals(TEXT) && row.path("thought_ids").size() > 0) {
                String text = row.path(name).asText();
                String given = format.given(text);
                prompt.append(given);
                response.append(text.substring(given.length()).strip());
                continue;
            }
            StringBuilder to = ASKING.contains(name) ? prompt : SAYING.contains(name) ? response : beside;
            collect(row.path(name), to, to == beside ? beside : prompt);
        }
        List<Thought> told = new ArrayList<>();
        row.path("thought_ids").forEach(id -> {
            Thought thought = thoughts.get(id.asText());
            if (thought != null) {
                told.add(thought);
            }
        });
        Set<String> sources = new LinkedHashSet<>();
        for (Source source : background.sources(told)) {
            sources.add(source.id());
        }
        return new GuardedRow(
                row.path("id").asText(),
                split,
                row.path("group_id").asText(),
                prompt.toString(),
                response.toString(),
                beside.toString(),
                row.path("language").asText(),
                told,
                sources);
    }

    private static void collect(JsonNode value, StringBuilder to, StringBuilder prompt) {
        if (value.isTextual()) {
            if (!value.asText().isEmpty()) {
                to.append(to.isEmpty() ? "" : "\n").append(value.asText());
            }
        } else if (value.isArray()) {
            value.forEach(it -> collect(it, to, prompt));
        } else if (value.isObject()) {
            String role = value.path("role").asText(value.path("from").asText());
            StringBuilder said = ASKERS.contains(role) ? prompt : to;
            value.properties().forEach(field -> {
                if (!field.getKey().equals("role") && !field.getKey().equals("from")) {
                    collect(field.getValue(), said, prompt);
                }
            });
        }
    }
}
