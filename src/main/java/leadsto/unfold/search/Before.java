package leadsto.unfold.search;

import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

/**
 * How probably an annotator would let a thought lead straight to an answer of its source, by what can be seen of the two.
 *
 * <p>A logistic regression on shared words, the rank by meaning among the source's thoughts, and how many those are; fitted
 * by Newton's method with an L2 penalty of 1 on 400 trees of EntailmentBank's training part and the argumentative microtexts
 * in both languages, all graphs of a corpus in one store. Doubts and questions are not looked at, since what is near an
 * answer in meaning is for it no more often than against it.
 *
 * <p>Thoughts of other sources are not looked at either: on EntailmentBank's development part, the microtexts and reasoning
 * traces, none of the 24 across sources that seemed likelier than not was one that an annotator drew.
 */
final class Before {
    /**
     * How often what is said next after a doubt, and is none itself, resolves it: 61 of 113 doubts of the microtexts, in
     * either language.
     */
    static final double NEXT_RESOLVES = .54;

    private static final double ALWAYS = 2.319;
    private static final double SHARED = .869;
    private static final double COVERED = 1.182;
    private static final double LOG_RANK = -1.097;
    private static final double LOG_SIZE = -1.251;
    private static final double OBSERVATION = -2.340;

    private Before() {}

    record Candidate(Thought thought, double probability) {}

    /** @param source all thoughts of the answer's sources */
    static List<Candidate> of(Thought answer, List<Thought> source, Likeness likeness) {
        List<Likeness.Like> likes = likeness.ranked(
                source.stream()
                        .filter(it -> mayLead(it.kind()) && !it.id().equals(answer.id()))
                        .toList(),
                answer);
        List<Candidate> candidates = new ArrayList<>();
        for (Likeness.Like like : likes) {
            double score = ALWAYS
                    + SHARED * like.shared()
                    + COVERED * like.covered()
                    + LOG_RANK * Math.log(candidates.size() + 1)
                    + LOG_SIZE * Math.log(likes.size())
                    + (like.thought().kind() == Kind.OBSERVATION ? OBSERVATION : 0);
            candidates.add(new Candidate(like.thought(), 1 / (1 + Math.exp(-score))));
        }
        return candidates;
    }

    private static boolean mayLead(Kind kind) {
        return switch (kind) {
            case PREMISE, EVALUATION, OBSERVATION -> true;
            case QUESTION, DOUBT, RESPONSE, ANSWER -> false;
        };
    }
}
