package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;

/**
 * What an answer is an answer to, as meaningful words without their endings.
 *
 * @param words those of all that the person said
 * @param questions those of each question
 */
record Asked(Set<String> words, List<Set<String>> questions) {
    static final Asked NOTHING = new Asked(Set.of(), List.of());

    static Asked in(TurnThoughts said) {
        Set<String> words = new HashSet<>();
        List<Set<String>> questions = new ArrayList<>();
        for (int i = 0; i < said.passage().size(); i++) {
            Set<String> stems = said.passage().traits(i).stems();
            words.addAll(stems);
            if (said.kinds().get(i) == Kind.QUESTION && !stems.isEmpty()) {
                questions.add(stems);
            }
        }
        return new Asked(words, questions);
    }

    /** Whether a person told something and asked nothing, who hopes for advice rather than a fact. */
    boolean tellsOnly() {
        return questions.isEmpty() && !words.isEmpty();
    }
}
