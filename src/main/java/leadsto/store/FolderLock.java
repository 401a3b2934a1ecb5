package leadsto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import leadsto.store.access.Serving;

/**
 * The right of one process to a store's folder: an operating system's lock on a file in it, which a killed process gives
 * back.
 */
final class FolderLock implements AutoCloseable {
    static final String FILE = "leadsto.lock";

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                OptionalLong holder = holder(channel);
                channel.close();
                throw new Held(folder, holder);
            }
            // What a killed process left there holds no longer.
            Serving.forget(folder);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(channel, lock);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store cannot be released: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // One byte far behind the text, since some systems forbid even reading what is locked.
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static OptionalLong holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return pid.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
    }

    /** Another process has the folder. */
    static final class Held extends StoreException {
        private final transient OptionalLong holder;

        private Held(Path folder, OptionalLong holder) {
            super("the store in " + folder + " is in use by "
                    + (holder.isPresent() ? "process " + holder.getAsLong() : "another process")
                    + "; wait for it, stop it, or name another folder with --graph");
            this.holder = holder;
        }

        /** The id of that process, where it has written it already. */
        OptionalLong holder() {
            return holder;
        }
    }
}
