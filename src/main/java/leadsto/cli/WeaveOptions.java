package leadsto.cli;

import java.util.Optional;
import leadsto.embed.Embeddings;
import leadsto.weave.Weaving;
import picocli.CommandLine.Option;

/** How thoughts are compared across sources. */
final class WeaveOptions {
    @Option(
            names = "--embedding",
            paramLabel = "SPEC",
            defaultValue = "default",
            description = {
                "What compares thoughts: " + Embeddings.CHOICES
                        + " (default: ${DEFAULT-VALUE}, English by MiniLM in this",
                "process, other languages by their word stems). OPENAI_API_KEY holds the key of a service."
            })
    private String embedding;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The address of an OpenAI-compatible or Ollama service, such as http://localhost:8080/v1.")
    private Optional<String> baseUrl = Optional.empty();

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
        return Embeddings.of(embedding, baseUrl).cachedIn(UserCache.folder());
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--embedding " + embedding
                + baseUrl.map(url -> " --base-url " + url).orElse("") + " --min-similarity " + minSimilarity;
    }
}
