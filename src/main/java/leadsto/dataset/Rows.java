package leadsto.dataset;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Digest;

/**
 * The rows of one format, written to a file for each split as they come.
 *
 * <p>Every row has the same columns of the same types, none null: the format's own, and where the row comes from.
 */
final class Rows implements AutoCloseable {
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final ExportFolder folder;
    private final Told told;
    private final Map<Split, OutputStream> open = new EnumMap<>(Split.class);
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);

    Rows(RowFormat format, ExportFolder folder, Background background, Plan plan, long seed) {
        this.format = format;
        this.folder = folder;
        this.told = new Told(format, background, plan.neighbours(), seed);
    }

    static String path(RowFormat format, Split split) {
        return format.name() + "/" + split.word() + ".jsonl";
    }

    void add(Trail trail, String group, Split split) throws IOException {
        for (Map<String, Object> row : told.rows(trail, group)) {
            OutputStream file = open.get(split);
            if (file == null) {
                file = folder.create(path(format, split));
                open.put(split, file);
            }
            file.write(JSON.writeValueAsBytes(row));
            file.write('\n');
            counts.merge(split, 1, Integer::sum);
        }
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
        return told.sample();
    }

    /** A digest of the files of this format, once they are closed. */
    String contentDigest() {
        return Digest.sha256(folder.files().stream()
                .filter(file -> file.path().startsWith(format.name() + "/"))
                .map(ExportFolder.FileFacts::sha256)
                .collect(Collectors.joining("\n")));
    }

    List<String> notes() {
        return told.notes();
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : open.values()) {
            file.close();
        }
    }
}
