package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.dataset.format.Columns;
import leadsto.dataset.format.Occasion;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/** Trails told in one format, with where each row comes from; two rows that read the same are one. */
final class Told {
    private static final int ID_HEX_DIGITS = 24;
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final Background background;
    private final Occasion occasion;
    private final Set<Long> seen = new HashSet<>();
    private Optional<Map<String, Object>> sample = Optional.empty();
    private int untold;
    private int repeated;

    Told(RowFormat format, Background background, Neighbours neighbours, long seed) {
        this.format = format;
        this.background = background;
        this.occasion = new Occasion(neighbours, seed, 0);
    }

    /** The rows of a trail; none where the format cannot tell it, and none that it has told before. */
    List<Map<String, Object>> rows(Trail trail, String group) {
        List<Map<String, Object>> told = format.rows(trail, occasion);
        if (told.isEmpty()) {
            untold++;
        }
        List<Map<String, Object>> fresh = new ArrayList<>(told.size());
        for (Map<String, Object> cells : told) {
            String digest = digest(cells);
            if (seen.add(Long.parseUnsignedLong(digest.substring(0, 16), 16))) {
                sample = sample.or(() -> Optional.of(cells));
                fresh.add(row(digest.substring(0, ID_HEX_DIGITS), group, cells, trail));
            } else {
                repeated++;
            }
        }
        return fresh;
    }

    /** The columns of a format and their types, as the card's {@code features} write them. */
    static Map<String, Object> features(RowFormat format) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("id", Columns.STRING);
        features.put("group_id", Columns.STRING);
        features.putAll(format.features());
        features.put("thought_ids", Columns.STRINGS);
        features.put("kinds", Columns.STRINGS);
        features.put("roles", Columns.STRINGS);
        features.put("approach", Columns.STRING);
        features.put("language", Columns.STRING);
        features.put("sources", Columns.STRINGS);
        features.put("probability", Columns.NUMBER);
        return features;
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return sample;
    }

    List<String> notes() {
        String left = ": further chains left out: " + untold + ", because each " + format.untold();
        String once = ": rows left out: " + repeated + ", because each reads like another";
        return Stream.of(untold > 0 ? left : "", repeated > 0 ? once : "")
                .filter(note -> !note.isEmpty())
                .map(note -> format.name() + note)
                .toList();
    }

    private static String digest(Map<String, Object> cells) {
        try {
            return Digest.sha256(JSON.writeValueAsBytes(cells));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON: " + e.getMessage(), e);
        }
    }

    private Map<String, Object> row(String id, String group, Map<String, Object> cells, Trail trail) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("group_id", group);
        row.putAll(cells);
        row.put("thought_ids", trail.thoughts().stream().map(Thought::id).toList());
        row.put("kinds", trail.thoughts().stream().map(it -> it.kind().word()).toList());
        row.put("roles", trail.roles().stream().map(Role::word).toList());
        row.put("approach", trail.approach().name());
        row.put("language", trail.answer().language());
        row.put(
                "sources",
                background.sources(trail.thoughts()).stream().map(Told::named).toList());
        row.put("probability", trail.chain().probability());
        return row;
    }

    /** What a source is called: its title, or where it is. */
    static String named(Source source) {
        return Prose.wellFormed(source.title().isBlank() ? source.uri() : source.title());
    }
}
