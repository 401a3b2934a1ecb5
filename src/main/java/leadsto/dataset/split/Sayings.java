package leadsto.dataset.split;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What chains say, in their order, to be gone through as often as one likes.
 *
 * <p>Up to four megabytes stay in memory, some forty thousand chains; beyond that all of it is in a file. Cost: four bytes for
 * each thought, bucket and chain, some hundred a chain.
 */
final class Sayings implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 22;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private DataOutputStream out = new DataOutputStream(memory);
    private boolean inFile;
    private int count;

    /** @param file is made where memory does not hold them, and gone after {@link #close} */
    Sayings(Path file) {
        this.file = file;
    }

    /**
     * What one chain says.
     *
     * @param chain its number
     * @param isAsked whether a question was put before it
     * @param wordings the numbers of what its thoughts say, in their order
     * @param sources the numbers of those that state them
     * @param buckets the keys of its signature's buckets, 32 bits of each; none where it says no word
     */
    record Saying(int chain, boolean isAsked, int[] wordings, int[] sources, int[] buckets) {
        int answer() {
            return wordings[wordings.length - 1];
        }
    }

    void add(Saying saying) {
        try {
            out.writeInt(saying.chain());
            out.writeBoolean(saying.isAsked());
            write(saying.wordings());
            write(saying.sources());
            write(saying.buckets());
            count++;
            if (!inFile && memory.size() > IN_MEMORY) {
                spill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives all of them, in the order in which they were added; none can be added any more. */
    void forEach(Consumer<Saying> each) {
        try {
            out.close();
            try (DataInputStream in = new DataInputStream(written())) {
                for (int i = 0; i < count; i++) {
                    each.accept(new Saying(in.readInt(), in.readBoolean(), read(in), read(in), read(in)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            if (inFile) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        memory.writeTo(to);
        memory.reset();
        out = new DataOutputStream(to);
        inFile = true;
    }

    private InputStream written() throws IOException {
        return inFile
                ? new BufferedInputStream(Files.newInputStream(file), BUFFER)
                : new ByteArrayInputStream(memory.toByteArray());
    }

    private void write(int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static int[] read(DataInputStream in) throws IOException {
        int[] numbers = new int[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }
}
