package leadsto.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The attention path of a chain: on which of the thoughts before it each thought leans most, as their embeddings have it.
 *
 * <pre>
 *   question ──► doubt ──► premise ──► answer        path: question, premise, answer
 *       └────────────────────┘                       the doubt was passed over: nothing after it leans on it most
 * </pre>
 *
 * <p>A thought <i>i</i> attends to each thought <i>j</i> before it with the weight softmax<sub>j&lt;i</sub>(cos(e<sub>i</sub>,
 * e<sub>j</sub>) / {@value #TEMPERATURE}): scaled dot-product attention (Vaswani et al. 2017) with the thoughts' embeddings
 * as queries and as keys. That is how near thoughts are, not what the heads of any trained model look at.
 *
 * @param weights of each thought but the start, over all before it, from the start on; each list sums to 1
 * @param path the places of the thoughts that one comes by from the answer back, each time to the one with the largest weight, the
 *     nearest of several; from 0, the start, to the answer
 * @param onNeighbour of the thoughts that have two before them or more, the share that lean most on the one right before; 1 where
 *     there is none
 */
public record Attention(List<List<Double>> weights, List<Integer> path, double onNeighbour) {
    private static final double TEMPERATURE = .1;

    public Attention {
        weights = weights.stream().map(List::copyOf).toList();
        path = List.copyOf(path);
    }

    static Attention of(Trajectory trajectory) {
        List<List<Double>> weights = new ArrayList<>();
        int[] strongest = new int[trajectory.size()];
        int onNeighbour = 0;
        for (int i = 1; i < trajectory.size(); i++) {
            weights.add(weights(trajectory, i));
            strongest[i] = strongest(weights.get(i - 1));
            onNeighbour += i > 1 && strongest[i] == i - 1 ? 1 : 0;
        }
        int choosing = trajectory.size() - 2;
        return new Attention(weights, path(strongest), choosing == 0 ? 1 : (double) onNeighbour / choosing);
    }

    private static List<Double> weights(Trajectory trajectory, int of) {
        double[] powers = new double[of];
        double sum = 0;
        for (int j = 0; j < of; j++) {
            powers[j] = Math.exp((trajectory.cosine(of, j) - 1) / TEMPERATURE);
            sum += powers[j];
        }
        List<Double> weights = new ArrayList<>();
        for (double power : powers) {
            weights.add(power / sum);
        }
        return weights;
    }

    private static int strongest(List<Double> weights) {
        int strongest = 0;
        for (int j = 1; j < weights.size(); j++) {
            strongest = weights.get(j) >= weights.get(strongest) - Shuffles.EQUAL ? j : strongest;
        }
        return strongest;
    }

    private static List<Integer> path(int[] strongest) {
        List<Integer> path = new ArrayList<>();
        int at = strongest.length - 1;
        while (at > 0) {
            path.add(at);
            at = strongest[at];
        }
        path.add(0);
        Collections.reverse(path);
        return path;
    }
}
