package leadsto.unfold.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.unfold.block.Block;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.cue.Words;

/**
 * The sentences of a paragraph: ICU's boundaries, less those behind an abbreviation, an initial or a number, and inside
 * of quotation marks and brackets.
 */
final class Sentences {
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}]+(?:\\.[\\p{L}]+)*)\\.[\\s\"»”)]*$");
    private static final Pattern NUMBER_ONLY =
            Pattern.compile("^[^\\p{L}\\p{N}]*(?:\\d{1,3}|[IVXivx]{1,4}|\\p{L})[.)]\\s*$");
    /** A full stop before a word in lower case, which ICU takes for that of an abbreviation. */
    private static final Pattern STOP_BEFORE_LOWER_CASE =
            Pattern.compile("(?<=[\\p{L}\\p{N})»”\"])(?:\\.|[!?]+)[\"»”’)]*\\s+(?=\\p{Ll})");

    /** A name out of code, which keeps its spelling at the beginning of a sentence: computeIfAbsent, work_mem, a.b, f(). */
    private static final Pattern NAME_IN_CODE =
            Pattern.compile("^\\p{Ll}[\\p{L}\\p{N}]*(?:\\p{Lu}|_\\p{L}|\\(\\)|\\.\\p{L})");

    private static final Pattern STOP_BEFORE_UPPER_CASE = Pattern.compile("[.!?…][\"»”’)]*\\s+[\"«“(]*\\p{Lu}");
    private static final int LONGEST_QUOTATION = 300;
    private static final int LONGEST_WORDS_AHEAD = 60;
    private static final int SHORTEST = 2;
    private static final int LONGEST_LEANING = 5;

    private final ULocale locale;
    private final Lexicon lexicon;

    Sentences(String language, Lexicon lexicon) {
        this.locale = ULocale.forLanguageTag(language);
        this.lexicon = lexicon;
    }

    List<Block.Range> of(String text) {
        boolean lowerCase = isInLowerCase(text);
        List<Block.Range> sentences = new ArrayList<>();
        int start = 0;
        for (int end : ends(text)) {
            if (end == text.length() || isBoundary(text, start, end, lowerCase)) {
                addOrMerge(sentences, text, start, end);
                start = end;
            }
        }
        return sentences;
    }

    /** Where sentences may end, in order. */
    private Set<Integer> ends(String text) {
        Set<Integer> ends = new TreeSet<>();
        BreakIterator boundaries = BreakIterator.getSentenceInstance(locale);
        boundaries.setText(text.replace('\n', ' '));
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            ends.add(end);
        }
        Matcher stop = STOP_BEFORE_LOWER_CASE.matcher(text);
        while (stop.find()) {
            ends.add(stop.end());
        }
        return ends;
    }

    /** Whether the writer begins sentences in lower case, as many do in a chat. */
    private static boolean isInLowerCase(String text) {
        return text.codePoints().filter(Character::isLetter).limit(1).allMatch(Character::isLowerCase)
                && !STOP_BEFORE_UPPER_CASE.matcher(text).find();
    }

    private boolean isBoundary(String text, int start, int end, boolean lowerCase) {
        String after = text.substring(end, Math.min(text.length(), end + LONGEST_WORDS_AHEAD))
                .stripLeading();
        if (after.isEmpty()) {
            return true;
        }
        int first = after.codePointAt(0);
        boolean lower = Character.isLowerCase(first);
        if (lower && !lowerCase && !NAME_IN_CODE.matcher(after).find()) {
            return false;
        }
        String before = text.substring(start, end);
        if (NUMBER_ONLY.matcher(before).matches() || before.length() < LONGEST_QUOTATION && isOpen(before)) {
            return false;
        }
        return !endsInAbbreviation(before, after, Character.isUpperCase(first));
    }

    private boolean endsInAbbreviation(String sentence, String after, boolean upperCaseFollows) {
        Matcher word = LAST_WORD.matcher(sentence);
        if (!word.find()) {
            return false;
        }
        String last = word.group(1);
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        if (initial) {
            boolean alone = word.start() > 0 && Character.isWhitespace(sentence.charAt(word.start() - 1));
            return upperCaseFollows && alone && !opensSentence(after);
        }
        return lexicon.isAbbreviation(last) && !(upperCaseFollows && lexicon.mayEndSentence(last));
    }

    /** Whether a text begins with a word that begins sentences rather than names. */
    private boolean opensSentence(String text) {
        List<String> words = Words.of(text.substring(0, Math.min(text.length(), LONGEST_WORDS_AHEAD)));
        return !words.isEmpty() && lexicon.find(words).containsValue(0);
    }

    private static boolean isOpen(String text) {
        int brackets = 0;
        int quotes = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> brackets++;
                case ')' -> brackets--;
                case '«', '“', '„', '❝' -> quotes++;
                case '»', '”', '❞' -> quotes--;
                default -> {}
            }
        }
        return brackets > 0 || quotes > 0;
    }

    /** A sentence of a word or two leans on the one before it, and so does a short one that begins with "or". */
    private boolean leans(String sentence) {
        List<String> words = Words.of(sentence);
        if (words.size() > LONGEST_LEANING || sentence.stripTrailing().endsWith("?")) {
            return false;
        }
        Map<Cue, Integer> cues = lexicon.find(words);
        if (starts(cues, Cue.META) || starts(cues, Cue.OFFER) || starts(cues, Cue.PLEASANTRY)) {
            return false;
        }
        boolean half = starts(cues, Cue.CONDITION) && !sentence.contains(",");
        return words.size() <= SHORTEST || starts(cues, Cue.ADDITION) || half;
    }

    private static boolean starts(Map<Cue, Integer> cues, Cue cue) {
        return Integer.valueOf(0).equals(cues.get(cue));
    }

    private void addOrMerge(List<Block.Range> sentences, String text, int start, int end) {
        int previous = sentences.size() - 1;
        if (previous >= 0 && leans(text.substring(start, end))) {
            sentences.set(previous, new Block.Range(sentences.get(previous).start(), end));
        } else {
            sentences.add(new Block.Range(start, end));
        }
    }
}
