package leadsto.source.format;

import java.util.Optional;
import leadsto.source.text.Encoding;
import leadsto.source.text.Text;

/**
 * How a file begins: enough of it to tell its format.
 *
 * @param bytes the first of them
 * @param whole whether there are no more
 * @param encoding empty for bytes that are no text
 * @param text the bytes decoded; empty where they are no text
 */
public record Head(byte[] bytes, boolean whole, Optional<Encoding> encoding, String text) {
    static final int LENGTH = 1 << 16;

    static Head of(byte[] bytes, boolean whole) {
        Optional<Encoding> encoding =
                Encoding.isBinary(bytes) && !hasZeros(bytes) ? Optional.empty() : Encoding.of(bytes, whole);
        String text = encoding.map(it -> Text.unixLines(it.decode(bytes))).orElse("");
        return new Head(bytes, whole, encoding, text);
    }

    /** Whether as much of the text as is seen here is white space. */
    public boolean isBlank() {
        return encoding.isPresent() && text.isBlank();
    }

    /** Whether the bytes are those of a zip archive; an empty one begins with its end. */
    public boolean isZip() {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
    }

    private static boolean hasZeros(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
