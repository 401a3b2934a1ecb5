package leadsto.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.UnaryOperator;

/**
 * Lines that wait on disk until it is known how many there are and which of them repeat others.
 *
 * <p>Written once, then read once. What guards see of a line waits with it, in {@link Shorthand}.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Shorthand shorthand;
    private final OutputStream out;
    private int lines;

    Spool(Path file, Shorthand shorthand, UnaryOperator<OutputStream> through) throws IOException {
        this.file = file;
        this.shorthand = shorthand;
        Files.createDirectories(file.getParent());
        out = new BufferedOutputStream(through.apply(Files.newOutputStream(file)), BUFFER);
    }

    void add(Line line) throws IOException {
        byte[] row = shorthand.written(line.row());
        out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(row.length)
                .putInt(line.json().length)
                .array());
        out.write(row);
        out.write(line.json());
        lines++;
    }

    int lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What is done with a line. */
    @FunctionalInterface
    interface Taking {
        void take(Line line) throws IOException;
    }

    /**
     * Gives each line and deletes the file.
     *
     * @param without the numbers, from 0, of those that are left out
     */
    void drain(BitSet without, Taking taking) throws IOException {
        close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (int number = 0; number < lines; number++) {
                byte[] row = new byte[in.readInt()];
                byte[] json = new byte[in.readInt()];
                in.readFully(row);
                in.readFully(json);
                if (!without.get(number)) {
                    taking.take(new Line(json, shorthand.read(row)));
                }
            }
        }
        Files.delete(file);
    }
}
