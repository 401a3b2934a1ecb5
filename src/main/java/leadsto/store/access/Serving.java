package leadsto.store.access;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A process that serves the store of a folder, as it says in a file there.
 *
 * <p>The file outlives a killed process; it holds only while the process that it names holds the folder's lock.
 *
 * @param process the id of the process
 * @param http where its pages are
 * @param bolt where it speaks Bolt
 */
public record Serving(long process, URI http, URI bolt) {
    static final String FILE = "leadsto.serving";

    /** Leaves word in the folder. */
    public void announce(Path folder) throws IOException {
        OwnerFile.write(folder.resolve(FILE), "process=%d%nhttp=%s%nbolt=%s%n".formatted(process, http, bolt));
    }

    /** Takes the word back, also one that a killed process left. */
    public static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** What stands in the folder, if it is what this process or that one left: {@code holder} holds the lock. */
    public static Optional<Serving> by(long holder, Path folder) throws IOException {
        return OwnerFile.read(folder.resolve(FILE))
                .flatMap(Serving::parse)
                .filter(serving -> serving.process == holder)
                .filter(serving -> serving.http.getHost() != null && serving.bolt.getHost() != null);
    }

    private static Optional<Serving> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return Optional.of(new Serving(
                    Long.parseLong(properties.getProperty("process", "")),
                    URI.create(properties.getProperty("http", "")),
                    URI.create(properties.getProperty("bolt", ""))));
        } catch (IOException | IllegalArgumentException e) {
            // Half a file is no word at all.
            return Optional.empty();
        }
    }
}
