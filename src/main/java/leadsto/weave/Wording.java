package leadsto.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import leadsto.weave.Lexicon.Phrase;
import leadsto.weave.Lexicon.Use;

/**
 * What a sentence says, by its words in their order: without inflection, synonyms folded, light words left out.
 *
 * <pre>
 *   "So a physician shouldn't prescribe 2 drugs."   doctor  !should  !not  prescribe  #2  drug
 *   "Doctors should not prescribe two drugs."       doctor  !should  !not  prescribe  #2  drug
 * </pre>
 *
 * <p>Negations, quantifiers and modal verbs stand among them by their meaning, numbers by their value: two sentences with
 * the same words in the same order deny the same, count the same, and say it of the same.
 */
final class Wording {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)*|#?\\d+(?:[.,:/]\\d+)*|[%=<>+]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]\\s|\\n");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private final List<Word> words = new ArrayList<>();
    private final Set<String> asks = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private boolean points;
    private boolean givesReason;
    private boolean countsOnSteps;

    /**
     * One word that counts.
     *
     * @param meaning what it shares with other spellings
     * @param use nothing for a word with a meaning of its own
     */
    record Word(String meaning, Optional<Use> use, Case spelled) {
        boolean hasContent() {
            return use.isEmpty();
        }

        boolean is(Use one) {
            return use.equals(Optional.of(one));
        }

        boolean agrees(Word other) {
            return meaning.equals(other.meaning) && spelled.agrees(other.spelled);
        }
    }

    /** How a word is spelled: a name keeps its capital within a sentence. */
    enum Case {
        LOWER,
        CAPITAL,
        /** At the beginning of a sentence, where every word has a capital. */
        UNKNOWN;

        boolean agrees(Case other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    private Wording(String text, Lexicon lexicon) {
        List<String> spelled = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        split(text, lexicon, spelled, cases);
        for (int i = 0; i < spelled.size(); ) {
            i += take(spelled, cases, i, lexicon);
        }
    }

    /** What a text says; nothing in a language whose words nobody has listed. */
    static Optional<Wording> of(String text, String language) {
        return Lexicon.of(language).map(lexicon -> new Wording(text, lexicon));
    }

    private static void split(String text, Lexicon lexicon, List<String> spelled, List<Case> cases) {
        Matcher matcher = WORD.matcher(text);
        int end = -1;
        while (matcher.find()) {
            String word = matcher.group();
            boolean first = end < 0
                    || SENTENCE_END
                            .matcher(text.substring(end, matcher.start()))
                            .find();
            end = matcher.end();
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ё', 'е');
            for (String part : lexicon.rewritten(lower)) {
                spelled.add(POSSESSIVE.matcher(part).replaceAll(""));
                cases.add(caseOf(word, first));
            }
        }
    }

    private static Case caseOf(String word, boolean first) {
        if (!Character.isUpperCase(word.codePointAt(0))) {
            return Case.LOWER;
        }
        boolean shouted = word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
        return first && !shouted ? Case.UNKNOWN : Case.CAPITAL;
    }

    /** Takes what stands at a place, and says how many words that was. */
    private int take(List<String> spelled, List<Case> cases, int place, Lexicon lexicon) {
        int taken = 1;
        Optional<Phrase> weighty = Optional.empty();
        for (Phrase phrase : lexicon.at(spelled, place)) {
            switch (phrase.use()) {
                case ASKING -> asks.add(phrase.meaning());
                case REASON -> givesReason = true;
                case POINTING -> points = true;
                case REFERRING, LIGHT, OPERATOR, NUMBER, PREPOSITION -> {}
            }
            if (phrase.use() != Use.REASON && phrase.use() != Use.POINTING) {
                weighty = weighty.filter(
                                other -> other.words().size() >= phrase.words().size())
                        .or(() -> Optional.of(phrase));
            }
        }
        if (weighty.isPresent()) {
            taken = weighty.get().words().size();
            points |= weighty.get().use() == Use.REFERRING && contentSize() == 0;
            add(weighty.get(), cases.get(place));
        } else {
            add(spelled.get(place), cases.get(place), lexicon);
        }
        return taken;
    }

    private void add(Phrase phrase, Case spelled) {
        switch (phrase.use()) {
            case OPERATOR -> words.add(new Word("!" + phrase.meaning(), Optional.of(Use.OPERATOR), Case.UNKNOWN));
            case NUMBER -> words.add(new Word("#" + phrase.meaning(), Optional.of(Use.NUMBER), Case.UNKNOWN));
            case ASKING -> words.add(new Word("?" + phrase.meaning(), Optional.of(Use.ASKING), Case.UNKNOWN));
            case PREPOSITION, REFERRING ->
                words.add(new Word(phrase.meaning(), Optional.of(Use.PREPOSITION), Case.UNKNOWN));
            case LIGHT, POINTING, REASON -> {
                // A light word in capitals is a name: the band The The, the pronoun IT as a trade.
                if (spelled == Case.CAPITAL && !phrase.meaning().equals("a")) {
                    words.add(new Word(phrase.meaning(), Optional.of(Use.PREPOSITION), spelled));
                }
            }
        }
    }

    private void add(String word, Case spelled, Lexicon lexicon) {
        int first = word.codePointAt(0);
        if (first == '#') {
            points = true;
            countsOnSteps = true;
        }
        if (Character.isDigit(first)) {
            words.add(new Word("#" + value(word), Optional.of(Use.NUMBER), Case.UNKNOWN));
        } else if (!Character.isLetter(first)) {
            words.add(new Word(word, Optional.of(Use.OPERATOR), Case.UNKNOWN));
        } else {
            words.add(new Word(lexicon.meaning(word), Optional.empty(), spelled));
            if (spelled == Case.CAPITAL) {
                names.add(lexicon.meaning(word));
            }
        }
    }

    /** Thousands' separators folded: 1,000 is 1000, but 3,5 is 3.5. */
    private static String value(String digits) {
        return digits.matches("\\d{1,3}(,\\d{3})+") ? digits.replace(",", "") : digits.replace(',', '.');
    }

    List<Word> words() {
        return words;
    }

    /** The words with a meaning of their own, each once. */
    Set<String> content() {
        Set<String> content = new TreeSet<>();
        words.stream().filter(Word::hasContent).forEach(word -> content.add(word.meaning()));
        return content;
    }

    /** Words with a meaning of their own. */
    long contentSize() {
        return words.stream().filter(Word::hasContent).count();
    }

    /** Whether it says the same wherever it stands. */
    boolean standsAlone() {
        return !points;
    }

    /** Whether it refers to steps by their number, such as #1. */
    boolean countsOnSteps() {
        return countsOnSteps;
    }

    /** What a question asks for: {@code time}, {@code reason}, ...; nothing where it asks for yes or no. */
    Set<String> asks() {
        return asks;
    }

    boolean givesReason() {
        return givesReason;
    }

    /** Words with a capital within a sentence. */
    Set<String> names() {
        return names;
    }

    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        words.stream().filter(word -> word.is(Use.NUMBER)).forEach(word -> numbers.add(word.meaning()));
        return numbers;
    }

    /**
     * Whether two wordings are one: the same words in the same order, but that a phrase which a preposition begins may
     * stand at the beginning of the one and at the end of the other, as in <i>in winter wet clay swells</i>.
     */
    boolean saysTheSame(Wording other) {
        return words.size() == other.words.size()
                && (matched(other).size() == words.size() || isTurned(other) || other.isTurned(this));
    }

    /** Whether a phrase at the end of this stands at the beginning of the other. */
    private boolean isTurned(Wording other) {
        for (int i = 1; i < words.size(); i++) {
            List<Word> phrase = words.subList(i, words.size());
            if (phrase.get(0).is(Use.PREPOSITION)
                    && phrase.stream().noneMatch(word -> word.is(Use.OPERATOR))
                    && agree(phrase, other.words.subList(0, phrase.size()))
                    && agree(words.subList(0, i), other.words.subList(phrase.size(), words.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean agree(List<Word> these, List<Word> those) {
        return IntStream.range(0, these.size()).allMatch(i -> these.get(i).agrees(those.get(i)));
    }

    /** Which words of the other are this one's, taken in order; fewer than this one has where it says something else. */
    List<Integer> matched(Wording other) {
        List<Integer> places = new ArrayList<>();
        int next = 0;
        for (Word word : words) {
            while (next < other.words.size() && !word.agrees(other.words.get(next))) {
                next++;
            }
            if (next == other.words.size()) {
                return places;
            }
            places.add(next++);
        }
        return places;
    }

    @Override
    public String toString() {
        return String.join(" ", words.stream().map(Word::meaning).toList());
    }
}
