package leadsto.thought.smuggled;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees and a model reads: of no width, turning the direction, tags, controls, and those of private use,
 * which no font has.
 *
 * <p>Joiners within emoji and within scripts that write with them are as they should be, and so are the tags of a flag, line
 * breaks and tabs. Source: N. Boucher et al. 2022 (Bad Characters); Unicode UTS 39.
 */
public final class InvisibleCharacters {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final int FIRST_SUPPLEMENT = 0xE0100;
    private static final int LAST_SUPPLEMENT = 0xE01EF;
    /** One cluster of characters that are seen as one. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final String AND_AN_EMOJI = "\u200D\u2764";

    private InvisibleCharacters() {}

    /** Their code points, in their order, as often as they stand there. */
    public static List<Integer> in(String text) {
        return parted(text, seen -> {});
    }

    /** The text without them. */
    public static String without(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        return parted(text, rest::appendCodePoint).isEmpty() ? text : rest.toString();
    }

    private static List<Integer> parted(String text, IntConsumer seen) {
        List<Integer> found = List.of();
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (isSuspect(at) && isInvisible(at, before)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(at);
            } else {
                seen.accept(at);
            }
            before = at >= FIRST_TAG && before == FLAG ? FLAG : at;
        }
        return found;
    }

    /** A quick look that lets nearly everything pass. */
    private static boolean isSuspect(int at) {
        return at < ' '
                || at >= 0x7f && at < 0xa0
                || at == 0xad
                || at == 0x34f
                || at > 0x34f && isOfASuspectType(at)
                || at >= FIRST_TAG;
    }

    private static boolean isOfASuspectType(int at) {
        int type = Character.getType(at);
        return type == Character.FORMAT || type == Character.PRIVATE_USE;
    }

    private static boolean isInvisible(int at, int before) {
        if (at == '\n' || at == '\t' || at == '\r') {
            return false;
        }
        if (at == JOINER || at == NON_JOINER) {
            return !isOfEmoji(before) && !joins(UnicodeScript.of(before));
        }
        if (at >= FIRST_TAG && at <= LAST_TAG) {
            return before != FLAG;
        }
        return UnicodeScript.of(at) != UnicodeScript.ARABIC
                && (at < FIRST_TAG
                        || at >= FIRST_SUPPLEMENT && at <= LAST_SUPPLEMENT
                        || Character.getType(at) == Character.PRIVATE_USE);
    }

    /** Whether a joiner behind it makes one sign with an emoji that follows: what the JDK's own clusters know. */
    private static boolean isOfEmoji(int before) {
        boolean colour = before >= 0x1F3FB && before <= 0x1F3FF;
        return before == 0xFE0F
                || colour
                || CLUSTER.matcher(Character.toString(before) + AND_AN_EMOJI).matches();
    }

    /** Scripts whose letters joiners hold together or keep apart: all but those of one shape for each letter. */
    private static boolean joins(UnicodeScript script) {
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, HAN, COMMON, HEBREW, HIRAGANA, KATAKANA, HANGUL, ARMENIAN, GEORGIAN -> false;
            default -> true;
        };
    }
}
