package leadsto.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.dataset.format.FileFormat;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.guard.Guards;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.split.Split;
import leadsto.dataset.text.Text;
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
    private final RowFormat format;
    private final ExportFolder folder;
    private final Told told;
    private final RowColumns columns;
    private final Guarded guarded;
    private final Shorthand shorthand;
    private final Map<Split, Spool> spools = new EnumMap<>(Split.class);
    private final Map<Split, Integer> counts = new EnumMap<>(Split.class);
    private final Map<Split, List<String>> paths = new EnumMap<>(Split.class);
    private final Pairs repeats;
    private int replayed;
    private int repeated;
    private int longest;

    /** @param arrangement says whether replayed rows will stand beside these, and what made the thoughts */
    Rows(ExportFolder folder, Told told, Shorthand shorthand, Arrangement arrangement) {
        this.format = told.format();
        this.folder = folder;
        this.told = told;
        this.columns = new RowColumns(arrangement);
        this.guarded = new Guarded(format);
        this.shorthand = shorthand;
        this.repeats = new Pairs(folder.scratch().resolve(format.name() + "-rows"));
    }

    /** The rows that come next where this trail is told; on one thread at a time, which may be another than the files'. */
    List<ToldRow> told(Placed trail) {
        return told.rows(trail);
    }

    /** Those that still wait, once all trails are told. */
    List<ToldRow> rest(Split split) {
        return told.rest(split);
    }

    /** Lets a row wait for its file. */
    void add(ToldRow row) throws IOException {
        Spool spool = spools.get(row.split());
        if (spool == null) {
            Path file =
                    folder.scratch().resolve(format.name() + "-" + row.split().word());
            spool = new Spool(file, shorthand, folder.through());
            spools.put(row.split(), spool);
        }
        RowColumns.Written written = columns.written(row);
        long key = HexFormat.fromHexDigitsToLong(written.id(), 0, Long.BYTES * 2);
        repeats.add(key, (long) row.split().ordinal() << Integer.SIZE | spool.lines());
        spool.add(new Line(written.json(), guarded.told(row, written.id())));
    }

    /** Writes the files, and shows the guards each row as it goes to its file. */
    void finish(Arrangement arrangement, FileFormat files, long seed, Guards guards) throws IOException {
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
                    Interleaved rows = new Interleaved(
                            own, replay, arrangement.runs().isPresent(), added, format, guarded, seed)) {
                entry.getValue()
                        .drain(
                                out,
                                line -> rows.upTo(line, it -> {
                                    guards.add(it.row());
                                    longest = Math.max(longest, it.json().length);
                                    shards.add(it.json());
                                }));
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
        return columns.features(format.features());
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return told.sample().map(Text::plain);
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
