package leadsto.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import leadsto.dataset.format.Columns;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/**
 * The columns of told rows: an id and a group, the format's own, and where the row comes from. For one thread at a time.
 *
 * <p>The id is a digest of the format's own columns, so that two rows that read the same have one.
 */
final class RowColumns {
    /** The column that says what made the thoughts, where that is wanted. */
    static final String RUNS = "runs";

    /** The column that marks replayed rows, where there may be any. */
    static final String REPLAY = "replay";

    private static final int ID_HEX_DIGITS = 24;

    private final boolean beside;
    private final Optional<Map<String, String>> runs;
    private final JsonLines json = new JsonLines();

    /** @param arrangement says whether replayed rows will stand beside these, and what made the thoughts */
    RowColumns(Arrangement arrangement) {
        this.beside = arrangement.replay().isPresent();
        this.runs = arrangement.runs();
    }

    /** A row as an object of JSON in UTF-8. */
    record Written(String id, byte[] json) {}

    /** A row as it is written. */
    Written written(ToldRow row) {
        byte[] cells = json.object(row.cells());
        String id = id(cells);
        byte[] begin = json.object(begin(id, row));
        return new Written(id, JsonLines.joined(begin, cells, json.object(origin(row))));
    }

    /** The same columns in their order. */
    Map<String, Object> of(ToldRow row) {
        Map<String, Object> columns = begin(id(json.object(row.cells())), row);
        columns.putAll(row.cells());
        columns.putAll(origin(row));
        return columns;
    }

    /** The columns and their types, as the card's {@code features} write them. */
    Map<String, Object> features(Map<String, Object> own) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("id", Columns.STRING);
        features.put("group_id", Columns.STRING);
        features.putAll(own);
        features.put("thought_ids", Columns.STRINGS);
        features.put("kinds", Columns.STRINGS);
        features.put("roles", Columns.STRINGS);
        features.put("approach", Columns.STRING);
        features.put("language", Columns.STRING);
        features.put("sources", Columns.STRINGS);
        features.put("probability", Columns.NUMBER);
        features.put("score", Columns.NUMBER);
        if (runs.isPresent()) {
            features.put(RUNS, Columns.STRINGS);
        }
        if (beside) {
            features.put(REPLAY, Columns.BOOLEAN);
        }
        return features;
    }

    /** The id of a row whose own columns are this object of JSON. */
    static String id(byte[] cells) {
        return Digest.sha256(cells).substring(0, ID_HEX_DIGITS);
    }

    /** What a source is called: its title, or where it is. */
    static String named(Source source) {
        return Prose.wellFormed(source.title().isBlank() ? source.uri() : source.title());
    }

    private static Map<String, Object> begin(String id, ToldRow row) {
        Map<String, Object> begin = new LinkedHashMap<>();
        begin.put("id", id);
        begin.put("group_id", row.group());
        return begin;
    }

    private Map<String, Object> origin(ToldRow row) {
        Trail trail = row.trail();
        List<String> ids = new ArrayList<>(trail.thoughts().size());
        List<String> kinds = new ArrayList<>(trail.thoughts().size());
        for (Thought thought : trail.thoughts()) {
            ids.add(thought.id());
            kinds.add(thought.kind().word());
        }
        List<String> roles = new ArrayList<>(trail.roles().size());
        for (Role role : trail.roles()) {
            roles.add(role.word());
        }
        List<String> sources = new ArrayList<>(row.sources().size());
        for (Source source : row.sources()) {
            sources.add(named(source));
        }
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("thought_ids", ids);
        origin.put("kinds", kinds);
        origin.put("roles", roles);
        origin.put("approach", trail.approach().name());
        origin.put("language", trail.answer().language());
        origin.put("sources", sources);
        origin.put("probability", trail.chain().probability());
        origin.put("score", trail.chain().score());
        runs.ifPresent(it -> origin.put(RUNS, madeBy(it, trail)));
        if (beside) {
            origin.put(REPLAY, false);
        }
        return origin;
    }

    private static List<String> madeBy(Map<String, String> runs, Trail trail) {
        return trail.thoughts().stream()
                .map(thought -> runs.get(thought.id()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
