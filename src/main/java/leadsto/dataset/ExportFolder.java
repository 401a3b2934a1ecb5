package leadsto.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The folder a dataset is written to: files grow in a hidden folder inside it and are moved to their names when all are
 * whole.
 *
 * <p>A folder is ours if it holds a manifest of ours or such a hidden folder, which a killed export leaves behind. In
 * another one that is not empty nothing is written. Only files that a manifest of ours names are ever removed.
 */
public final class ExportFolder implements AutoCloseable {
    public static final String MANIFEST = "manifest.json";
    public static final String TOOL = "leadsto";

    private static final String GROWING = ".leadsto-export";
    private static final String SCRATCH = ".scratch";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Path growing;
    private final UnaryOperator<OutputStream> through;
    private final Set<String> earlier;
    private final boolean fresh;
    private final Map<String, FileFacts> files = new TreeMap<>();
    private boolean moving;

    /** What the manifest says about a file. */
    public record FileFacts(String path, long bytes, String sha256) {}

    /** What moving the files changed. */
    public record Outcome(boolean changed, List<String> removed) {}

    /** @throws DatasetException where the folder holds something that is not ours */
    public static ExportFolder open(Path folder, UnaryOperator<OutputStream> through) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new DatasetException(folder + " is a file; name a folder to write the dataset to");
        }
        Path growing = folder.resolve(GROWING);
        boolean fresh = !Files.exists(folder);
        Set<String> earlier = new TreeSet<>();
        boolean ours = readManifest(folder.resolve(MANIFEST), earlier) | Files.isDirectory(growing);
        if (!fresh && !ours && !isEmpty(folder)) {
            throw new DatasetException(folder + " holds other things and no " + MANIFEST
                    + " of an earlier export; name an empty or a new folder");
        }
        readManifest(growing.resolve(MANIFEST), earlier);
        delete(growing);
        Files.createDirectories(growing);
        return new ExportFolder(folder, growing, through, earlier, fresh);
    }

    private ExportFolder(
            Path folder, Path growing, UnaryOperator<OutputStream> through, Set<String> earlier, boolean fresh) {
        this.folder = folder;
        this.growing = growing;
        this.through = through;
        this.earlier = earlier;
        this.fresh = fresh;
    }

    /** A stream into a file of the dataset; its facts are known once it is closed. */
    public OutputStream create(String path) throws IOException {
        Path target = growing.resolve(path);
        Files.createDirectories(target.getParent());
        MessageDigest digest = sha256();
        OutputStream file = through.apply(Files.newOutputStream(target));
        OutputStream digesting = new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16);
        return new FilterOutputStream(digesting) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                String hex = HexFormat.of().formatHex(digest.digest());
                files.putIfAbsent(path, new FileFacts(path, Files.size(target), hex));
            }
        };
    }

    /** A folder for files that are gone when this one is closed. */
    public Path scratch() {
        return growing.resolve(SCRATCH);
    }

    /** Through what every stream into a file of this folder goes. */
    UnaryOperator<OutputStream> through() {
        return through;
    }

    /** The files written so far, by path. */
    public List<FileFacts> files() {
        return List.copyOf(files.values());
    }

    /** Moves what differs to its name, the manifest last, and removes what an earlier export left. */
    public Outcome commit() throws IOException {
        moving = true;
        boolean changed = false;
        List<String> paths = new ArrayList<>(files.keySet());
        paths.sort(Comparator.comparing(MANIFEST::equals));
        List<String> removed = removeStale();
        for (String path : paths) {
            Path target = folder.resolve(path);
            Path whole = growing.resolve(path);
            if (!Files.isRegularFile(target) || Files.mismatch(whole, target) >= 0) {
                Files.createDirectories(target.getParent());
                Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                changed = true;
            }
        }
        delete(growing);
        return new Outcome(changed || !removed.isEmpty(), removed);
    }

    /** Leaves the folder as it was, unless files were being moved: then the hidden folder stays for the next export. */
    @Override
    public void close() throws IOException {
        if (!moving) {
            delete(growing);
            if (fresh) {
                Files.deleteIfExists(folder);
            }
        }
    }

    private List<String> removeStale() throws IOException {
        List<String> removed = new ArrayList<>();
        for (String path : earlier) {
            Path stale = folder.resolve(path).normalize();
            boolean inside = stale.startsWith(folder.normalize()) && !stale.equals(folder.normalize());
            if (inside && !files.containsKey(path) && Files.isRegularFile(stale)) {
                Files.delete(stale);
                removed.add(path);
                Path parent = stale.getParent();
                if (!parent.equals(folder.normalize()) && isEmpty(parent)) {
                    Files.delete(parent);
                }
            }
        }
        return removed;
    }

    private static boolean readManifest(Path manifest, Set<String> paths) {
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try {
            JsonNode read = JSON.readTree(manifest.toFile());
            if (!TOOL.equals(read.path("writtenBy").asText())) {
                return false;
            }
            read.path("files").forEach(file -> paths.add(file.path("path").asText()));
            return true;
        } catch (IOException e) {
            // Somebody else's manifest, or a half one: it vouches for nothing.
            return false;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
