package leadsto.cli;

import java.util.Optional;
import leadsto.embed.Embeddings;
import picocli.CommandLine.Option;

/** What compares thoughts. */
final class EmbeddingOptions {
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

    Embeddings embeddings() {
        return Embeddings.of(embedding, baseUrl).cachedIn(UserCache.folder());
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return "--embedding " + embedding
                + baseUrl.map(url -> " --base-url " + url).orElse("");
    }
}
