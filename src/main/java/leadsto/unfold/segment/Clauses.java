package leadsto.unfold.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * The clauses of a sentence that think separate thoughts: a claim and its reason, a concession and what is held against
 * it.
 *
 * <p>A sentence is parted only where both sides can be read alone: at a connective after a comma, with enough words on
 * either side, outside of brackets and quotation marks.
 */
final class Clauses {
    private static final Pattern BORDER = Pattern.compile("[,;](?:\\s*[—–-])?\\s+|\\s+[—–-]\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    /** A connective that closes what stands before it: "that answers it, though: ...". */
    private static final Pattern INSERTED = Pattern.compile("^\\p{L}+\\s*[:;.)]");

    private static final String CONTRASTING_AND = "а";
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_CONNECTIVE = 5;

    private final Lexicon lexicon;

    Clauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Block.Range> of(String text, Block.Range sentence) {
        List<Block.Range> clauses = new ArrayList<>();
        int start = sentence.start();
        boolean leaning = opensWithSubordinate(text.substring(start, sentence.end()));
        Matcher border = BORDER.matcher(text).region(start, sentence.end());
        while (border.find()) {
            String left = text.substring(start, border.end());
            String right = text.substring(border.end(), sentence.end());
            if (parts(left, right, leaning)) {
                clauses.add(new Block.Range(start, border.end()));
                start = border.end();
                leaning = false;
            }
        }
        clauses.add(new Block.Range(start, sentence.end()));
        return clauses;
    }

    private boolean parts(String left, String right, boolean leaning) {
        if (INSERTED.matcher(right).find()) {
            return false;
        }
        if (Words.count(left) < FEWEST_WORDS || Words.count(right) < FEWEST_WORDS || isOpen(left)) {
            return false;
        }
        List<String> ahead = firstWords(right);
        return leaning ? mayFollowSubordinate(ahead) : opensClause(ahead) && !finishesNegation(left, ahead);
    }

    /** "Not this, and that" in Russian: {@code не ..., а ...} is one thought. */
    private boolean finishesNegation(String left, List<String> ahead) {
        boolean weak = lexicon.lengthAt(Cue.SPLIT_WEAK, ahead, 0) > 0;
        return weak
                && CONTRASTING_AND.equals(ahead.get(0))
                && lexicon.find(Words.of(left)).containsKey(Cue.NEGATION);
    }

    private boolean mayFollowSubordinate(List<String> ahead) {
        return lexicon.lengthAt(Cue.SUBJECT, ahead, 0) > 0 || opensClause(ahead);
    }

    private boolean opensClause(List<String> ahead) {
        int strong = lexicon.lengthAt(Cue.SPLIT_BEFORE, ahead, 0);
        if (strong == 0 || lexicon.lengthAt(Cue.SPLIT_NEVER, ahead, 0) >= strong) {
            return false;
        }
        if (lexicon.lengthAt(Cue.SPLIT_WEAK, ahead, 0) < strong) {
            return true;
        }
        return ahead.size() > strong && lexicon.lengthAt(Cue.SUBJECT, ahead, strong) > 0;
    }

    private boolean opensWithSubordinate(String sentence) {
        List<String> words = firstWords(sentence);
        return !words.isEmpty() && lexicon.lengthAt(Cue.OPEN_SUBORDINATE, words, 0) > 0;
    }

    private static List<String> firstWords(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() <= LONGEST_CONNECTIVE && matcher.find()) {
            words.add(Words.folded(matcher.group()));
        }
        return words;
    }

    private static boolean isOpen(String text) {
        int depth = 0;
        boolean straight = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '«', '“', '„', '❝' -> depth++;
                case ')', ']', '»', '”', '❞' -> depth--;
                case '"' -> straight = !straight;
                default -> {}
            }
        }
        return depth > 0 || straight;
    }
}
