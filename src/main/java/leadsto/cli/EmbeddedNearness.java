package leadsto.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.embed.Embeddings;
import leadsto.embed.Vector;
import leadsto.unfold.model.Nearness;

/** How near two texts are by an embedding: their cosine, 0 where it is negative. Each text is embedded once. */
final class EmbeddedNearness implements Nearness, AutoCloseable {
    private final Embeddings embeddings;
    private final Map<Embeddings.Text, Vector> vectors = new HashMap<>();

    EmbeddedNearness(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** One at a time, as embeddings want it. */
    @Override
    public synchronized double between(String one, String other, String language) {
        return Math.max(0, vector(one, language).cosine(vector(other, language)));
    }

    private Vector vector(String text, String language) {
        return vectors.computeIfAbsent(
                new Embeddings.Text(text, language),
                it -> embeddings.vectors(List.of(it), done -> {}).get(0));
    }

    Optional<String> remark() {
        return embeddings.remark();
    }

    @Override
    public void close() {
        embeddings.close();
    }
}
