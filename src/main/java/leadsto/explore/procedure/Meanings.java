package leadsto.explore.procedure;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.embed.HashedEmbedding;
import leadsto.thought.Thought;

/** How far apart thoughts are in what they say: 1 − cosine of their embeddings, each of which is made once. */
final class Meanings {
    private final HashedEmbedding model = HashedEmbedding.offline();
    private final Map<String, Embedding> embeddings = new ConcurrentHashMap<>();

    double apart(Thought one, Thought other) {
        return Math.max(0, 1 - CosineSimilarity.between(embedding(one), embedding(other)));
    }

    private Embedding embedding(Thought thought) {
        return embeddings.computeIfAbsent(
                thought.id(), id -> model.embed(thought.text()).content());
    }
}
