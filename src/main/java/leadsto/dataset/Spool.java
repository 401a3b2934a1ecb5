package leadsto.dataset;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Lines that wait on disk until it is known how many there are and which of them repeat others.
 *
 * <p>Written once, then read once.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private int lines;

    Spool(Path file, UnaryOperator<OutputStream> through) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        out = new BufferedOutputStream(through.apply(Files.newOutputStream(file)), BUFFER);
    }

    void add(byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
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
        void take(int number, byte[] line) throws IOException;
    }

    /** Gives each line with its number from 0, without its end, and deletes the file. */
    void drain(Taking taking) throws IOException {
        close();
        forEachLine(file, taking);
        Files.delete(file);
    }

    /** Gives each line of a file with its number from 0, without its end. */
    static void forEachLine(Path file, Taking taking) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            ByteArrayOutputStream begun = new ByteArrayOutputStream();
            int number = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        begun.write(buffer, from, i - from);
                        taking.take(number++, begun.toByteArray());
                        begun.reset();
                        from = i + 1;
                    }
                }
                begun.write(buffer, from, read - from);
            }
            if (begun.size() > 0) {
                taking.take(number, begun.toByteArray());
            }
        }
    }
}
