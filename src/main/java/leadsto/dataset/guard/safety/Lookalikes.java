package leadsto.dataset.guard.safety;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Trait;
import leadsto.dataset.text.Words;

/**
 * How many rows hold a word in which letters of another script stand for those they look like: a Cyrillic "а" in "bаnk".
 *
 * <p>A word counts that has letters of Latin and of Cyrillic or Greek, if all those of one script look like letters of the
 * other (ICU's confusable skeletons) and are fewer. So "Δx" and "PDF-файл" are no such words. Words of fewer than four letters
 * are not looked at.
 */
public final class Lookalikes implements Guard {
    public static final Rule RULE = new Rule(
            "lookalike-letters",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with a word that mixes letters of two scripts which look alike",
            "Unicode UTS 39, confusables, by ICU's SpoofChecker; Boucher et al. 2022",
            "change the thoughts' texts in the graph, or reject them (`leadsto row` shows which they are)");

    private static final int LONG_ENOUGH = 4;
    private static final int TOLD = 20;

    private static final Trait<Mixed> MIXED = new Trait<>(piece -> Mixed.of(piece.text()));

    private final Rows rows = new Rows();
    private final Map<String, Integer> words = new TreeMap<>();

    /**
     * What a piece mixes; no word goes on from it in the next.
     *
     * @param mixes whether letters of both scripts stand side by side
     * @param words those that are mixed
     */
    private record Mixed(boolean mixes, List<String> words) {

        static Mixed of(String text) {
            return new Mixed(
                    Lookalikes.mixes(text),
                    Words.of(text).stream()
                            .filter(word -> word.length() >= LONG_ENOUGH && isMixed(word))
                            .toList());
        }
    }

    @Override
    public void add(GuardedRow row) {
        boolean mixes = false;
        List<String> mixed = new ArrayList<>();
        for (Piece piece : row.text().pieces()) {
            if (!piece.isPlain()) {
                Mixed of = MIXED.of(piece);
                mixes |= of.mixes();
                mixed.addAll(of.words());
            }
        }
        boolean found = mixes && !mixed.isEmpty();
        for (String word : found ? mixed : List.<String>of()) {
            if (words.size() < TOLD || words.containsKey(word)) {
                words.merge(word, 1, Integer::sum);
            }
        }
        rows.count(row, found);
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("words", words));
    }

    /** Whether letters of both stand side by side anywhere; nearly no text has that. */
    private static boolean mixes(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            int now = isLatin(at) ? 1 : isOther(at) ? 2 : 0;
            if (now != 0 && before != 0 && now != before) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private static boolean isMixed(String word) {
        int latin = 0;
        int other = 0;
        boolean latinLooks = true;
        boolean otherLooks = true;
        for (int i = 0; i < word.length(); i++) {
            char at = word.charAt(i);
            if (isLatin(at)) {
                latin++;
                latinLooks &= Likeness.LATIN.get(at);
            } else if (isOther(at)) {
                other++;
                otherLooks &= Likeness.OTHERS.get(at);
            }
        }
        return latin > 0 && other > 0 && (other < latin && otherLooks || latin < other && latinLooks);
    }

    private static boolean isLatin(char at) {
        return at >= 'a' && at <= 'z' || at >= 'A' && at <= 'Z';
    }

    private static boolean isOther(char at) {
        return at >= 0x370 && at < 0x530 && Character.isLetter(at);
    }

    /** Which letters look like one of the other script; made when the first text mixes scripts. */
    private static final class Likeness {
        private static final BitSet OTHERS = new BitSet();
        private static final BitSet LATIN = new BitSet();

        static {
            SpoofChecker checker = new SpoofChecker.Builder().build();
            for (char at = 0x370; at < 0x530; at++) {
                if (isOther(at)) {
                    // Both cases, since words are compared in lower case and a capital can be the one that looks alike.
                    for (String letter :
                            List.of(Character.toString(at), Character.toString(Character.toUpperCase(at)))) {
                        String skeleton = checker.getSkeleton(letter);
                        if (skeleton.length() == 1 && isLatin(skeleton.charAt(0)) && Character.isLowerCase(at)) {
                            OTHERS.set(at);
                            if (UnicodeScript.of(at) == UnicodeScript.CYRILLIC) {
                                LATIN.set(Character.toLowerCase(skeleton.charAt(0)));
                            }
                        }
                    }
                }
            }
        }
    }
}
