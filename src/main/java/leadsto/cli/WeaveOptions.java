package leadsto.cli;

import leadsto.embed.Embeddings;
import leadsto.weave.Weaving;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How thoughts are compared across sources. */
final class WeaveOptions {
    @Mixin
    private EmbeddingOptions embedding;

    @Option(
            names = "--min-similarity",
            paramLabel = "S",
            defaultValue = "" + Weaving.MIN_SIMILARITY,
            description = "Merge only thoughts at least so near each other, from 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minSimilarity;

    double minSimilarity() {
        return minSimilarity;
    }

    Embeddings embeddings() {
        return embedding.embeddings();
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return embedding + " --min-similarity " + minSimilarity;
    }
}
