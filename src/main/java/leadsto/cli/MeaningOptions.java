package leadsto.cli;

import java.util.List;
import java.util.Optional;
import leadsto.dataset.guard.likeness.Meanings;
import leadsto.embed.Embeddings;
import leadsto.embed.Vector;
import leadsto.thought.Thought;
import picocli.CommandLine.Option;

/** Which thoughts mean so nearly the same that they never stand in two splits. */
final class MeaningOptions {
    private static final String OFFLINE = "offline";

    @Option(
            names = "--same-meaning",
            paramLabel = "COSINE",
            defaultValue = "0.95",
            description =
                    "Thoughts at least so near, as --meaning-by sees them, never stand in two splits (default: ${DEFAULT-VALUE}).")
    private double near;

    @Option(
            names = "--meaning-by",
            paramLabel = "SPEC",
            defaultValue = OFFLINE,
            description = "What compares their meaning: " + Embeddings.CHOICES
                    + " (default: ${DEFAULT-VALUE}, which knows word stems alone).")
    private String embedding;

    /** @throws IllegalArgumentException where the choice or the cosine makes no sense */
    Meanings meanings() {
        Embeddings embeddings = Embeddings.of(embedding, Optional.empty()).cachedIn(UserCache.folder());
        return new Meanings(embedding, near, thoughts -> vectors(embeddings, thoughts));
    }

    private static List<float[]> vectors(Embeddings embeddings, List<Thought> thoughts) {
        List<Embeddings.Text> texts = thoughts.stream()
                .map(it -> new Embeddings.Text(it.text(), it.language()))
                .toList();
        return embeddings.vectors(texts, done -> {}).stream()
                .map(Vector::numbers)
                .toList();
    }
}
