package leadsto.simulate;

import java.util.OptionalDouble;
import leadsto.chain.Chain;

/**
 * A chain as it was simulated.
 *
 * @param chain the chain, which was built backward, knowing its answer
 * @param drift how it moves toward its answer
 * @param attention on what each of its thoughts leans
 * @param forward how the way moves that one would have gone from the same start not knowing the answer, followed by this answer
 */
public record Simulated(Chain chain, Drift drift, Attention attention, Course forward) {

    /**
     * How a forward way moves toward the answer of a chain.
     *
     * @param efficiency as {@link Drift#efficiency}
     * @param progress as {@link Drift#progress}
     * @param largestStep as {@link Drift#largestStep}
     * @param arrives whether the way came to this answer by itself
     * @param same whether it is the chain itself
     */
    public record Course(
            double efficiency, OptionalDouble progress, double largestStep, boolean arrives, boolean same) {}
}
