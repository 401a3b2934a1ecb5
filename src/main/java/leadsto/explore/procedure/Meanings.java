package leadsto.explore.procedure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.embed.HashedEmbedding;
import leadsto.embed.Vector;
import leadsto.thought.Thought;

/** How far apart thoughts are in what they say: 1 − cosine of their embeddings, each of which is made once. */
final class Meanings {
    private final Map<String, Vector> vectors = new ConcurrentHashMap<>();

    double apart(Thought one, Thought other) {
        return Math.max(0, 1 - vector(one).cosine(vector(other)));
    }

    private Vector vector(Thought thought) {
        return vectors.computeIfAbsent(thought.id(), id -> HashedEmbedding.vectorOf(thought.text()));
    }
}
