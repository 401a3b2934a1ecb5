package leadsto.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import leadsto.source.format.Input;

/**
 * The files under the paths a user named, in the order of their names.
 *
 * <p>Left out in folders: hidden files, what editors and operating systems leave behind, and licence notices, which speak
 * of the files beside them. A file that two paths lead to is found once.
 */
final class FileWalk {
    private static final Pattern LEFT_OUT = Pattern.compile(
            "\\..*|.*~|~\\$.*|.*\\.(swp|tmp|part|crdownload)|__MACOSX|Thumbs\\.db|desktop\\.ini"
                    + "|(LICEN[SC]E|COPYING|NOTICE)([-_.].*)?",
            Pattern.CASE_INSENSITIVE);

    private final Map<Path, Input> found = new LinkedHashMap<>();
    private final Reach reach;

    private FileWalk(Reach reach) {
        this.reach = reach;
    }

    /**
     * The files under paths.
     *
     * @param reach hears how far they are read
     * @throws SourceException naming each path that is missing, or all of them where no file is under any
     */
    static List<Input> under(List<Path> paths, Reach reach) {
        List<String> missing =
                paths.stream().filter(Files::notExists).map(FileWalk::name).toList();
        if (!missing.isEmpty()) {
            throw new SourceException(String.join(", ", missing)
                    + (missing.size() == 1
                            ? ": there is no such file or folder"
                            : ": there are no such files or folders")
                    + "; check the spelling");
        }
        FileWalk walk = new FileWalk(reach);
        paths.forEach(walk::add);
        if (walk.found.isEmpty()) {
            throw new SourceException(
                    String.join(", ", paths.stream().map(FileWalk::name).toList())
                            + ": no file is in there; name files, or folders with files");
        }
        return List.copyOf(walk.found.values());
    }

    private void add(Path path) {
        if (!Files.isDirectory(path)) {
            found.put(identity(path), input(path, true));
            return;
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector(path, files));
        } catch (IOException e) {
            throw new SourceException(name(path) + ": the folder cannot be read; check its permissions", e);
        }
        files.sort(Comparator.comparing(FileWalk::name));
        files.forEach(file -> found.putIfAbsent(identity(file), input(file, false)));
    }

    private static SimpleFileVisitor<Path> collector(Path root, List<Path> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(root) || !isLeftOut(folder)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isLeftOut(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) {
                // A link that leads back into the folder is no file of its own; an unreadable one tells when it is
                // read.
                if (!(reason instanceof FileSystemLoopException) && !isLeftOut(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    private Input input(Path path, boolean named) {
        return new Input(name(path), named, Optional.of(path), () -> unpacked(path), () -> neighbours(path));
    }

    /** The bytes of a file; of one packed with gzip, those that it holds. */
    private InputStream unpacked(Path path) throws IOException {
        InputStream in = new BufferedInputStream(reach.opened(path), 1 << 16);
        try {
            in.mark(2);
            boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return gzip ? new GZIPInputStream(in, 1 << 16) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private List<Input> neighbours(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        Path asNamed = path.getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !isLeftOut(file))
                    .map(file -> asNamed == null ? file.getFileName() : asNamed.resolve(file.getFileName()))
                    .sorted(Comparator.comparing(FileWalk::name))
                    .map(file -> input(file, false))
                    .toList();
        } catch (IOException e) {
            return List.of(input(path, false));
        }
    }

    private static Path identity(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isLeftOut(Path path) {
        return path.getFileName() != null && isLeftOut(path.getFileName().toString());
    }

    /** Whether files of this name are left out where the user did not name them. */
    static boolean isLeftOut(String fileName) {
        return LEFT_OUT.matcher(fileName).matches();
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
