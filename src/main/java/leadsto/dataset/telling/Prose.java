package leadsto.dataset.telling;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

/**
 * Thoughts written one after the other as running text.
 *
 * <pre>
 *   "The sample is small" + "One must weigh it:"  ─►  "The sample is small. One must weigh it."
 * </pre>
 *
 * <p>Every thought stays as it stands but for its first letter, which becomes a capital, and its very end: a sentence
 * without final punctuation gets a full stop, a question its mark, and a comma, colon, semicolon or dash that waits for
 * something becomes one. A single word, number or formula that stands alone stays bare, so that an answer such as {@code 42}
 * can be compared with what a model says.
 */
public final class Prose {
    /** What ends a sentence in the scripts in use (Unicode's S_TERM); written out, as a server's plugin brings no ICU. */
    private static final String ENDS = "!.?…։؝؞؟۔܀܁܂߹।॥၊။።፧፨᙮᜵᜶᠃᠉᥄᥅᪨᪩᪪᪫᭚᭛᭞᭟᰻᰼᱾᱿‼‽⁇⁈⁉⸮。꓿꘎꘏꛳꛷꡶꡷꣎꣏꤯꧈꧉꩝꩞꩟꫰꫱꯫﹒﹖﹗！．？｡";

    private static final String WAITING = ",:;–—";
    /** A heading in emphasis or quotes: {@code **Conclusion:**}. No bracket, which with a colon is a smile. */
    private static final Pattern WAITING_INSIDE = Pattern.compile("[,:;]([*_\"'»”“]+)$");

    /** A word of letters at the very beginning, behind quotes or brackets at most, that no sign of a formula follows. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("^[\\p{Ps}\\p{Pi}\"'„*_]*(?<word>\\p{L}+)(?![\\p{L}\\p{N}(=^/+*<>\\\\_@]|\\.\\p{L}|://)");

    private static final String MARKS = "#>*+•‣–—-";
    private static final Pattern TAGS = Pattern.compile("\\s*</?think(?:ing)?>\\s*");

    /** At the beginning: a quotation's or heading's mark, a bullet, a number of a list before a word. */
    private static final Pattern LEADING_MARKS = Pattern.compile(
            "^(?:>\\s+)*(?:#{1,6}\\s+)?(?:[*+•‣–—-]\\s+(?!\\d+\\s*[=+*/x-])|\\d{1,2}[.)]\\s+(?=[*_\"«„“(]*\\p{L}))*");

    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");

    private static final int REPLACEMENT = 0xFFFD;
    private static final char FIRST_SUSPECT = 0x2028;

    private Prose() {}

    /** Thoughts one after the other, with nothing between them. */
    public static String of(List<Thought> thoughts) {
        if (thoughts.size() == 1 && standsAlone(thoughts.get(0))) {
            return alone(thoughts.get(0));
        }
        return thoughts.stream()
                .map(thought -> sentence(thought, thought.kind() == Kind.QUESTION))
                .collect(Collectors.joining(" "));
    }

    /** Whether a thought is a single word, number or formula. */
    static boolean standsAlone(Thought thought) {
        return plain(thought).chars().noneMatch(Character::isWhitespace);
    }

    /** Such a thought as it stays. */
    static String alone(Thought thought) {
        return plain(thought);
    }

    /** A thought as a sentence; one that asks and has no final punctuation gets a question mark. */
    static String sentence(Thought thought, boolean asks) {
        return begun(sentence(plain(thought), asks));
    }

    /** Whether the thought ends in the middle of a sentence, as with a colon. */
    static boolean waits(Thought thought) {
        String text = plain(thought);
        return !text.isEmpty() && waits(text.charAt(text.length() - 1))
                || WAITING_INSIDE.matcher(text).find();
    }

    /** Whether the thought is a row of a table in Markdown, which takes no full stop. */
    static boolean isTableRow(Thought thought) {
        return isTableRow(plain(thought));
    }

    private static boolean isTableRow(String text) {
        return text.length() > 1 && text.startsWith("|") && text.endsWith("|");
    }

    /** The thought's words without what only its page needed: marks of lists, headings, bold, and tags of thinking. */
    private static String plain(Thought thought) {
        String text = wellFormed(thought.text());
        if (isMarked(text)) {
            text = TAGS.matcher(text).replaceAll(" ");
            text = LEADING_MARKS.matcher(text.strip()).replaceFirst("");
            text = BOLD.matcher(text).replaceAll("$2");
        }
        return text.isBlank() ? thought.text().strip() : text.strip();
    }

    /** Whether it is worth looking closer. */
    private static boolean isMarked(String text) {
        char first = text.isEmpty() ? 'a' : text.charAt(0);
        return MARKS.indexOf(first) >= 0
                || Character.isDigit(first)
                || Character.isWhitespace(first)
                || text.contains("**")
                || text.contains("__")
                || text.contains("think");
    }

    /**
     * Text that every reader of JSON lines takes for one string: half a surrogate pair becomes the replacement character,
     * and a line or paragraph separator, at which some would end the line, a space.
     */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= FIRST_SUSPECT && (Character.isSurrogate(at) || isSeparator(at))) {
                return mended(text);
            }
        }
        return text;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(it -> isLoneSurrogate(it) ? REPLACEMENT : isSeparator(it) ? ' ' : it)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private static boolean isSeparator(int codePoint) {
        return codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static String sentence(String text, boolean asks) {
        if (isTableRow(text)) {
            return text;
        }
        Matcher emphasised = WAITING_INSIDE.matcher(text);
        if (emphasised.find()) {
            return text.substring(0, emphasised.start()) + "." + emphasised.group(1);
        }
        int end = text.length();
        while (end > 0 && waits(text.charAt(end - 1))) {
            end--;
        }
        String kept = end == 0 ? text : text.substring(0, end);
        return isClosed(kept) ? kept : kept + (asks ? "?" : ".");
    }

    /**
     * A sentence begins with a capital, also where its source had only a clause or a list item. A name that is written in
     * mixed case, a variable and a formula keep their letters.
     */
    private static String begun(String text) {
        Matcher first = FIRST_WORD.matcher(text);
        if (!first.find()) {
            return text;
        }
        String word = first.group("word");
        boolean variable = word.length() == 1 && word.charAt(0) < 128 && !word.equals("a");
        if (variable || !word.equals(word.toLowerCase(Locale.ROOT))) {
            return text;
        }
        int at = first.start("word");
        return text.substring(0, at) + text.substring(at, at + 1).toUpperCase(Locale.ROOT) + text.substring(at + 1);
    }

    private static boolean waits(char it) {
        return WAITING.indexOf(it) >= 0 || Character.isWhitespace(it);
    }

    /** Whether the last character that is no closing quote or bracket ends a sentence. */
    private static boolean isClosed(String text) {
        int end = text.length();
        while (end > 0) {
            int last = text.codePointBefore(end);
            if (!closes(last)) {
                return ENDS.indexOf(last) >= 0;
            }
            end -= Character.charCount(last);
        }
        return false;
    }

    private static boolean closes(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || "\"'*_`".indexOf(codePoint) >= 0;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
