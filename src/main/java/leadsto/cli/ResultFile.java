package leadsto.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A file that a verb leaves, and that replaces nothing but an earlier one of its kind.
 *
 * @param what it is, for people
 * @param mark stands within the first {@value #BEGINNING} bytes of each such file and of no other
 */
record ResultFile(Path path, String what, String mark) {
    private static final int BEGINNING = 100;

    /**
     * Refuses a place where something else stands, before anybody waits for a result.
     *
     * @throws IllegalArgumentException where that is so, or what stands there cannot be read
     */
    ResultFile requireOurs() {
        try (InputStream there = Files.newInputStream(path)) {
            String beginning = new String(there.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            if (!beginning.contains(mark)) {
                throw new IllegalArgumentException(path + " is no " + what
                        + " that leadsto wrote; name another place with --out, or move it away");
            }
        } catch (NoSuchFileException nothingThere) {
            return this;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    path + " cannot be read: " + e.getMessage() + "; name another place with --out", e);
        }
        return this;
    }

    /**
     * Puts a text there, whole or not at all.
     *
     * @return whether it differs from what stood there
     * @throws IllegalArgumentException where it cannot be written
     */
    boolean write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), bytes)) {
                return false;
            }
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = Files.write(folder.resolve("." + path.getFileName() + ".leadsto"), bytes);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    path + " cannot be written: " + e.getMessage() + "; name another place with --out", e);
        }
    }
}
