package leadsto.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leadsto.source.format.Format;
import leadsto.source.format.Head;
import leadsto.source.format.Input;
import leadsto.source.format.Unreadable;
import leadsto.thought.Material;

/**
 * Input files found under the paths a user named.
 *
 * <pre>{@code
 * Sources.Summary summary = Sources.of(List.of(Path.of("seeds")), Optional.empty()).read(listener);
 * }</pre>
 *
 * <p>Folders are walked and zip archives opened. The format of each file is found by its content; its name says nothing.
 * Files of JSON records are read record by record, so that their size does not matter; other files are read whole.
 */
public final class Sources {
    private final List<Input> inputs;
    private final Optional<Format> format;
    private final Reach reach;

    private Sources(List<Input> inputs, Optional<Format> format, Reach reach) {
        this.reach = reach;
        this.inputs = inputs;
        this.format = format;
    }

    /**
     * Finds the files.
     *
     * @param inputs files and folders
     * @param format the name of the one format to read all of them as; empty to find each file's own
     * @throws SourceException where a path is missing, no file is under any, or the format is unknown
     */
    public static Sources of(List<Path> inputs, Optional<String> format) {
        Reach reach = new Reach();
        return new Sources(FileWalk.under(inputs, reach), format.map(Formats::named), reach);
    }

    /** The names that a format goes by, in the order in which they are tried. */
    public static List<String> formats() {
        return Formats.names();
    }

    /** How many files were found, a zip archive being one. */
    public int size() {
        return inputs.size();
    }

    /** How many bytes the files have on the disk. */
    public long bytes() {
        return inputs.stream().mapToLong(Sources::bytes).sum();
    }

    private static long bytes(Input input) {
        try {
            return input.path().isPresent() ? Files.size(input.path().get()) : 0;
        } catch (IOException e) {
            // That it cannot be read is told when it is read.
            return 0;
        }
    }

    /**
     * Reads all files, one after another.
     *
     * <p>A file or record that cannot be read is told to the listener, and the others go on; what the listener throws
     * ends the reading.
     */
    public Summary read(Listener listener) {
        reach.onProgress(listener::reached);
        Summary summary = new Summary(0, 0, 0);
        Set<String> alreadyRead = new HashSet<>();
        for (Input input : inputs) {
            listener.file(input.name());
            summary = summary.plus(read(input, listener, alreadyRead));
            input.path().ifPresent(reach::done);
        }
        return summary;
    }

    private Outcome read(Input input, Listener listener, Set<String> alreadyRead) {
        Telling output = new Telling(input.name(), listener, alreadyRead);
        try {
            Head head = input.head();
            boolean zip = head.isZip() && input.path().isPresent();
            boolean read = zip ? readArchive(input, output) : readFile(input, head, output);
            return output.failed() ? Outcome.FAILED : read ? Outcome.READ : Outcome.SKIPPED;
        } catch (Unreadable problem) {
            output.fault(problem);
        } catch (ZipArchive.Bomb bomb) {
            output.fault("", bomb.getMessage(), "unpack it yourself if you trust it, and name the folder");
        } catch (IOException e) {
            output.fault("", reason(e), "check the file and its permissions");
        } catch (Telling.Stopped stopped) {
            throw stopped.by();
        }
        return Outcome.FAILED;
    }

    private boolean readArchive(Input input, Telling output) throws IOException {
        try (ZipArchive zip = ZipArchive.open(input.name(), input.path().orElseThrow())) {
            if (zip.isPackedDocument()) {
                return isNoText(input, "is an office document, e-book or program", output);
            }
            boolean read = false;
            for (Input entry : zip.inputs(output)) {
                Telling within = output.within(entry.name());
                Head head = entry.head();
                // An archive holds what its maker put beside the conversations: that is passed over.
                if (format.or(() -> Formats.recognising(head)).isPresent()) {
                    read |= readFile(entry, head, within);
                    output.include(within);
                }
            }
            return read || isNoText(input, "holds no file that can be read", output);
        }
    }

    private boolean readFile(Input input, Head head, Telling output) throws IOException {
        if (head.encoding().isEmpty()) {
            return isNoText(input, "is no text", output);
        }
        if (head.isBlank() && head.whole()) {
            return isNoText(input, "is empty", output);
        }
        Format reader = format.or(() -> Formats.recognising(head))
                .orElseThrow(() -> new Unreadable(
                        "no known format looks like this",
                        "name one with --format (" + String.join(", ", Formats.names()) + ") or leave the file out"));
        try {
            reader.read(input, output);
        } catch (Unreadable problem) {
            output.fault(problem);
        } catch (StackOverflowError e) {
            output.fault("", "it is nested too deeply", "flatten it");
        }
        return true;
    }

    /** Such files lie about in folders and are passed over there; one that the user named is a fault. */
    private static boolean isNoText(Input input, String what, Telling output) {
        if (input.named()) {
            output.fault("", "the file " + what, "name a text file in one of the formats, or leave it out");
        }
        return false;
    }

    private static String reason(IOException e) {
        String what = e instanceof AccessDeniedException ? "access denied" : e.getMessage();
        return "it cannot be read: " + (what == null ? e.getClass().getSimpleName() : what);
    }

    /** Hears what is found while it is found. An exception that it throws ends the reading and reaches the caller. */
    public interface Listener {
        /** A conversation or graph was read. */
        void material(Material material);

        /** Something could not be read; the rest goes on. */
        void failed(Fault fault);

        /** A file's text had been decoded wrongly, and was mended. */
        default void mended(Mending mending) {}

        /** The next file begins. */
        default void file(String name) {}

        /** So many of {@link Sources#bytes} are read, told about every megabyte; more where files beside the named ones are read with them. */
        default void reached(long bytes) {}
    }

    /**
     * What became of the files.
     *
     * @param files that were read, wholly or in part, or should have been
     * @param failed of those, the ones with at least one fault
     * @param skipped besides, files in folders that are no text or empty
     */
    public record Summary(int files, int failed, int skipped) {

        private Summary plus(Outcome outcome) {
            return switch (outcome) {
                case READ -> new Summary(files + 1, failed, skipped);
                case FAILED -> new Summary(files + 1, failed + 1, skipped);
                case SKIPPED -> new Summary(files, failed, skipped + 1);
            };
        }
    }

    private enum Outcome {
        READ,
        FAILED,
        SKIPPED
    }
}
