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
 * in both languages, all graphs of a corpus in one store ({@code FitBefore} beside the tests repeats it). Doubts and questions are not looked at, since what is near an
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

    private Before() {}

    /** What is seen of a thought beside an answer, and what it counts for. */
    enum Feature {
        ALWAYS(2.310),
        /** The cosine of their words. */
        SHARED(.917),
        /** The share of the answer's words that the thought says. */
        COVERED(1.118),
        /** Of the thought's place by meaning, 1 for the nearest. */
        LOG_RANK(-1.097),
        /** Of the number of thoughts that were looked at. */
        LOG_SIZE(-1.241),
        /** Whether it is an observation. */
        OBSERVATION(-2.306);

        private final double weight;

        Feature(double weight) {
            this.weight = weight;
        }
    }

    /** A thought that could stand before an answer, with its features in the order of {@link Feature}. */
    record Seen(Thought thought, double[] features) {
        double probability() {
            double score = 0;
            for (Feature feature : Feature.values()) {
                score += feature.weight * features[feature.ordinal()];
            }
            return 1 / (1 + Math.exp(-score));
        }
    }

    /** The nearest in meaning first. @param source all thoughts of the answer's sources */
    static List<Seen> of(Thought answer, List<Thought> source, Likeness likeness) {
        List<Likeness.Like> likes = likeness.ranked(
                source.stream()
                        .filter(it -> mayLead(it.kind()) && !it.id().equals(answer.id()))
                        .toList(),
                answer);
        List<Seen> seen = new ArrayList<>();
        for (Likeness.Like like : likes) {
            seen.add(new Seen(like.thought(), new double[] {
                1,
                like.shared(),
                like.covered(),
                Math.log(seen.size() + 1),
                Math.log(likes.size()),
                like.thought().kind() == Kind.OBSERVATION ? 1 : 0
            }));
        }
        return seen;
    }

    private static boolean mayLead(Kind kind) {
        return switch (kind) {
            case PREMISE, EVALUATION, OBSERVATION -> true;
            case QUESTION, DOUBT, RESPONSE, ANSWER -> false;
        };
    }
}
