package leadsto.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.commons.io.input.ProxyInputStream;

/**
 * How far files are read, in bytes as they have on the disk: of one packed with gzip, the packed ones.
 *
 * <p>A file that is opened anew, as for a look at its beginning, is as far as it was read at most.
 */
final class Reach {
    private static final long BETWEEN = 1 << 20;

    private final Map<Path, Long> furthest = new HashMap<>();
    private LongConsumer listener = bytes -> {};
    private long all;
    private long told;

    /** Lets somebody hear about every megabyte how many bytes of all files are read. */
    synchronized void onProgress(LongConsumer heard) {
        listener = heard;
    }

    /** The bytes of a file. */
    InputStream opened(Path file) throws IOException {
        Path place = place(file);
        return new ProxyInputStream(Files.newInputStream(file)) {
            private long read;

            @Override
            protected void afterRead(int bytes) {
                read += Math.max(0, bytes);
                reached(place, read);
            }
        };
    }

    /** A file is done with, wherever its reader stopped. */
    void done(Path file) {
        try {
            reached(place(file), Files.size(file));
        } catch (IOException e) {
            // That it cannot be read was told when it was to be read.
            return;
        }
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private synchronized void reached(Path file, long bytes) {
        long before = furthest.getOrDefault(file, 0L);
        if (bytes > before) {
            furthest.put(file, bytes);
            all += bytes - before;
            if (all - told >= BETWEEN) {
                told = all;
                listener.accept(all);
            }
        }
    }
}
