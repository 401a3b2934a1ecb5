package leadsto.dataset;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.format.FileFormat;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.trainer.Configuration;
import leadsto.thought.Digest;

/**
 * The rows of one format, on their way to the files of its splits.
 *
 * <p>They wait on disk at first. When all have come, those that read like one before them are left out, replayed rows are put
 * among those for training, and each is read back for the guards as it goes to its file. Every row has the same columns of the
 * same types, none null: the format's own, and where the row comes from. Memory: one bit a row.
 */
final class Rows implements AutoCloseable {
    static final ObjectWriter JSON = new JsonMapper().writer();

    private final RowFormat format;
    private final ExportFolder folder;
    private final Told told;
    private final Map<Split, Spool> spools = new EnumMap<>(Split.class);
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);
    private final Map<Split, List<String>> paths = new EnumMap<>(Split.class);
    private final Pairs repeats;
    private int replayed;
    private int repeated;
    private int longest;

    Rows(RowFormat format, ExportFolder folder, Told told) {
        this.format = format;
        this.folder = folder;
        this.told = told;
        this.repeats = new Pairs(folder.scratch().resolve(format.name() + "-rows"));
    }

    void add(Trail trail, String group, Split split) throws IOException {
        spool(told.rows(trail, group, split), split);
    }

    /** Takes in what still waits, once all trails are added. */
    void end() throws IOException {
        for (Split split : Split.values()) {
            spool(told.rest(split), split);
        }
    }

    private void spool(List<Map<String, Object>> rows, Split split) throws IOException {
        for (Map<String, Object> row : rows) {
            Spool spool = spools.get(split);
            if (spool == null) {
                spool = new Spool(folder.scratch().resolve(format.name() + "-" + split.word()), folder.through());
                spools.put(split, spool);
            }
            repeats.add(Told.key(row), (long) split.ordinal() << Integer.SIZE | spool.lines());
            spool.add(JSON.writeValueAsBytes(row));
        }
    }

    /** Who looks at each line as it goes to its file. */
    @FunctionalInterface
    interface Looking {
        void at(byte[] line, Split split) throws IOException;
    }

    /** Writes the files. */
    void finish(Arrangement arrangement, FileFormat files, long seed, Looking looking) throws IOException {
        RowFiles how = new RowFiles(files, features());
        Map<Split, BitSet> left = leftOut();
        for (Map.Entry<Split, Spool> entry : spools.entrySet()) {
            Split split = entry.getKey();
            BitSet out = left.getOrDefault(split, new BitSet());
            int own = entry.getValue().lines() - out.cardinality();
            if (own == 0) {
                continue;
            }
            Optional<Replay> replay = arrangement.replay().filter(it -> split == Split.TRAIN);
            long added = replay.map(it -> it.rowsBeside(own)).orElse(0L);
            int all = Math.toIntExact(own + added);
            try (Shards shards =
                            new Shards(folder, format.name() + "/" + split.word(), all, arrangement.shards(), how);
                    Interleaved rows =
                            new Interleaved(own, replay, arrangement.runs().isPresent(), added, format, seed)) {
                entry.getValue().drain((number, line) -> {
                    if (!out.get(number)) {
                        rows.upTo(line, it -> {
                            looking.at(it, split);
                            longest = Math.max(longest, it.length);
                            shards.add(it);
                        });
                    }
                });
                paths.put(split, shards.paths());
            }
            counts.put(split, all);
            replayed += (int) added;
        }
    }

    RowFormat format() {
        return format;
    }

    /** How many rows each split has; no split without one. */
    Map<Split, Integer> counts() {
        return counts;
    }

    /** How many of those for training are replayed. */
    int replayed() {
        return replayed;
    }

    /** Where the rows of a split are: a file, or a pattern for several. */
    String path(Split split) {
        List<String> files = paths.get(split);
        return files.size() == 1 ? files.get(0) : format.name() + "/" + split.word() + "-*";
    }

    /** The files of a split. */
    List<String> paths(Split split) {
        return paths.get(split);
    }

    /** What trainers are told of it. */
    Configuration configuration() {
        List<Configuration.Part> splits = new ArrayList<>();
        counts.forEach((split, count) -> splits.add(new Configuration.Part(
                split.word(),
                path(split),
                folder.files().stream()
                        .filter(file -> paths(split).contains(file.path()))
                        .map(file -> new Configuration.DataFile(file.path(), file.bytes(), file.sha256()))
                        .toList(),
                count)));
        return new Configuration(format.name(), format.shape(), features(), splits, longest);
    }

    /** The columns and their types, as the card's {@code features} write them. */
    Map<String, Object> features() {
        return told.features();
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
        List<String> notes = new ArrayList<>();
        told.note().ifPresent(notes::add);
        if (repeated > 0) {
            notes.add(format.name() + ": rows left out: " + repeated + ", because each reads like another");
        }
        return notes;
    }

    @Override
    public void close() throws IOException {
        repeats.close();
        for (Spool spool : spools.values()) {
            spool.close();
        }
    }

    /** Of rows that read the same the first stays; all are of one group, and so of one split. */
    private Map<Split, BitSet> leftOut() {
        Map<Split, BitSet> left = new LinkedHashMap<>();
        repeats.forEachShared((values, from, to) -> {
            for (int i = from + 1; i < to; i++) {
                Split split = Split.values()[(int) (values[i] >>> Integer.SIZE)];
                left.computeIfAbsent(split, it -> new BitSet()).set((int) values[i]);
                repeated++;
            }
        });
        return left;
    }
}
