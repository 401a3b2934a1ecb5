package leadsto.simulate;

import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import leadsto.chain.Anchoring;
import leadsto.chain.Chain;

/**
 * How a chain moves toward its answer in the space of meanings.
 *
 * <pre>
 *   e₀ ───► e₁ ───► e₂ ───► e₃       eᵢ: the embedding of thought i, scaled to length one; e₃ is the answer's
 *   d₀      d₁      d₂      d₃ = 0   dᵢ = 1 − cos(eᵢ, e₃)
 * </pre>
 *
 * <p>Limits. Distances are those of the embedding model: one that does not know the language measures noise. Low drift alone
 * is no merit, since a chain that was copied from its answer has it too: read it beside {@link #anchoring()}. Two chains of
 * unlike length are compared by their {@link #shuffles()}, not by their values.
 *
 * @param distances dᵢ of every thought from the start on, each in [0, 2]; the last, the answer's own, is 0. A thought
 *     whose embedding is zero is at distance 1 from everything
 * @param progress the share of pairs of thoughts before the answer in which the later one is nearer to it, a tie counting
 *     half: 1 where every thought is nearer than all before it, ½ where order says nothing, 0 where each moves away.
 *     Empty where fewer than two thoughts stand before the answer
 * @param efficiency ‖eₙ − e₀‖ / Σ ‖eᵢ₊₁ − eᵢ‖, in [0, 1]: 1 where no thought is a detour, and where nothing moves at all
 * @param largestStep the largest ‖eᵢ₊₁ − eᵢ‖, in [0, 2]; what a limit on drift per step is held against
 * @param largestStepAt the i of that step, which leads from thought i to thought i + 1; the first of several
 * @param shuffles how the same thoughts fare in other orders; empty where fewer than two stand between start and answer
 * @param anchoring how much of the answer's own wording stands before it
 */
public record Drift(
        List<Double> distances,
        OptionalDouble progress,
        double efficiency,
        double largestStep,
        int largestStepAt,
        Optional<Shuffles> shuffles,
        Anchoring anchoring) {
    private static final int ENOUGH_SHUFFLES = 999;

    public Drift {
        distances = List.copyOf(distances);
    }

    /** The drift of a chain, compared with 999 shuffles of seed 0. Asks the model once, for all thoughts together. */
    public static Drift of(Chain chain, EmbeddingModel model) {
        return of(chain, model, ENOUGH_SHUFFLES, 0);
    }

    /**
     * The drift of a chain.
     *
     * @param shuffles with how many other orders to compare it, at least one
     * @param seed decides which orders, where not all of them are tried
     * @throws SimulationException where the model fails or gives vectors that cannot be compared
     */
    public static Drift of(Chain chain, EmbeddingModel model, int shuffles, long seed) {
        return of(chain, Trajectory.of(chain.thoughts(), model), shuffles, seed);
    }

    static Drift of(Chain chain, Trajectory trajectory, int shuffles, long seed) {
        int largest = trajectory.largestStep();
        return new Drift(
                trajectory.distances(),
                trajectory.progress(),
                trajectory.efficiency(),
                trajectory.step(largest),
                largest,
                Shuffles.of(trajectory, shuffles, seed),
                Anchoring.of(chain));
    }
}
