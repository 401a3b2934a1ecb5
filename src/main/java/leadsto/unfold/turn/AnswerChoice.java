package leadsto.unfold.turn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import leadsto.unfold.argument.Argument;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;
import leadsto.unfold.segment.Segment;

/**
 * The choice of what answers among the claims of an answer's groups: what a heading or a label calls the outcome, else
 * the claim that the others argue for.
 */
final class AnswerChoice {
    private static final double SECOND_ANSWER = Math.log(0.3);
    private static final int MOST_ANSWERS = 3;
    private static final int ROUND = 24;

    private final Passage passage;
    private final Weighing weighing;

    private AnswerChoice(Passage passage, Weighing weighing) {
        this.passage = passage;
        this.weighing = weighing;
    }

    /** The places of the answers, the first one before others that a summary gives; never none. */
    static Set<Integer> of(Passage passage, List<GroupArgument> groups, Weighing weighing) {
        AnswerChoice choice = new AnswerChoice(passage, weighing);
        List<GroupArgument> claiming =
                groups.stream().filter(GroupArgument::claims).toList();
        if (claiming.isEmpty()) {
            return Set.of(choice.likeliestOfAll());
        }
        return choice.answersOf(choice.summary(claiming).orElseGet(() -> choice.winner(claiming)));
    }

    /** Lists and tables alone: the likeliest of all thoughts is the answer, found in rounds. */
    private int likeliestOfAll() {
        List<Integer> all = IntStream.range(0, passage.size())
                .filter(i -> !passage.segment(i).isHeading())
                .boxed()
                .toList();
        if (all.isEmpty()) {
            all = List.of(passage.size() - 1);
        }
        while (all.size() > 1) {
            List<Integer> next = new ArrayList<>();
            for (int from = 0; from < all.size(); from += ROUND) {
                next.add(likeliest(all.subList(from, Math.min(all.size(), from + ROUND))));
            }
            all = next;
        }
        return all.get(0);
    }

    private int likeliest(List<Integer> places) {
        Passage among = passage.only(places);
        double[] scores = weighing.answers(among, new double[among.size()], true);
        int best = IntStream.range(0, scores.length)
                .reduce((a, b) -> scores[b] > scores[a] ? b : a)
                .orElse(0);
        return places.get(best);
    }

    /** The last group that a heading calls the outcome, or else the last whose claim a label does. */
    private Optional<GroupArgument> summary(List<GroupArgument> claiming) {
        Optional<GroupArgument> headed =
                claiming.stream().filter(it -> it.group().isSummary()).reduce((a, b) -> b);
        return headed.isPresent()
                ? headed
                : claiming.stream()
                        .filter(it -> passage.segment(it.claim()).label() == Segment.Label.ANSWER)
                        .reduce((a, b) -> b);
    }

    /** The group whose claim is the answer to the others', found in rounds so that many of them cost no more each. */
    private GroupArgument winner(List<GroupArgument> claiming) {
        List<GroupArgument> left = claiming;
        while (left.size() > 1) {
            List<GroupArgument> next = new ArrayList<>();
            for (int from = 0; from < left.size(); from += ROUND) {
                List<GroupArgument> together = left.subList(from, Math.min(left.size(), from + ROUND));
                Passage among =
                        passage.only(together.stream().map(GroupArgument::claim).toList());
                next.add(together.get(weighing.decoded(among, true).answer()));
            }
            left = next;
        }
        return left.get(0);
    }

    /** A sentence that only goes on with a summary is no answer of its own. */
    private static boolean concludes(Traits traits) {
        boolean goesOn = traits.starts(Cue.ADDITION) || traits.starts(Cue.REFERENCE) || traits.starts(Cue.REASON);
        return !goesOn
                && (traits.starts(Cue.CONCLUSION)
                        || traits.has(Cue.STANCE)
                        || traits.has(Cue.VERDICT)
                        || traits.has(Cue.ADVICE));
    }

    /** The group's claim, and of a summary other sentences that might as well be the answer. */
    private Set<Integer> answersOf(GroupArgument winner) {
        Set<Integer> answers = new LinkedHashSet<>(Set.of(winner.claim()));
        if (!winner.group().isSummary()) {
            return answers;
        }
        Passage free = winner.free();
        Argument argument = winner.argument().orElseThrow();
        double[] scores = weighing.answers(free, weighing.doubts(free), false);
        for (int k = 0; k < free.size() && answers.size() < MOST_ANSWERS; k++) {
            boolean near = scores[k] > scores[argument.answer()] + SECOND_ANSWER;
            if (near && !argument.doubts()[k] && concludes(free.traits(k))) {
                answers.add(winner.group().free().get(k));
            }
        }
        return answers;
    }
}
