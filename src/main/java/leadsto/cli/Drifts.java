package leadsto.cli;

import java.util.List;
import java.util.function.ToDoubleFunction;
import leadsto.embed.Distances;
import leadsto.thought.Thought;

/** The largest step between two thoughts of a chain that follow each other, as the embedding without a model sees it. */
final class Drifts implements ToDoubleFunction<List<Thought>> {
    static final String EMBEDDING =
            "hashed word stems and pieces of words, in any language: it knows spelling, not meaning";

    private final Distances distances = new Distances();

    /** @return in [0, 2]: of two points at distance one from the origin, √(2 (1 − cosine)) */
    @Override
    public double applyAsDouble(List<Thought> thoughts) {
        double largest = 0;
        for (int i = 1; i < thoughts.size(); i++) {
            largest = Math.max(largest, Math.sqrt(2 * distances.applyAsDouble(thoughts.get(i - 1), thoughts.get(i))));
        }
        return largest;
    }
}
