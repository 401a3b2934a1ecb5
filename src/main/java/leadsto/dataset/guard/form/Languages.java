package leadsto.dataset.guard.form;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;

/**
 * How many rows mix languages: their question is written in one script and their response in another, each for the most part.
 *
 * <p>Letters alone decide; foreign words within a text do no harm. Two languages of one script are not told apart, and
 * formulas in Latin letters within another script count as that script's (one letter in four is enough).
 */
public final class Languages implements Guard {
    public static final Rule RULE = new Rule(
            "mixed-languages",
            Rule.Bound.AT_MOST,
            .05,
            Rule.MANY,
            "share of rows asked in one script and answered in another",
            "scripts of Unicode, UAX 24",
            "export each language apart (--to, or a store for each), or reject the thoughts that cross");

    private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
    private static final Trait<int[]> LETTERS = new Trait<>(piece -> letters(piece.text()));

    private final Rows rows = new Rows();
    private final Map<String, Integer> languages = new TreeMap<>();

    @Override
    public void add(GuardedRow row) {
        rows.count(row, !row.text().isPlain() && isMixed(row));
        languages.merge(row.language(), 1, Integer::sum);
    }

    @Override
    public Map<Rule, Result> results() {
        Map<String, Object> shares = new LinkedHashMap<>();
        languages.forEach((language, count) -> shares.put(language, count / (double) rows.all()));
        return Map.of(RULE, rows.ofShare().with("languages", shares));
    }

    private static boolean isMixed(GuardedRow row) {
        UnicodeScript asked = script(row.prompt());
        UnicodeScript said = script(row.response());
        return asked != UnicodeScript.COMMON && said != UnicodeScript.COMMON && asked != said;
    }

    /** The script of most letters, Latin only where no other has a quarter of them; COMMON for a text without letters. */
    private static UnicodeScript script(Text text) {
        int[] letters = new int[SCRIPTS.length];
        int all = 0;
        for (Piece piece : text.pieces()) {
            int[] found = LETTERS.of(piece);
            for (int i = 0; i < found.length; i += 2) {
                letters[found[i]] += found[i + 1];
                all += found[i + 1];
            }
        }
        int commonest = UnicodeScript.LATIN.ordinal();
        for (int script = 0; script < letters.length; script++) {
            boolean other = script != UnicodeScript.LATIN.ordinal() && letters[script] * 4 >= all;
            boolean first = commonest == UnicodeScript.LATIN.ordinal() || letters[script] > letters[commonest];
            commonest = other && first ? script : commonest;
        }
        return all == 0 ? UnicodeScript.COMMON : SCRIPTS[commonest];
    }

    /** Scripts of a text by their numbers, each with how many letters of it there are. */
    private static int[] letters(String text) {
        int[] letters = new int[SCRIPTS.length];
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            i += Character.charCount(at);
            if (Character.isLetter(at)) {
                UnicodeScript script = at < 128
                        ? UnicodeScript.LATIN
                        : at >= 0x400 && at < 0x500 ? UnicodeScript.CYRILLIC : UnicodeScript.of(at);
                letters[script.ordinal()]++;
            }
        }
        return IntStream.range(0, letters.length)
                .filter(script -> letters[script] > 0)
                .flatMap(script -> IntStream.of(script, letters[script]))
                .toArray();
    }
}
