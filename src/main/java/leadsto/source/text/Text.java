package leadsto.source.text;

import leadsto.thought.Digest;

/** What every text undergoes before it is passed on. */
public final class Text {
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** Without byte order marks and control characters; half a surrogate pair, which no file can hold, replaced. */
    public static String clean(String text) {
        int i = 0;
        while (i < text.length() && isClean(text, i)) {
            i += Character.charCount(text.codePointAt(i));
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (isClean(text, i)) {
                clean.appendCodePoint(c);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            }
        }
        return clean.toString();
    }

    /** With its lines ended by a line feed. */
    public static String unixLines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether a thought can say this: there is more to it than white space and final punctuation. */
    public static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                || !Digest.normalised(text).isEmpty();
    }

    private static boolean isClean(String text, int index) {
        int c = text.codePointAt(index);
        boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c == 0x7F || c == 0xFEFF;
        return !control && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    }

    /** One line of at most so many characters, cut between words. */
    public static String headline(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest);
        int cut = space > 0 ? space : Character.isLowSurrogate(line.charAt(longest)) ? longest - 1 : longest;
        return line.substring(0, cut) + "…";
    }
}
