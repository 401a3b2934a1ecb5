package leadsto.source.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;

/**
 * One wrong way of decoding UTF-8: the 8-bit encoding that somebody took it for.
 *
 * <p>The table leads back from each character that the wrong decoding gave to the byte that was there.
 */
final class Misreading {
    static final List<Misreading> ALL = List.of(
            new Misreading("Mac Roman", "x-MacRoman"),
            new Misreading("Windows-1251", "windows-1251"),
            new Misreading("Windows-1252", "windows-1252"),
            new Misreading("Latin-1", "ISO-8859-1"));

    private static final int REPLACEMENT = 0xFFFD;

    private final String encoding;
    private final byte[] byteOf = new byte[Character.MAX_VALUE + 1];
    private final boolean[] undefined = new boolean[256];

    private Misreading(String encoding, String charset) {
        this.encoding = encoding;
        for (int b = 0x80; b <= 0xFF; b++) {
            char c = new String(new byte[] {(byte) b}, Charset.forName(charset)).charAt(0);
            undefined[b] = c == REPLACEMENT;
            // A decoder that knows no character for a byte passes it on as the control character of that number.
            byteOf[undefined[b] ? b : c] = (byte) b;
        }
    }

    String encoding() {
        return encoding;
    }

    /** The sequence of wrongly decoded characters that begins here, if one does. */
    Sequence at(String text, int start) {
        int lead = byteAt(text, start);
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0) {
            return Sequence.NONE;
        }
        int codePoint = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int continuation = byteAt(text, start + i);
            if (continuation < 0x80 || continuation > 0xBF) {
                return i == length - 1 ? damaged(text, start, lead, codePoint, length) : Sequence.NONE;
            }
            codePoint = codePoint << 6 | continuation & 0x3F;
        }
        return plausible(codePoint) ? new Sequence(length, codePoint, false) : Sequence.NONE;
    }

    /**
     * A sequence whose last character was lost: a byte that the encoding has no character for became a question mark, or a
     * no-break space became a plain one.
     */
    private Sequence damaged(String text, int start, int lead, int codePoint, int length) {
        int last = start + length - 1;
        char c = last < text.length() ? text.charAt(last) : '\n';
        if (c == ' ' && length == 2 && byteOf[0xA0] == (byte) 0xA0 && (lead == 0xC3 || lead == 0xD0)) {
            return new Sequence(length, codePoint << 6 | 0x20, true);
        }
        if (c == REPLACEMENT || c == '?' && undefined[0x98] | undefined[0x9D]) {
            OptionalInt lost = lostByte(codePoint);
            int restored = lost.isPresent() ? codePoint << 6 | lost.getAsInt() & 0x3F : REPLACEMENT;
            return new Sequence(length, restored, true);
        }
        boolean cyrillic = lead == 0xD0 || lead == 0xD1;
        return cyrillic ? new Sequence(1, REPLACEMENT, true) : Sequence.NONE;
    }

    /** Which byte it was that the encoding has no character for, where only one makes a usual character. */
    private OptionalInt lostByte(int highBits) {
        if (undefined[0x98] && !undefined[0x9D]) {
            return OptionalInt.of(0x98);
        }
        boolean quotationMark = highBits == 0x80;
        return undefined[0x9D] && quotationMark ? OptionalInt.of(0x9D) : OptionalInt.empty();
    }

    private int byteAt(String text, int index) {
        return index < text.length() ? byteOf[text.charAt(index)] & 0xFF : 0;
    }

    /** Whether texts are written in such characters; the others come about by chance where letters meet quotes. */
    private static boolean plausible(int c) {
        return c >= 0xA0 && c <= 0x17F
                || c >= 0x370 && c <= 0x45F
                || c >= 0x490 && c <= 0x493
                || c >= 0x5D0 && c <= 0x6FF
                || c >= 0x900 && c <= 0x109F
                || c >= 0x10A0 && c <= 0x11FF
                || c >= 0x1E00 && c <= 0x2BFF
                || c >= 0x3000 && c <= 0x9FFF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xFEFF && c <= 0xFFFD
                || c >= 0x1D400 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x2FFFF
                || "ҚқҢңҮүҰұҺһӘәӨө".indexOf(c) >= 0;
    }

    /**
     * Characters that together stand for one.
     *
     * @param length how many characters; 0 where none begins
     * @param codePoint the one they stand for; U+FFFD where it cannot be told any more
     * @param damaged whether one of them was lost
     */
    record Sequence(int length, int codePoint, boolean damaged) {
        static final Sequence NONE = new Sequence(0, 0, false);
    }
}
