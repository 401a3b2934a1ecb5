package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/**
 * Thoughts that begin with a question and come to its answer, each known by its form.
 *
 * <pre>
 *   question ──prompts──► observation ──prompts──► evaluation ──supports──► answer
 *       ├──prompts──► doubt ──resolves──► premise ──supports────────────────┘
 *       └──prompts──► further question ──prompts──► premise ...
 * </pre>
 *
 * <p>The weights are the shares of such links, rounded, that people drew in the graphs of the repository's folder
 * {@code graphs}; they were not fitted on anything else.
 */
final class Inquiry {
    private static final int LONGEST_TEXT = 8;
    private static final double SAYS_YES_OR_NO = 1;
    private static final double ANSWERS = 3;
    private static final double COMES_LAST = 2;

    private static final double PROMPTED = 0.35;
    private static final double NEXT = 0.35;
    private static final double MET = 0.5;
    private static final double AGAINST_LAST = 0.15;
    private static final double AGAINST_ANSWER = 0.15;
    private static final double TO_ANSWER = 0.1;
    private static final double ECHOED = 0.9;

    private final Passage passage;
    private final int asked;
    private final List<Integer> claims;
    private final Passage claiming;
    private final Argument argument;
    private final Kind[] kinds;
    private final List<Tie> ties = new ArrayList<>();

    private Inquiry(Passage passage, Weights weights, int asked) {
        this.passage = passage;
        this.asked = asked;
        this.claims = IntStream.range(0, passage.size())
                .filter(i -> i != asked && !asks(passage, i))
                .boxed()
                .toList();
        this.claiming = passage.only(claims);
        this.argument = decoded(weights);
        this.kinds = new Kind[passage.size()];
    }

    /** Whether the first thought asks. */
    static boolean fits(Passage passage) {
        return asks(passage, 0);
    }

    /** @param asked the place of what is asked */
    static Reading of(Passage passage, Weights weights, int asked) {
        if (IntStream.range(0, passage.size()).allMatch(i -> i == asked || asks(passage, i))) {
            return onlyAsked(passage.size());
        }
        Inquiry inquiry = new Inquiry(passage, weights, asked);
        inquiry.name();
        if (inquiry.isOneText()) {
            inquiry.tieAsArgument();
        } else {
            inquiry.tieByOrder();
        }
        inquiry.promptRest();
        return new Reading(Arrays.asList(inquiry.kinds), inquiry.ties);
    }

    /** Questions and nothing else: each leads to the next. */
    private static Reading onlyAsked(int size) {
        return new Reading(
                Collections.nCopies(size, Kind.QUESTION),
                IntStream.range(0, size - 1)
                        .mapToObj(i -> new Tie(i, i + 1, Role.PROMPTS, NEXT))
                        .toList());
    }

    private static boolean asks(Passage passage, int i) {
        return passage.traits(i).text().stripTrailing().endsWith("?");
    }

    /** Thoughts far apart are no text of the kind that the weights of arguments were fitted on. */
    private Argument decoded(Weights weights) {
        boolean text = isOneText();
        double[] doubt = text ? Argument.doubtProbabilities(claiming, weights) : new double[claims.size()];
        double[] scores = text ? Argument.answerScores(claiming, weights, doubt) : new double[claims.size()];
        int likeliest = 0;
        for (int k = 0; k < scores.length; k++) {
            Traits traits = claiming.traits(k);
            scores[k] += traits.starts(Cue.CHECK) ? SAYS_YES_OR_NO : 0;
            scores[k] += ANSWERS
                    * passage.covered(traits.stems(), passage.traits(asked).stems());
            scores[k] += k == scores.length - 1 && !text ? COMES_LAST : 0;
            likeliest = scores[k] > scores[likeliest] ? k : likeliest;
        }
        return Argument.around(claiming, weights, likeliest, doubt);
    }

    private boolean isOneText() {
        return claims.size() == passage.size() - 1 && claims.size() <= LONGEST_TEXT;
    }

    private int answer() {
        return claims.get(argument.answer());
    }

