package leadsto.unfold.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How likely what a chain leads to is after each of its steps, to a reader who knows the steps so far and no more.
 *
 * <pre>
 *   steps known     none    1      1–2    1–3
 *   p              0.22   0.26   0.43   0.58
 *   rise                  0.20   0.80   0.60      ln of the odds gained
 * </pre>
 *
 * <p>The reader picks one of <i>L</i> labels: the statement that the chain leads to, others that it could be taken for, and
 * "none of them". <i>P</i> is the probability of the right label, the probabilities of all labels summing to 1, and
 *
 * <pre>
 *   pₖ = (P(right | steps 1…k) + 1/L) / 2
 * </pre>
 *
 * as if a second reader, undecided, had been asked (W. Perks 1947): a model is surer of itself than it is right, and no step shall
 * make or break a chain alone. The <b>rise</b> of step <i>k</i> is its weight of evidence for the statement (I. J. Good 1950;
 * 1985), ln pₖ/(1−pₖ) − ln pₖ₋₁/(1−pₖ₋₁): 0 where the step changes nothing, ln 2 where it doubles the odds. How much more
 * likely each step makes the answer is also what ReCEval calls a step's informativeness (Prasad et al. 2023).
 *
 * <p>The statements stand in the order of their digests, which knows nothing of which is the right one, and in the same one
 * along the whole chain: what a model likes about a place in a list (Zheng et al. 2024) speaks before a step as loudly as after it.
 *
 * @param picked P for the first 0, 1, 2, ... steps; empty where no reply could be used
 * @param labels <i>L</i>, at least 2
 * @param doubts the numbers of the steps that are doubts, from 1
 */
public record Likelihood(List<Optional<Double>> picked, int labels, Set<Integer> doubts) {
    /** Falls smaller than this are the noise of a machine that counts in single precision. */
    private static final double NOISE = 1e-4;

    public Likelihood {
        picked = List.copyOf(picked);
        doubts = Set.copyOf(doubts);
    }

    /** pₖ, in (0, 1); empty where it is not known. */
    public Optional<Double> after(int steps) {
        return picked.get(steps).map(it -> (it + 1. / labels) / 2);
    }

    /** The weight of evidence that a step brings, in natural logarithms; 0 where it is not known. */
    public double rise(int step) {
        Optional<Double> before = after(step - 1);
        Optional<Double> after = after(step);
        return before.isPresent() && after.isPresent() ? logOdds(after.get()) - logOdds(before.get()) : 0;
    }

    /** The numbers of the steps that make it less likely; doubts are there to do that, and are not among them. */
    public List<Integer> lowering() {
        return IntStream.range(1, picked.size())
                .filter(step -> !doubts.contains(step) && rise(step) < -NOISE)
                .boxed()
                .toList();
    }

    /**
     * A weight that readers gave to what follows from a step, with the step's own evidence: the odds of both multiply, as
     * weights of evidence add. What follows from a doubt keeps its weight, since it is what meets the doubt that raises.
     */
    double weighed(int step, double weight) {
        return doubts.contains(step) ? weight : 1 / (1 + Math.exp(-logOdds(weight) - rise(step)));
    }

    /** How strongly a doubt speaks against what the chain leads to: above 1/2 where it lowers the likelihood. */
    double against(int step) {
        return 1 / (1 + Math.exp(rise(step)));
    }

    /** How many steps the chain has. */
    public int steps() {
        return picked.size() - 1;
    }

    /** How many of them were weighed: those whose rise is known. */
    public int weighed() {
        return (int) IntStream.range(1, picked.size())
                .filter(step ->
                        picked.get(step - 1).isPresent() && picked.get(step).isPresent())
                .count();
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
