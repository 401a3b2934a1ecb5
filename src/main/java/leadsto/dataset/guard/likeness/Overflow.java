package leadsto.dataset.guard.likeness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pairs of numbers on disk, in one file, sorted out into parts by their keys' last bits: blocks of a part lie anywhere in it. */
final class Overflow implements AutoCloseable {
    static final int PARTS = 256;

    private static final int PAIR = 2 * Long.BYTES;
    private static final int BLOCK = 256 * PAIR;

    private final Path file;
    private final FileChannel channel;
    private final List<ByteBuffer> open = new ArrayList<>();
    private final List<Blocks> written = new ArrayList<>();
    private long end;

    Overflow(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        for (int part = 0; part < PARTS; part++) {
            open.add(ByteBuffer.allocate(BLOCK));
            written.add(new Blocks());
        }
    }

    void add(long key, long value) throws IOException {
        int part = (int) (key & (PARTS - 1));
        ByteBuffer block = open.get(part);
        block.putLong(key).putLong(value);
        if (!block.hasRemaining()) {
            written.get(part).add(end);
            block.flip();
            while (block.hasRemaining()) {
                end += channel.write(block, end);
            }
            block.clear();
        }
    }

    /** Calls back with all keys and values of a part, in the order in which they were added. */
    void read(int part, Pairs.Sorted sorted) throws IOException {
        ByteBuffer rest = open.get(part).duplicate().flip();
        Blocks blocks = written.get(part);
        int pairs = Math.addExact(Math.multiplyExact(blocks.count, BLOCK / PAIR), rest.remaining() / PAIR);
        long[] keys = new long[pairs];
        long[] values = new long[pairs];
        int at = 0;
        for (int i = 0; i < blocks.count; i++) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            while (block.hasRemaining()) {
                if (channel.read(block, blocks.starts[i] + block.position()) < 0) {
                    throw new IOException(file + " is shorter than it was written");
                }
            }
            at = take(block.flip(), keys, values, at);
        }
        take(rest, keys, values, at);
        sorted.take(keys, values, pairs);
    }

    private static int take(ByteBuffer block, long[] keys, long[] values, int from) {
        int at = from;
        while (block.hasRemaining()) {
            keys[at] = block.getLong();
            values[at] = block.getLong();
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    /** Where the blocks of a part begin. */
    private static final class Blocks {
        private long[] starts = new long[4];
        private int count;

        private void add(long start) {
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count++] = start;
        }
    }
}
