package leadsto.unfold.argument;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.unfold.cue.Cue;
import leadsto.unfold.passage.Passage;

/**
 * Thoughts decoded as one argument: an answer, doubts, and a tree in which everything else leads to the answer.
 *
 * <p>The tree is the best arborescence over the scores of all pairs, tried for the few likeliest answers. A premise that
 * hangs on a doubt meets it; a doubt that hangs on a claim speaks against it.
 *
 * @param answer the place of the answer
 * @param doubts which thoughts are doubts
 * @param heads what each thought leads to; −1 for the answer
 * @param certainty the probability of each thought's head among all that it might lead to
 */
public record Argument(int answer, boolean[] doubts, int[] heads, double[] certainty) {
    private static final int ANSWERS_TRIED = 4;

    /** How often the answer and the doubts, which every head is chosen under, are right themselves. */
    private static final double CONDITIONS = 0.86;

    private static final double DOUBT_THRESHOLD = 0.42;

    /** @param passage at least one thought */
    public static Argument of(Passage passage, Weights weights) {
        double[] doubt = doubtProbabilities(passage, weights);
        return of(passage, weights, answerScores(passage, weights, doubt), doubt);
    }

    /**
     * @param answer logarithms of the probability that each thought is the answer
     * @param doubt the probability that each thought is a doubt
     */
    public static Argument of(Passage passage, Weights weights, double[] answer, double[] doubt) {
        List<Integer> tried = IntStream.range(0, passage.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -answer[i]))
                .limit(ANSWERS_TRIED)
                .toList();
        Argument best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int root : tried) {
            Argument argument = around(passage, weights, root, doubt);
            double total = answer[root] + argument.logCertainty();
            if (total > highest) {
                highest = total;
                best = argument;
            }
        }
        return best;
    }

    /** The argument in which this thought is the answer. */
    public static Argument around(Passage passage, Weights weights, int root, double[] doubt) {
        boolean[] doubts = new boolean[passage.size()];
        for (int i = 0; i < doubts.length; i++) {
            boolean meets = i > 0 && doubts[i - 1] && passage.traits(i).starts(Cue.CONTRAST);
            doubts[i] = i != root && doubt[i] > DOUBT_THRESHOLD && !meets;
        }
        double[][] scores = linkScores(passage, weights, root, doubts);
        int[] heads = Arborescence.heads(scores, root);
        double[] certainty = new double[heads.length];
        for (int i = 0; i < heads.length; i++) {
            certainty[i] = heads[i] < 0 ? 1 : CONDITIONS * Math.exp(scores[i][heads[i]]);
        }
        return new Argument(root, doubts, heads, certainty);
    }

    public static double[] doubtProbabilities(Passage passage, Weights weights) {
        return IntStream.range(0, passage.size())
                .mapToDouble(i -> weights.probability(Weights.Decision.DOUBT, ArgumentFeatures.ofThought(passage, i)))
                .toArray();
    }

    /** Logarithms of the probability that each thought is the answer, doubts being none. */
    public static double[] answerScores(Passage passage, Weights weights, double[] doubt) {
        return answerScores(passage, weights, doubt, true);
    }

    /** @param placed whether the place of a thought tells something */
    public static double[] answerScores(Passage passage, Weights weights, double[] doubt, boolean placed) {
        double[] scores = new double[passage.size()];
        for (int i = 0; i < scores.length; i++) {
            Features features =
                    placed ? ArgumentFeatures.ofThought(passage, i) : ArgumentFeatures.withoutPlace(passage, i);
            scores[i] = weights.score(Weights.Decision.ANSWER, features) + Math.log(Math.max(1e-6, 1 - doubt[i]));
        }
        normalise(scores, -1);
        return scores;
    }

    /** Logarithms of the probability of each head for each thought. */
    private static double[][] linkScores(Passage passage, Weights weights, int root, boolean[] doubts) {
        int n = passage.size();
        double[][] scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (i != root) {
                for (int j = 0; j < n; j++) {
                    scores[i][j] = i == j
                            ? Double.NEGATIVE_INFINITY
                            : weights.score(
                                    Weights.Decision.LINK, ArgumentFeatures.ofLink(passage, i, j, root, doubts));
                }
                normalise(scores[i], i);
            }
        }
        return scores;
    }

    private double logCertainty() {
        return Arrays.stream(certainty).map(Math::log).sum();
    }

    private static void normalise(double[] scores, int except) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += i == except ? 0 : Math.exp(scores[i] - highest);
        }
        double log = highest + Math.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= log;
        }
    }
}
