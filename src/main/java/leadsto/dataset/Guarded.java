package leadsto.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/**
 * Rows of one format as guards see them: the words that the format's own columns hold, sorted by who says them.
 *
 * <p>What a column called {@code prompt}, {@code instruction}, {@code input}, {@code question} or {@code system} holds, and what
 * a turn of a user or a system says, stands before the model's part. What a model learns to say stands in {@code messages},
 * {@code conversations}, {@code completion}, {@code completions}, {@code output}, {@code chosen}, {@code preferred} or
 * {@code text}, but for what the format says is given there; other columns stand beside it, such as what is rejected, or names a flaw.
 */
final class Guarded {
    private static final String TEXT = "text";
    private static final Set<String> ASKING = Set.of("prompt", "instruction", "input", "question", "system");
    private static final Set<String> SAYING =
            Set.of("messages", "conversations", "completion", "completions", "output", "chosen", "preferred", TEXT);
    private static final Set<String> ASKERS = Set.of("user", "human", "system");

    private final RowFormat format;
    private final List<String> columns;

    Guarded(RowFormat format) {
        this.format = format;
        this.columns = format.features().keySet().stream()
                .filter(name -> !name.endsWith("_ids"))
                .toList();
    }

    /** A row that was told. */
    GuardedRow told(ToldRow row, String id) {
        Set<String> sources = new LinkedHashSet<>();
        for (Source source : row.sources()) {
            sources.add(source.id());
        }
        Trail trail = row.trail();
        String language = trail.answer().language();
        return guarded(id, row.split(), row.group(), row.cells(), language, trail.thoughts(), sources);
    }

    /** A row of somebody's own. */
    GuardedRow replayed(Map<String, Object> row, Split split) {
        return guarded(
                (String) row.get("id"),
                split,
                (String) row.get("group_id"),
                row,
                (String) row.get("language"),
                List.of(),
                Set.of());
    }

    private GuardedRow guarded(
            String id,
            Split split,
            String group,
            Map<String, Object> cells,
            String language,
            List<Thought> thoughts,
            Set<String> sources) {
        List<Text> prompt = new ArrayList<>();
        List<Text> response = new ArrayList<>();
        List<Text> beside = new ArrayList<>();
        for (String name : columns) {
            if (name.equals(TEXT) && !thoughts.isEmpty()) {
                Text text = (Text) cells.get(name);
                int given = format.given(text.toString());
                prompt.add(text.before(given));
                response.add(text.from(given).stripped());
            } else {
                List<Text> to = ASKING.contains(name) ? prompt : SAYING.contains(name) ? response : beside;
                collect(cells.get(name), to, to == beside ? beside : prompt);
            }
        }
        return new GuardedRow(
                id,
                split.word(),
                group,
                Text.joined(Piece.LINE, prompt),
                Text.joined(Piece.LINE, response),
                Text.joined(Piece.LINE, beside),
                language,
                thoughts,
                sources);
    }

    private static void collect(Object value, List<Text> to, List<Text> prompt) {
        if (value instanceof Text text) {
            to.add(text);
        } else if (value instanceof String text) {
            to.add(Text.of(text));
        } else if (value instanceof List<?> list) {
            list.forEach(it -> collect(it, to, prompt));
        } else if (value instanceof Map<?, ?> turn) {
            Object role = turn.containsKey("role") ? turn.get("role") : turn.get("from");
            List<Text> said = role != null && ASKERS.contains(role.toString()) ? prompt : to;
            turn.forEach((key, of) -> {
                if (!key.equals("role") && !key.equals("from")) {
                    collect(of, said, prompt);
                }
            });
        }
    }
}
