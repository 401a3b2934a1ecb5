package leadsto.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import leadsto.thought.Digest;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/** Trails told in one format, a row each; two rows that read the same are one. */
final class Told {
    private static final int ID_HEX_DIGITS = 24;
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final Background background;
    private final Set<Long> seen = new HashSet<>();
    private Optional<Map<String, Object>> sample = Optional.empty();
    private int untold;
    private int repeated;

    Told(RowFormat format, Background background) {
        this.format = format;
        this.background = background;
    }

    /** The row of a trail; none where the format cannot tell it, or has told the same before. */
    Optional<Map<String, Object>> row(Trail trail, String group) {
        Optional<Map<String, Object>> cells = format.cells(trail);
        if (cells.isEmpty()) {
            untold++;
            return cells;
        }
        String digest = digest(cells.get());
        if (!seen.add(Long.parseUnsignedLong(digest.substring(0, 16), 16))) {
            repeated++;
            return Optional.empty();
        }
        sample = sample.isEmpty() ? cells : sample;
        return Optional.of(row(digest.substring(0, ID_HEX_DIGITS), group, cells.get(), trail));
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return sample;
    }

    List<String> notes() {
        String left = ": further chains left out: " + untold + ", because each " + format.untold();
        String once = ": chains left out: " + repeated + ", because each has a row that reads like another's";
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
