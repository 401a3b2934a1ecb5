package leadsto.unfold.turn;

import leadsto.unfold.argument.Argument;
import leadsto.unfold.argument.Weights;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;
import leadsto.unfold.passage.Traits;

/**
 * How the sentences of someone who answers a question are weighed: as an argument, but with the question in mind.
 *
 * <p>The weights were fitted on short essays that argue both sides. Someone who explains doubts less, so a doubt must be
 * announced by a word; and his answer says yes or no, takes up the question's words, or advises.
 *
 * @param turn all thoughts of the turn, by which the rarity of words is known
 * @param asked what was said and asked before
 */
record Weighing(Passage turn, Asked asked, Weights weights) {
    private static final double DOUBTFUL = 0.55;
    private static final double YES_OR_NO = 2;
    private static final double ANSWERING = 3;
    private static final double MEETING = 4;
    private static final double HALF = 0.5;
    private static final double ASKING = 3;
    private static final double EMPTY = 1.5;
    private static final double ADVISING = 3;
    private static final double ADVISING_UNASKED = 6;
    private static final double CLAIMING = 1;
    private static final double BOUND = 1.5;
    private static final int FEWEST_STEMS = 4;

    /** @param placed whether the place of a thought tells something, as it does not within a summary */
    Argument decoded(Passage among, boolean placed) {
        double[] doubt = doubts(among);
        return Argument.of(among, weights, answers(among, doubt, placed), doubt);
    }

    /** The argument in which this thought is the answer. */
    Argument around(Passage among, int answer) {
        return Argument.around(among, weights, answer, doubts(among));
    }

    /**
     * The probability that each thought is a doubt; 0 where no word of it or behind it announces one. Where nobody asked,
     * someone argues, and whatever the next sentence turns against may be one.
     */
    double[] doubts(Passage among) {
        double[] doubt = Argument.doubtProbabilities(among, weights);
        for (int i = 0; i < doubt.length; i++) {
            Traits traits = among.traits(i);
            boolean countered = i + 1 < doubt.length && among.traits(i + 1).starts(Cue.CONTRAST);
            boolean grants = countered
                    ? traits.opens(Cue.CONCESSION) || traits.opens(Cue.OTHERS)
                    : traits.starts(Cue.CONCESSION) && !traits.starts(Cue.CHECK) && !traits.starts(Cue.HEDGE);
            boolean says = traits.starts(Cue.CONTRAST)
                    || traits.starts(Cue.OTHERS)
                    || traits.has(Cue.PROBLEM)
                    || traits.starts(Cue.HESITATION)
                    || grants && !traits.has(Cue.ADVICE)
                    || countered && asked.words().isEmpty();
            boolean meets = i > 0 && doubt[i - 1] > 0 && traits.starts(Cue.CONTRAST);
            doubt[i] = doubt[i] > DOUBTFUL && says && !meets ? doubt[i] : 0;
        }
        return doubt;
    }

    /** How good an answer each thought is; higher is better. */
    double[] answers(Passage among, double[] doubt, boolean placed) {
        double[] scores = Argument.answerScores(among, weights, doubt, placed);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += answering(among.traits(i));
        }
        return scores;
    }

    /** What its words say for or against a thought as the answer to what was asked. */
    private double answering(Traits traits) {
        boolean advises = traits.opens(Cue.ADVICE) || traits.has(Cue.ADVICE) && traits.starts(Cue.CONDITION);
        boolean claims = traits.starts(Cue.STANCE);
        boolean bound = traits.starts(Cue.CONDITION)
                || traits.starts(Cue.OTHERS)
                || traits.starts(Cue.CONTRAST) && !traits.has(Cue.VERDICT);
        double met = asked.questions().stream()
                .mapToDouble(question -> turn.covered(question, traits.stems()))
                .max()
                .orElse(0);
        boolean empty = traits.stems().size() < FEWEST_STEMS && met < HALF && !claims;
        double score = ANSWERING * turn.covered(traits.stems(), asked.words()) + MEETING * met * met;
        score += traits.starts(Cue.CHECK) ? YES_OR_NO : 0;
        score += advises ? (asked.tellsOnly() ? ADVISING_UNASKED : ADVISING) : claims ? CLAIMING : 0;
        score -= traits.asks() ? ASKING : 0;
        score -= bound && !advises ? BOUND : 0;
        score -= empty && !advises ? EMPTY : 0;
        return score;
    }
}
