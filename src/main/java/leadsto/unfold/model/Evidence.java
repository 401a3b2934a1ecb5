package leadsto.unfold.model;

import java.util.List;
import java.util.Optional;
import leadsto.unfold.model.reply.Reading;

/**
 * What readers who did not see the answer say for the links of a chain.
 *
 * <p>With <i>n</i> readers the weight of a link from step <i>i</i> to step <i>j</i> is
 *
 * <pre>
 *   w(i, j) = (Σᵣ pᵣ(i, j) + 1) / (n + 2)
 * </pre>
 *
 * where pᵣ(i, j) is the probability with which reader <i>r</i> wrote <i>i</i> among what <i>j</i> follows from: the product
 * of the probabilities of the number's tokens where the address tells them, else 1; and 0 where the reader did not write it.
 * That is the rule of succession (Laplace 1774): the chance that a further reader would draw the link too, in (0, 1) however
 * few have read. One reader gives 2/3 or, where the link was not found again, 1/3.
 *
 * <p>For a link to the target, pᵣ(i) is the probability with which the reader rested its conclusion on <i>i</i>, times the
 * probability with which that conclusion was then picked as saying the target, among statements of which nobody told which
 * was the target: a vote counts as far as it was for this target.
 *
 * <p>Where it is known how much each step raises the likelihood of the target, that counts, too: w is multiplied in its odds by
 * those that step <i>i</i> gains the target ({@link Likelihood}). One reader's vote and a step that doubles the odds give 4/5;
 * the same vote and a step that halves them, 1/2.
 *
 * @param readings at least one
 * @param agreements for each reader the probability that its conclusion says the target; 0 where another statement was
 *     picked, or where it came to no conclusion
 * @param likelihood how likely the target is after each step, where the address tells that
 */
record Evidence(List<Reading> readings, List<Double> agreements, Optional<Likelihood> likelihood) {

    Evidence {
        readings = List.copyOf(readings);
        agreements = List.copyOf(agreements);
    }

    /** The share of the readers who came to the target. */
    double reach() {
        return agreements.stream().filter(it -> it > 0).count() / (double) agreements.size();
    }

    /** The weight of a link from one step to another, or to the target where that is 0. */
    double weight(int from, int to) {
        double votes = 0;
        for (int reader = 0; reader < readings.size(); reader++) {
            votes += to == 0
                    ? readings.get(reader).restsOn().getOrDefault(from, 0.) * agreements.get(reader)
                    : readings.get(reader).chance(from, to);
        }
        double weight = (votes + 1) / (readings.size() + 2);
        return likelihood.map(it -> it.weighed(from, weight)).orElse(weight);
    }

    /** How strongly a doubt speaks against the target; empty where nobody was asked. */
    Optional<Double> against(int step) {
        return likelihood.map(it -> it.against(step));
    }
}
