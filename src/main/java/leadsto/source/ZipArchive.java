package leadsto.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import leadsto.source.format.Input;
import leadsto.source.format.Output;
import leadsto.source.format.Unreadable;

/**
 * The files within a zip archive, read where they are: nothing is unpacked to disk.
 *
 * <p>Limits: 100,000 entries, 8 GB unpacked in all, and no entry that unpacks to more than 200 times its packed size
 * once it is beyond 32 MB, as only a bomb does. Archives within archives stay closed.
 */
final class ZipArchive implements AutoCloseable {
    private static final int MOST_ENTRIES = 100_000;
    private static final long MOST_BYTES = 8L << 30;
    private static final long FREE_BYTES = 32 << 20;
    private static final int HIGHEST_RATIO = 200;

    /** The first entry of office documents, e-books and Java programs. */
    private static final Pattern PACKED_DOCUMENT = Pattern.compile("mimetype|\\[Content_Types]\\.xml|META-INF/.*");

    private final String name;
    private final ZipFile zip;
    private long unpacked;

    private ZipArchive(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /**
     * Opens the archive.
     *
     * @throws Unreadable where it is broken
     * @throws Bomb where it has too many entries to be honest
     */
    static ZipArchive open(String name, Path path) throws IOException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.size() > MOST_ENTRIES) {
                zip.close();
                throw new Bomb("it has more than " + MOST_ENTRIES + " entries");
            }
            return new ZipArchive(name, zip);
        } catch (ZipException e) {
            throw new Unreadable("the zip archive is broken: " + e.getMessage(), "export or download it again");
        }
    }

    /** Whether this is an office document, an e-book or a program rather than an archive of files. */
    boolean isPackedDocument() {
        return zip.stream()
                .findFirst()
                .map(ZipEntry::getName)
                .filter(PACKED_DOCUMENT.asMatchPredicate())
                .isPresent();
    }

    /** The entries in the order of their names; one that points out of the archive is a fault. */
    List<Input> inputs(Output output) {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> List.of(entry.getName().split("[/\\\\]")).stream()
                        .noneMatch(part -> !part.equals("..") && FileWalk.isLeftOut(part)))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        entries.stream()
                .filter(entry -> !isInside(entry))
                .forEach(entry -> output.fault(
                        "",
                        "the entry '" + entry.getName() + "' points out of the archive",
                        "do not trust this archive"));
        return entries.stream().filter(ZipArchive::isInside).map(this::input).toList();
    }

    private Input input(ZipEntry entry) {
        return new Input(
                name + "!/" + entry.getName(),
                false,
                Optional.empty(),
                () -> new Counted(zip.getInputStream(entry), entry),
                () -> neighbours(entry));
    }

    private List<Input> neighbours(ZipEntry entry) {
        return zip.stream()
                .filter(other -> !other.isDirectory() && folder(other).equals(folder(entry)))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .map(this::input)
                .toList();
    }

    private static String folder(ZipEntry entry) {
        return entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1);
    }

    private static boolean isInside(ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        return !path.startsWith("/")
                && !path.matches("[A-Za-z]:.*")
                && !List.of(path.split("/")).contains("..");
    }

    /** An archive that unpacks to more than it should. */
    static final class Bomb extends IOException {
        private Bomb(String why) {
            super("the archive unpacks to more than a sane one would: " + why);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** An entry's bytes, counted while they are unpacked: sizes that an archive declares may lie. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private long read;

        private Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws Bomb {
            read += bytes;
            unpacked += bytes;
            if (read > FREE_BYTES && read / HIGHEST_RATIO > Math.max(1, entry.getCompressedSize())) {
                throw new Bomb("'" + entry.getName() + "' is over " + HIGHEST_RATIO + " times its packed size");
            }
            if (unpacked > MOST_BYTES) {
                throw new Bomb("over " + (MOST_BYTES >> 30) + " GB in all");
            }
        }
    }
}
