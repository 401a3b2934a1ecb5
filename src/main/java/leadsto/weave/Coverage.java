package leadsto.weave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leadsto.weave.Lexicon.Use;
import leadsto.weave.Wording.Word;

/** Whether what one sentence says stands in another. */
final class Coverage {
    private static final int LEAST_CONTENT = 3;
    /** How much of the longer sentence the shorter one must be, in words with a meaning of their own. */
    private static final double LEAST_SHARE = .5;
    /** What a question turns by asking, and an answer may deny. */
    private static final Set<String> FREE_IN_ANSWERS = Set.of("!not", "!past");

    private Coverage() {}

    /**
     * Whether the words of one stand in the other, in their order, and nothing on which the truth turns stands there
     * besides: no negation, no <i>only</i>, no <i>if</i>.
     */
    static boolean holds(Wording one, Wording other) {
        boolean oneIsShorter = one.words().size() <= other.words().size();
        Wording shorter = oneIsShorter ? one : other;
        Wording longer = oneIsShorter ? other : one;
        if (shorter.contentSize() < LEAST_CONTENT || shorter.contentSize() < LEAST_SHARE * longer.contentSize()) {
            return false;
        }
        List<Integer> matched = shorter.matched(longer);
        if (matched.size() < shorter.words().size()) {
            return false;
        }
        List<Word> rest = new ArrayList<>(longer.words());
        Set<Integer> places = new HashSet<>(matched);
        for (int i = 0; i < rest.size(); i++) {
            if (!places.contains(i) && rest.get(i).is(Use.OPERATOR)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sentence says all that a question is about, and tells what it asks for. */
    static boolean tells(Wording question, Wording sentence) {
        List<Word> asked = question.words().stream()
                .filter(word -> !word.is(Use.PREPOSITION) && !word.is(Use.ASKING))
                .filter(word -> !FREE_IN_ANSWERS.contains(word.meaning()))
                .toList();
        List<Word> told = new ArrayList<>(sentence.words());
        for (Word word : asked) {
            Optional<Word> place = told.stream().filter(word::agrees).findFirst();
            if (place.isEmpty()) {
                return false;
            }
            told.remove(place.get());
        }
        return question.contentSize() >= LEAST_CONTENT
                && question.contentSize() >= LEAST_SHARE * sentence.contentSize()
                && told.stream().noneMatch(word -> word.is(Use.OPERATOR) && !FREE_IN_ANSWERS.contains(word.meaning()))
                && question.asks().stream().allMatch(what -> gives(what, question, sentence, told));
    }

    private static boolean gives(String what, Wording question, Wording sentence, List<Word> rest) {
        return switch (what) {
            case "number", "time" -> anyBut(sentence.numbers(), question.numbers());
            case "person", "place" -> anyBut(sentence.names(), question.names());
            case "reason" -> sentence.givesReason();
            default -> rest.stream().anyMatch(Word::hasContent);
        };
    }

    private static boolean anyBut(Set<String> these, Set<String> those) {
        return these.stream().anyMatch(it -> !those.contains(it));
    }
}
