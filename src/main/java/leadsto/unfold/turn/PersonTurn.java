package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/**
 * A turn of the one who asks: what is noticed and doubted leads, in the order it is said, to what is asked.
 *
 * <pre>
 *   observation ──continues──► observation ──prompts──► doubt ──prompts──► question
 * </pre>
 */
final class PersonTurn {
    private static final double NEXT = 0.7;
    private static final double SIMILAR = 0.25;
    private static final int EMPTY_QUESTION = 1;

    private PersonTurn() {}

    static TurnThoughts of(Turn turn, Passage said) {
        Passage passage = withoutEmptyQuestions(said);
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            kinds.add(kind(passage.traits(i)));
        }
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i + 1 < passage.size(); i++) {
            double weight = Math.min(0.9, NEXT + SIMILAR * passage.similarity(i, i + 1));
            ties.add(new Tie(i, i + 1, role(kinds.get(i), kinds.get(i + 1)), weight));
        }
        List<TurnThoughts.Entry> entries = passage.size() == 0 ? List.of() : List.of(new TurnThoughts.Entry(0, NEXT));
        return new TurnThoughts(turn, passage, List.copyOf(kinds), ties, entries, exits(kinds));
    }

    /** "What do you think?" behind a question with content asks nothing more. */
    private static Passage withoutEmptyQuestions(Passage said) {
        List<Integer> kept = new ArrayList<>();
        boolean asked = false;
        for (int i = 0; i < said.size(); i++) {
            boolean question = kind(said.traits(i)) == Kind.QUESTION;
            boolean empty = question && said.traits(i).stems().size() <= EMPTY_QUESTION;
            if (!empty || !asked) {
                kept.add(i);
            }
            asked |= question && !empty;
        }
        return kept.size() == said.size() ? said : said.only(kept);
    }

    static Kind kind(Traits traits) {
        if (traits.asks() || traits.opens(Cue.REQUEST) || traits.has(Cue.ASKING)) {
            return Kind.QUESTION;
        }
        boolean turns = traits.starts(Cue.CONTRAST) || traits.starts(Cue.HESITATION);
        boolean missesSomething =
                traits.has(Cue.DISAPPOINTMENT) || traits.has(Cue.PROBLEM) || traits.has(Cue.HESITATION);
        return turns || missesSomething ? Kind.DOUBT : Kind.OBSERVATION;
    }

    private static Role role(Kind from, Kind to) {
        return from == to ? Role.CONTINUES : Role.PROMPTS;
    }

    /** Every question, and the last thing said. */
    private static List<Integer> exits(List<Kind> kinds) {
        Set<Integer> exits = new LinkedHashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Kind.QUESTION) {
                exits.add(i);
            }
        }
        if (!kinds.isEmpty()) {
            exits.add(kinds.size() - 1);
        }
        return List.copyOf(exits);
    }
}
