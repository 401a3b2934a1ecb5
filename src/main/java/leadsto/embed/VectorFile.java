package leadsto.embed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import leadsto.thought.Digest;

/**
 * The vectors of one model in a file that only grows.
 *
 * <pre>
 *   magic, dimension │ digest of text, numbers, checksum │ digest of text, numbers, checksum │ ...
 * </pre>
 *
 * <p>All records have one length. What a killed process left half-written at the end is cut off by the next one that
 * writes; a record whose checksum is wrong counts as not there. Processes that write at once take turns by a lock of the
 * operating system, and one that only reads sees whole records.
 */
final class VectorFile implements AutoCloseable {
    private static final long MAGIC = 0x4c545645_43543031L;
    private static final int HEADER = Long.BYTES + Integer.BYTES;
    private static final int KEY = 2 * Long.BYTES;
    private static final int BUFFER = 1 << 20;
    private static final int LONGEST_NAME = 80;
    /** Threads of this process take turns here, since the operating system's lock is the whole process's. */
    private static final Object TURN = new Object();

    private final FileChannel channel;
    private final Map<Key, Long> places = new HashMap<>();
    private int dimension;
    private long indexed;

    private record Key(long high, long low) {
        static Key of(String text) {
            String digest = Digest.sha256(text);
            return new Key(
                    Long.parseUnsignedLong(digest.substring(0, 16), 16),
                    Long.parseUnsignedLong(digest.substring(16, 32), 16));
        }
    }

    private VectorFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file of a model in a folder, and makes both where they are not there. */
    static VectorFile of(Path folder, String model) throws IOException {
        Files.createDirectories(folder);
        String readable = model.replaceAll("[^\\p{Alnum}.-]+", "-");
        String name = readable.substring(0, Math.min(LONGEST_NAME, readable.length())) + "-"
                + Digest.sha256(model).substring(0, 8);
        VectorFile file = new VectorFile(FileChannel.open(
                folder.resolve(name + ".vectors"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
        file.index();
        return file;
    }

    Optional<float[]> get(String text) throws IOException {
        Long place = places.get(Key.of(text));
        if (place == null) {
            return Optional.empty();
        }
        ByteBuffer bytes = read(place + KEY, dimension * Float.BYTES);
        float[] vector = new float[dimension];
        bytes.asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    /** Adds vectors of one dimension at the end. A file of another dimension is begun anew: the model has changed. */
    void put(List<String> texts, List<float[]> vectors) throws IOException {
        synchronized (TURN) {
            try (FileLock lock = channel.lock()) {
                index();
                if (dimension != vectors.get(0).length) {
                    begin(vectors.get(0).length);
                }
                ByteBuffer records = ByteBuffer.allocate(texts.size() * length());
                for (int i = 0; i < texts.size(); i++) {
                    write(records, Key.of(texts.get(i)), vectors.get(i));
                }
                // Behind the last whole record: what stands there was never finished.
                channel.truncate(indexed);
                write(records.flip(), indexed);
                index();
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void begin(int newDimension) throws IOException {
        channel.truncate(0);
        write(ByteBuffer.allocate(HEADER).putLong(MAGIC).putInt(newDimension).flip(), 0);
        places.clear();
        dimension = newDimension;
        indexed = HEADER;
    }

    /** Takes note of the whole records that this and other processes wrote since the last look. */
    private void index() throws IOException {
        if (channel.size() < HEADER) {
            return;
        }
        ByteBuffer header = read(0, HEADER);
        if (header.getLong() != MAGIC) {
            return;
        }
        int stated = header.getInt();
        if (stated != dimension || channel.size() < indexed) {
            places.clear();
            dimension = stated;
            indexed = HEADER;
        }
        int atOnce = Math.max(1, BUFFER / length());
        long whole = (channel.size() - HEADER) / length() * length() + HEADER;
        while (indexed < whole) {
            int records = (int) Math.min(atOnce, (whole - indexed) / length());
            ByteBuffer bytes = read(indexed, records * length());
            for (int i = 0; i < records; i++) {
                ByteBuffer record = bytes.slice(i * length(), length());
                if (record.getInt(length() - Integer.BYTES) == checksum(record)) {
                    places.putIfAbsent(new Key(record.getLong(), record.getLong()), indexed);
                }
                indexed += length();
            }
        }
    }

    private static void write(ByteBuffer records, Key key, float[] vector) {
        int start = records.position();
        records.putLong(key.high()).putLong(key.low());
        for (float number : vector) {
            records.putFloat(number);
        }
        int end = records.position();
        records.putInt(checksum(records.slice(start, end - start + Integer.BYTES)));
    }

    /** Of a record without its last four bytes, where it stands. */
    private static int checksum(ByteBuffer record) {
        CRC32 checksum = new CRC32();
        checksum.update(record.slice(0, record.limit() - Integer.BYTES));
        return (int) checksum.getValue();
    }

    private int length() {
        return KEY + dimension * Float.BYTES + Integer.BYTES;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IOException("the file of vectors ends too soon");
            }
        }
        return bytes.flip();
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        int start = bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position() - start);
        }
    }
}
