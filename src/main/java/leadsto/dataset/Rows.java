package leadsto.dataset;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.thought.Digest;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/**
 * The rows of one format, written to a file for each split as they come.
 *
 * <p>Every row has the same columns of the same types, none null: the format's own, and where the row comes from. Two
 * rows that read the same are one.
 */
final class Rows implements AutoCloseable {
    private static final int ID_HEX_DIGITS = 24;
    private static final Map<String, String> STRING = Map.of("dtype", "string");
    private static final Map<String, String> STRINGS = Map.of("list", "string");

    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final ExportFolder folder;
    private final Background background;
    private final Map<Split, OutputStream> open = new EnumMap<>(Split.class);
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);
    private final Set<Long> seen = new HashSet<>();
    private Optional<Map<String, Object>> sample = Optional.empty();
    private int untold;
    private int repeated;

    Rows(RowFormat format, ExportFolder folder, Background background) {
        this.format = format;
        this.folder = folder;
        this.background = background;
    }

    /** The columns of a format and their types, as the card's {@code features} write them. */
    static Map<String, Object> features(RowFormat format) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("id", STRING);
        features.put("group_id", STRING);
        features.putAll(format.features());
        features.put("thought_ids", STRINGS);
        features.put("kinds", STRINGS);
        features.put("roles", STRINGS);
        features.put("approach", STRING);
        features.put("language", STRING);
        features.put("sources", STRINGS);
        features.put("probability", Map.of("dtype", "float64"));
        return features;
    }

    static String path(RowFormat format, Split split) {
        return format.name() + "/" + split.word() + ".jsonl";
    }

    void add(Trail trail, String group, Split split) throws IOException {
        Optional<Map<String, Object>> cells = format.cells(trail);
        if (cells.isEmpty()) {
            untold++;
            return;
        }
        String digest = Digest.sha256(JSON.writeValueAsBytes(cells.get()));
        if (!seen.add(Long.parseUnsignedLong(digest.substring(0, 16), 16))) {
            repeated++;
            return;
        }
        if (sample.isEmpty()) {
            sample = cells;
        }
        OutputStream file = open.get(split);
        if (file == null) {
            file = folder.create(path(format, split));
            open.put(split, file);
        }
        file.write(JSON.writeValueAsBytes(row(digest.substring(0, ID_HEX_DIGITS), group, cells.get(), trail)));
        file.write('\n');
        counts.merge(split, 1, Integer::sum);
    }

    RowFormat format() {
        return format;
    }

    /** How many rows each split has; no split without one. */
    Map<Split, Integer> counts() {
        return counts;
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return sample;
    }

    /** A digest of the files of this format, once they are closed. */
    String contentDigest() {
        return Digest.sha256(folder.files().stream()
                .filter(file -> file.path().startsWith(format.name() + "/"))
                .map(ExportFolder.FileFacts::sha256)
                .collect(Collectors.joining("\n")));
    }

    List<String> notes() {
        String left = ": further chains left out: " + untold + ", because each " + format.untold();
        String once = ": chains left out: " + repeated + ", because each has a row that reads like another's";
        return Stream.of(untold > 0 ? left : "", repeated > 0 ? once : "")
                .filter(note -> !note.isEmpty())
                .map(note -> format.name() + note)
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : open.values()) {
            file.close();
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
                background.sources(trail.thoughts()).stream().map(Rows::named).toList());
        row.put("probability", trail.chain().probability());
        return row;
    }

    /** What a source is called: its title, or where it is. */
    static String named(Source source) {
        return Prose.wellFormed(source.title().isBlank() ? source.uri() : source.title());
    }
}