    private void name() {
        for (int i = 0; i < kinds.length; i++) {
            boolean turns = i > 0
                    && (passage.traits(i).starts(Cue.CONTRAST)
                            || passage.traits(i).starts(Cue.HESITATION));
            kinds[i] = asks(passage, i) && turns && i != asked ? Kind.DOUBT : Kind.QUESTION;
        }
        for (int k = 0; k < claims.size(); k++) {
            kinds[claims.get(k)] = kind(k);
        }
    }

    private Kind kind(int k) {
        int i = claims.get(k);
        Traits traits = passage.traits(i);
        boolean calledOut = i > 0 && i + 1 == answer() && kinds[i - 1] == Kind.RESPONSE;
        if (k == argument.answer() || calledOut) {
            return Kind.ANSWER;
        }
        boolean turns = traits.starts(Cue.CONTRAST) || traits.starts(Cue.HESITATION);
        boolean afterDoubt = i > 0 && kinds[i - 1] == Kind.DOUBT;
        if (argument.doubts()[k] || (turns || traits.has(Cue.HEDGE)) && !afterDoubt) {
            return Kind.DOUBT;
        }
        if (i < answer() && i + 2 >= answer() && (traits.starts(Cue.CONCLUSION) || traits.starts(Cue.ECHO))) {
            return Kind.RESPONSE;
        }
        boolean judges = traits.has(Cue.JUDGEMENT) || traits.has(Cue.PROBLEM);
        boolean refers = traits.starts(Cue.REFERENCE);
        boolean seen = i > 0 && kinds[i - 1] == Kind.OBSERVATION;
        if (afterDoubt && (turns || judges) || refers && (judges || seen)) {
            return Kind.EVALUATION;
        }
        boolean noticed = traits.has(Cue.EVIDENCE) || traits.starts(Cue.EXAMPLE) || i == asked + 1;
        return noticed ? Kind.OBSERVATION : Kind.PREMISE;
    }

    private void tieAsArgument() {
        new ArgumentRoles(claiming, argument)
                .links()
                .forEach(it -> ties.add(new Tie(claims.get(it.from()), claims.get(it.to()), it.role(), it.weight())));
    }

    /** Thoughts that stand far apart: each goes on to the next one, and reasons to the answer besides. */
    private void tieByOrder() {
        int claim = -1;
        for (int i = 0; i < kinds.length; i++) {
            switch (kinds[i]) {
                case QUESTION -> next(i, Role.PROMPTS, NEXT);
                case OBSERVATION -> next(i, Role.PROMPTS, NEXT);
                case DOUBT -> meet(i, claim);
                case EVALUATION, PREMISE -> {
                    claim = i;
                    ties.add(new Tie(i, answer(), Role.SUPPORTS, TO_ANSWER));
                }
                case RESPONSE -> ties.add(new Tie(i, answer(), Role.CONTINUES, ECHOED));
                case ANSWER -> claim = i;
            }
        }
    }

    private void next(int i, Role role, double weight) {
        if (i + 1 < kinds.length && i != asked) {
            ties.add(new Tie(i, i + 1, role, weight));
        }
    }

    /** A doubt speaks against the last claim, or the answer, and leads to what is said next. */
    private void meet(int doubt, int claim) {
        if (claim >= 0 && claim != answer()) {
            ties.add(new Tie(doubt, claim, Role.CHALLENGES, AGAINST_LAST));
        }
        ties.add(new Tie(doubt, answer(), Role.CHALLENGES, AGAINST_ANSWER));
        boolean met = doubt + 1 < kinds.length && kinds[doubt + 1] != Kind.DOUBT && kinds[doubt + 1] != Kind.QUESTION;
        ties.add(new Tie(doubt, met ? doubt + 1 : answer(), Role.RESOLVES, met ? MET : AGAINST_ANSWER));
    }

    /** What is asked leads to whatever nothing else leads to. */
    private void promptRest() {
        Set<Integer> led =
                ties.stream().filter(it -> it.role().walked()).map(Tie::to).collect(Collectors.toSet());
        for (int i = 0; i < kinds.length; i++) {
            if (i != asked && !led.contains(i)) {
                ties.add(new Tie(asked, i, Role.PROMPTS, PROMPTED));
            }
        }
    }
}
