package leadsto.thought;

import java.util.Optional;

/**
 * The folding of {@link Digest} for what most texts are made of, ten times as fast: ASCII, Russian letters, common quotes and dashes.
 *
 * <p>None of these is changed by Unicode NFKC, nor joined with its neighbour.
 */
final class Folding {
    private static final int PLAIN = 0x460;

    /** What becomes of each character below {@link #PLAIN}; 0 for one that has to be looked at thoroughly. */
    private static final char[] FOLDED = new char[PLAIN];

    static {
        for (char c = 0x21; c < 0x7F; c++) {
            FOLDED[c] = Character.toLowerCase(c);
        }
        for (char c = '\u0410'; c <= '\u044F'; c++) {
            FOLDED[c] = Character.toLowerCase(c);
        }
        FOLDED['\u0401'] = '\u0451';
        FOLDED['\u0451'] = '\u0451';
        for (char space : " \t\n\u000B\f\r".toCharArray()) {
            FOLDED[space] = ' ';
        }
        for (char quote : "\"'`\u00AB\u00BB".toCharArray()) {
            FOLDED[quote] = '"';
        }
    }

    private Folding() {}

    /** The text as identity sees it, or empty where a character needs the thorough way. */
    static Optional<String> quick(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (c == 0) {
                return Optional.empty();
            }
            boolean further = c == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ');
            if (!further) {
                folded.append(c);
            }
        }
        int end = folded.length();
        while (end > 0 && ".,;:!? ".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        folded.setLength(end);
        return Optional.of(folded.toString());
    }

    private static char folded(char c) {
        if (c < PLAIN) {
            return FOLDED[c];
        }
        return switch (c) {
            case '\u2013', '\u2014' -> '-';
            case '\u2018', '\u2019', '\u201C', '\u201D', '\u201E' -> '"';
            default -> 0;
        };
    }
}
