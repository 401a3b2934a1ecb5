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
 * either side, outside of brackets and quotation marks. Where someone talks on and on without a comma, as in the
 * transcript of a voice message, a connective alone will do.
 */
final class Clauses {
    private static final Pattern BORDER = Pattern.compile("[,;](?:\\s*[—–-])?\\s+|\\s+[—–-]\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    /** A connective that closes what stands before it: "that answers it, though: ...". */
    private static final Pattern INSERTED = Pattern.compile("^\\p{L}+\\s*[:;.)]");

    private static final String CONTRASTING_AND = "а";
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;:.!?…—–]");
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_BREATH = 30;
    private static final int AHEAD = 120;
    private static final int LONGEST_CONNECTIVE = 5;

    private final Lexicon lexicon;

    Clauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Block.Range> of(String text, Block.Range sentence) {
        List<Block.Range> clauses = new ArrayList<>();
        int start = sentence.start();
        boolean leaning = opensWithSubordinate(text.substring(start, sentence.end()));
        boolean unpunctuated = isUnpunctuated(text.substring(start, sentence.end()));
        Matcher border = (unpunctuated ? BLANK : BORDER).matcher(text).region(start, sentence.end());
        while (border.find()) {
            String right = text.substring(border.end(), Math.min(sentence.end(), border.end() + AHEAD));
            List<String> ahead = firstWords(right);
            boolean opens = unpunctuated ? opensBreath(ahead) : mayOpen(right, ahead, leaning);
            if (opens && ahead.size() >= FEWEST_WORDS && parts(text.substring(start, border.end()), ahead)) {
                clauses.add(new Block.Range(start, border.end()));
                start = border.end();
                leaning = false;
            }
        }
        clauses.add(new Block.Range(start, sentence.end()));
        return clauses;
    }

    private static boolean isUnpunctuated(String sentence) {
        long stops = PUNCTUATION.matcher(sentence).results().count();
        return Words.count(sentence) > LONGEST_BREATH * (stops + 1);
    }

    private boolean opensBreath(List<String> ahead) {
        return !ahead.isEmpty() && lexicon.lengthAt(Cue.SPLIT_UNPUNCTUATED, ahead, 0) > 0;
    }

    private boolean mayOpen(String right, List<String> ahead, boolean leaning) {
        return !ahead.isEmpty()
                && !INSERTED.matcher(right).find()
                && (leaning ? mayFollowSubordinate(ahead) : opensClause(ahead));
    }

    private boolean parts(String left, List<String> ahead) {
        return Words.count(left) >= FEWEST_WORDS && !isOpen(left) && !finishesNegation(left, ahead);
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
