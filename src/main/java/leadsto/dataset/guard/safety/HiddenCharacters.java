package leadsto.dataset.guard.safety;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;

/**
 * How many rows hold characters that nobody sees and a model reads: of no width, turning the direction, tags, controls.
 *
 * <p>Joiners within emoji and within scripts that write with them are as they should be, and so are the tags of a flag.
 */
public final class HiddenCharacters implements Guard {
    public static final Rule RULE = new Rule(
            "hidden-characters",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with characters that nobody sees",
            "Boucher et al. 2022 (Bad Characters); Unicode UTS 39",
            "change the thoughts' texts in the graph, or reject them (`leadsto row` shows which they are)");

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0000;
    private static final int LAST_TAG = 0xE007F;
    private static final int FIRST_SUPPLEMENT = 0xE0100;
    private static final int LAST_SUPPLEMENT = 0xE01EF;

    private final Rows rows = new Rows();
    private final Map<String, Integer> characters = new TreeMap<>();

    @Override
    public void add(GuardedRow row) {
        rows.count(row, !row.isPlain() && isHiddenIn(row.text()));
    }

    /** Whether a text holds any; counts what it holds. */
    private boolean isHiddenIn(String text) {
        boolean found = false;
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (isSuspect(at) && isHidden(at, before)) {
                characters.merge(String.format(Locale.ROOT, "U+%04X", at), 1, Integer::sum);
                found = true;
            }
            before = at >= FIRST_TAG && before == FLAG ? FLAG : at;
        }
        return found;
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("characters", characters));
    }

    /** A quick look that lets nearly everything pass. */
    private static boolean isSuspect(int at) {
        return at < ' '
                || at >= 0x7f && at < 0xa0
                || at == 0xad
                || at > 0x34e && Character.getType(at) == Character.FORMAT
                || at == 0x34f
                || at >= FIRST_TAG;
    }

    private static boolean isHidden(int at, int before) {
        if (at == '\n' || at == '\t' || at == '\r') {
            return false;
        }
        if (at == JOINER || at == NON_JOINER) {
            boolean emoji = UCharacter.hasBinaryProperty(before, UProperty.EXTENDED_PICTOGRAPHIC)
                    || before == 0xFE0F
                    || UCharacter.hasBinaryProperty(before, UProperty.EMOJI_MODIFIER);
            return !emoji && !joins(UScript.getScript(before));
        }
        if (at >= FIRST_TAG && at <= LAST_TAG) {
            return before != FLAG;
        }
        boolean number = Character.UnicodeScript.of(at) == Character.UnicodeScript.ARABIC;
        return !number && (at < FIRST_TAG || at >= FIRST_SUPPLEMENT && at <= LAST_SUPPLEMENT);
    }

    /** Scripts whose letters joiners hold together or keep apart: all but those of one shape for each letter. */
    private static boolean joins(int script) {
        return switch (script) {
            case UScript.LATIN,
                    UScript.CYRILLIC,
                    UScript.GREEK,
                    UScript.HAN,
                    UScript.COMMON,
                    UScript.HEBREW,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.HANGUL,
                    UScript.ARMENIAN,
                    UScript.GEORGIAN -> false;
            default -> true;
        };
    }
}
