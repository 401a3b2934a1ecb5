package leadsto.embed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleBiFunction;
import leadsto.thought.Thought;

/**
 * How far apart two thoughts are in wording: 1 − cosine of the embedding that needs no model; each is embedded once.
 */
public final class Distances implements ToDoubleBiFunction<Thought, Thought> {
    private final HashedEmbedding embedding = HashedEmbedding.offline();
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    @Override
    public double applyAsDouble(Thought one, Thought other) {
        float[] a = vector(one);
        float[] b = vector(other);
        double cosine = 0;
        for (int i = 0; i < a.length; i++) {
            cosine += a[i] * b[i];
        }
        return Math.max(0, 1 - cosine);
    }

    private float[] vector(Thought thought) {
        return vectors.computeIfAbsent(
                thought.id(), it -> embedding.embed(thought.text()).content().vector());
    }
}
