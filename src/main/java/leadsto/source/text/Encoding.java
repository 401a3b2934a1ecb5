package leadsto.source.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The encoding of a file's bytes: by its byte order mark, else UTF-8 where the bytes allow it, else what its letters tell.
 *
 * @param charset how to decode
 * @param mark how many bytes the byte order mark takes
 * @param guess the name of the encoding where it was told by the letters alone
 */
public record Encoding(Charset charset, int mark, Optional<String> guess) {
    private static final Map<String, String> GUESSED = Map.of(
            "windows-1251", "Windows-1251",
            "KOI8-R", "KOI8-R",
            "windows-1252", "Windows-1252",
            "ISO-8859-1", "Windows-1252",
            "ISO-8859-5", "ISO-8859-5",
            "UTF-16LE", "UTF-16LE",
            "UTF-16BE", "UTF-16BE");

    /** One in so many characters beyond ASCII may be broken before UTF-8 is given up. */
    private static final int BROKEN_IN = 10;

    /**
     * The encoding of a file that begins so, or nothing for bytes that are no text.
     *
     * @param head the first bytes
     * @param whole whether there are no more
     */
    public static Optional<Encoding> of(byte[] head, boolean whole) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return certain(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return certain(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return certain(StandardCharsets.UTF_16BE, 2);
        }
        int zerosAtEven = zeros(head, 0);
        int zerosAtOdd = zeros(head, 1);
        if (zerosAtEven + zerosAtOdd > 0) {
            return unmarkedUtf16(head, zerosAtEven, zerosAtOdd);
        }
        return isUtf8(head, whole) ? certain(StandardCharsets.UTF_8, 0) : guess(head);
    }

    /** The decoded text; a byte that has no meaning becomes U+FFFD. */
    public String decode(byte[] bytes) {
        return new String(bytes, mark, Math.max(0, bytes.length - mark), charset);
    }

    private static Optional<Encoding> certain(Charset charset, int mark) {
        return Optional.of(new Encoding(charset, mark, Optional.empty()));
    }

    /** Latin letters and line ends have a zero byte on one side; zero bytes on both sides are no text. */
    private static Optional<Encoding> unmarkedUtf16(byte[] head, int zerosAtEven, int zerosAtOdd) {
        if (zerosAtEven > 0 && zerosAtOdd > 0) {
            return Optional.empty();
        }
        Charset charset = zerosAtOdd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        int even = head.length & ~1;
        String text = new String(head, 0, even, charset);
        boolean legible = even >= 4 && text.chars().filter(Encoding::isStrange).count() * 50 < text.length();
        return legible ? certain(charset, 0) : Optional.empty();
    }

    private static boolean isStrange(int c) {
        return c == 0xFFFD || Character.getType(c) == Character.UNASSIGNED || Character.isISOControl(c) && c > '\r';
    }

    private static boolean isUtf8(byte[] head, boolean whole) {
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        if (!decoder.decode(ByteBuffer.wrap(head), out, whole).isError()) {
            return true;
        }
        String text = new String(head, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        return broken * BROKEN_IN < beyondAscii;
    }

    private static Optional<Encoding> guess(byte[] head) {
        if (isBinary(head)) {
            return Optional.empty();
        }
        for (CharsetMatch match : new CharsetDetector().setText(head).detectAll()) {
            String name = GUESSED.get(match.getName());
            if (name != null && !name.startsWith("UTF-16")) {
                return Optional.of(new Encoding(Charset.forName(name), 0, Optional.of(name)));
            }
        }
        return Optional.of(new Encoding(Charset.forName("windows-1252"), 0, Optional.of("Windows-1252")));
    }

    /** Control characters that no text has; images and programs are full of them. */
    public static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        return controls * 200 > head.length;
    }

    private static int zeros(byte[] head, int offset) {
        int zeros = 0;
        for (int i = offset; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        return head.length >= mark.length && Arrays.equals(Arrays.copyOf(head, mark.length), toBytes(mark));
    }

    private static byte[] toBytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
