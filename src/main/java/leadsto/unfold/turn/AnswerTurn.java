package leadsto.unfold.turn;

import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.segment.Section;

/**
 * A turn of the one who answers, or a document: sections that each come to a claim, claims that come to an answer.
 *
 * <pre>
 *   question in a heading ──► details ──► the section's claim ──► the answer
 *                             lead-in ──► item ──► item ──┘
 * </pre>
 *
 * <p>Within a section thoughts are decoded as an argument, with the probabilities of that; between sections and along
 * lists the links are structure, and their weights fixed estimates of how often such a link reads right.
 */
final class AnswerTurn {
    private AnswerTurn() {}

    static TurnThoughts of(Turn turn, Passage passage, List<Section> sections, Asked asked, Weights weights) {
        if (passage.size() == 0) {
            return new TurnThoughts(turn, passage, List.of(), List.of(), List.of(), List.of());
        }
        Weighing weighing = new Weighing(passage, asked, weights);
        List<GroupArgument> groups = Group.of(passage, sections).stream()
                .map(group -> GroupArgument.of(group, passage, weighing))
                .toList();
        Set<Integer> answers = AnswerChoice.of(passage, groups, weighing);
        List<Kind> kinds = AnswerKinds.of(passage, groups, answers);
        ReadAnswer read = new ReadAnswer(passage, groups, answers, kinds);
        List<Tie> ties = AnswerTies.of(read);
        AnswerWays ways = AnswerWays.of(read, ties);
        return new TurnThoughts(turn, passage, kinds, ways.ties(), ways.entries(), List.copyOf(answers));
    }
}
