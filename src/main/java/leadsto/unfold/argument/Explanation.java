package leadsto.unfold.argument;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.unfold.passage.Passage;

/**
 * Facts decoded as an explanation of a known answer, their order telling nothing: which facts compose which
 * intermediate conclusion, and which of those the answer.
 *
 * <p>A conclusion's words stand in the facts it is composed of, so what counts is which of a thought's words another one
 * covers, and which words no third thought has.
 *
 * @param heads what each thought leads to; −1 for the answer, and for the question
 * @param certainty the probability of each head
 */
record Explanation(int[] heads, double[] certainty) {

    /** @param question the question's place among the thoughts, −1 where it is not among them */
    static Explanation of(Passage passage, Weights weights, int answer, int question) {
        int n = passage.size();
        int[] facts = facts(n, question);
        int root = IntStream.range(0, facts.length)
                .filter(k -> facts[k] == answer)
                .findFirst()
                .orElseThrow();
        Coverage coverage = new Coverage(passage, facts, answer, question);
        double[][] scores = new double[facts.length][facts.length];
        for (int a = 0; a < facts.length; a++) {
            for (int b = 0; b < facts.length; b++) {
                scores[a][b] = a == b || a == root
                        ? Double.NEGATIVE_INFINITY
                        : weights.score(Weights.Decision.COMPOSE, coverage.features(a, b));
            }
            if (a != root) {
                normalise(scores[a]);
            }
        }
        int[] tree = Arborescence.heads(scores, root);
        int[] heads = new int[n];
        double[] certainty = new double[n];
        Arrays.fill(heads, -1);
        for (int a = 0; a < facts.length; a++) {
            if (tree[a] >= 0) {
                heads[facts[a]] = facts[tree[a]];
                certainty[facts[a]] = Math.exp(scores[a][tree[a]]);
            }
        }
        return new Explanation(heads, certainty);
    }

    static int[] facts(int size, int question) {
        return IntStream.range(0, size).filter(i -> i != question).toArray();
    }

    private static void normalise(double[] scores) {
        double highest = Arrays.stream(scores).max().orElse(0);
        double log = highest
                + Math.log(
                        Arrays.stream(scores).map(it -> Math.exp(it - highest)).sum());
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= log;
        }
    }
}
