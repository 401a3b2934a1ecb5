package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import leadsto.unfold.argument.Weights.Decision;

/**
 * Maximum-likelihood weights for choices among candidates, each described by features: conditional logistic regression
 * with an L2 penalty, by AdaGrad.
 */
final class Fitting {
    private static final double STEP = 0.3;

    private final Map<Decision, Map<String, Integer>> index = new EnumMap<>(Decision.class);
    private final List<Example> examples = new ArrayList<>();
    private int size;

    /** One of the candidates is right. */
    void choice(List<Decision> decisions, List<Features> candidates, int right) {
        int[][] ids = new int[candidates.size()][];
        float[][] values = new float[candidates.size()][];
        for (int i = 0; i < ids.length; i++) {
            encode(decisions.get(i), candidates.get(i), ids, values, i);
        }
        examples.add(new Example(ids, values, right));
    }

    /** It is so, or it is not. */
    void decision(Decision decision, Features features, boolean right) {
        choice(List.of(decision, decision), List.of(features, new Features()), right ? 0 : 1);
    }

    Weights fit(int rounds, double penalty) {
        double[] weights = new double[size];
        double[] squares = new double[size];
        Arrays.fill(squares, 1e-6);
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        double decay = penalty / Math.max(1, examples.size());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example, weights, squares, decay);
            }
        }
        Map<Decision, Map<String, Double>> named = new EnumMap<>(Decision.class);
        index.forEach((decision, names) -> {
            Map<String, Double> byName = new HashMap<>();
            names.forEach((name, id) -> byName.put(name, Math.round(weights[id] * 1000) / 1000.0));
            named.put(decision, byName);
        });
        return new Weights(named);
    }

    private void step(Example example, double[] weights, double[] squares, double decay) {
        double[] probability = example.probabilities(weights);
        for (int c = 0; c < probability.length; c++) {
            double error = probability[c] - (c == example.right() ? 1 : 0);
            int[] ids = example.ids()[c];
            for (int k = 0; k < ids.length; k++) {
                int id = ids[k];
                double gradient = error * example.values()[c][k] + decay * weights[id];
                squares[id] += gradient * gradient;
                weights[id] -= STEP * gradient / Math.sqrt(squares[id] + 1);
            }
        }
    }

    private void encode(Decision decision, Features features, int[][] ids, float[][] values, int place) {
        Map<String, Integer> names = index.computeIfAbsent(decision, it -> new HashMap<>());
        ids[place] = new int[features.size()];
        values[place] = new float[features.size()];
        for (int k = 0; k < features.size(); k++) {
            Integer id = names.get(features.name(k));
            if (id == null) {
                id = size++;
                names.put(features.name(k), id);
            }
            ids[place][k] = id;
            values[place][k] = (float) features.value(k);
        }
    }

    private record Example(int[][] ids, float[][] values, int right) {
        double[] probabilities(double[] weights) {
            double[] scores = new double[ids.length];
            for (int c = 0; c < scores.length; c++) {
                for (int k = 0; k < ids[c].length; k++) {
                    scores[c] += weights[ids[c][k]] * values[c][k];
                }
            }
            double highest = Arrays.stream(scores).max().orElse(0);
            double sum = 0;
            for (int c = 0; c < scores.length; c++) {
                scores[c] = Math.exp(scores[c] - highest);
                sum += scores[c];
            }
            for (int c = 0; c < scores.length; c++) {
                scores[c] /= sum;
            }
            return scores;
        }
    }
}
