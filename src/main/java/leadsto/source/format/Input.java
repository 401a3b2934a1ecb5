package leadsto.source.format;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import leadsto.source.text.Encoding;
import leadsto.source.text.Mojibake;
import leadsto.source.text.Text;

/**
 * A file to read: its name as the user knows it, and its bytes as often as they are asked for.
 *
 * @param name the path as the user gave it, with forward slashes; {@code export.zip!/notes/a.md} within an archive
 * @param named whether the user named this file itself, not a folder or archive around it
 * @param path where it is on the disk; empty within an archive
 * @param opener opens the bytes anew
 * @param neighbours the files in the same folder, this one among them
 */
public record Input(String name, boolean named, Optional<Path> path, Opener opener, Supplier<List<Input>> neighbours) {
    /** A format that needs the whole text at once reads files up to this size. */
    private static final int LARGEST_TEXT = 64 << 20;

    /** Opens a file's bytes. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** How the file begins, read anew. */
    public Head head() throws IOException {
        try (InputStream in = opener.open()) {
            byte[] bytes = in.readNBytes(Head.LENGTH);
            return Head.of(bytes, bytes.length < Head.LENGTH);
        }
    }

    /** Whether there are more bytes than so many; no more than these are read. */
    public boolean isLongerThan(int bytes) throws IOException {
        try (InputStream in = opener.open()) {
            in.skipNBytes(bytes);
            return in.read() >= 0;
        } catch (EOFException e) {
            return false;
        }
    }

    /** The whole text, mended where it had been decoded wrongly, its lines ended by a line feed. */
    public String text(Output output) throws IOException {
        byte[] bytes;
        try (InputStream in = opener.open()) {
            bytes = in.readNBytes(LARGEST_TEXT + 1);
        }
        if (bytes.length > LARGEST_TEXT) {
            throw new Unreadable(
                    "the file is larger than " + (LARGEST_TEXT >> 20) + " MB",
                    "split it, or write it as JSONL, which is read line by line, or a graph as a pair of CSV files");
        }
        Encoding encoding = Encoding.of(bytes, true).orElseThrow(Input::noText);
        encoding.guess().ifPresent(output::mended);
        String text = Text.clean(Text.unixLines(encoding.decode(bytes)));
        Optional<Mojibake> mojibake = Mojibake.in(text);
        mojibake.map(Mojibake::name).ifPresent(output::mended);
        return mojibake.map(it -> it.mend(text)).orElse(text);
    }

    /** The text as a stream, for formats that read it piece by piece and mend the pieces. */
    public BufferedReader reader(Output output) throws IOException {
        Encoding encoding = head().encoding().orElseThrow(Input::noText);
        encoding.guess().ifPresent(output::mended);
        InputStream in = opener.open();
        in.skipNBytes(encoding.mark());
        Charset charset = encoding.charset();
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    /** The file's name without folders and without its extension. */
    public String stem() {
        String file = name.substring(name.lastIndexOf('/') + 1).replaceFirst("(?i)\\.gz$", "");
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static Unreadable noText() {
        return new Unreadable("the file is no text", "name a text file, or leave it out");
    }
}
