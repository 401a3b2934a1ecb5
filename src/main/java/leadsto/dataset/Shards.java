package leadsto.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rows of a split in one file, or in several that follow each other and are as long as one another but for one row. */
final class Shards implements AutoCloseable {
    private final ExportFolder folder;
    private final RowFiles files;
    private final String name;
    private final long rows;
    private final int shards;
    private final List<String> paths = new ArrayList<>();
    private Optional<OutputStream> open = Optional.empty();
    private long written;

    /**
     * @param name the path of the files up to what tells them apart
     * @param rows how many will come
     * @param files how they are written
     * @param wanted how many files to make, where there are as many rows
     */
    Shards(ExportFolder folder, String name, long rows, int wanted, RowFiles files) {
        this.folder = folder;
        this.files = files;
        this.name = name;
        this.rows = rows;
        this.shards = (int) Math.min(rows, wanted);
    }

    void add(byte[] line) throws IOException {
        if (written == begin(paths.size())) {
            close();
            paths.add(path(paths.size()));
            open = Optional.of(files.over(folder.create(paths.get(paths.size() - 1)), folder.scratch()));
        }
        OutputStream file = open.orElseThrow();
        file.write(line);
        file.write('\n');
        written++;
    }

    /** Those begun so far. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    private long begin(int shard) {
        return rows * shard / shards;
    }

    /** As dataset hubs name them: {@code messages/train-00000-of-00004.jsonl}. */
    private String path(int shard) {
        String ending = "." + files.format().word();
        return name + (shards == 1 ? ending : String.format(Locale.ROOT, "-%05d-of-%05d%s", shard, shards, ending));
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
        open = Optional.empty();
    }
}
