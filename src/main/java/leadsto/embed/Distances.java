package leadsto.embed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleBiFunction;
import leadsto.thought.Thought;

/** How far apart two thoughts are in wording: 1 − cosine of the embedding that needs no model; each is embedded once. */
public final class Distances implements ToDoubleBiFunction<Thought, Thought> {
    private final Map<String, Vector> vectors = new ConcurrentHashMap<>();

    @Override
    public double applyAsDouble(Thought one, Thought other) {
        return Math.max(0, 1 - vector(one).cosine(vector(other)));
    }

    private Vector vector(Thought thought) {
        return vectors.computeIfAbsent(thought.id(), id -> HashedEmbedding.vectorOf(thought.text()));
    }
}
