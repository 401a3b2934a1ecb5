package leadsto.embed;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.time.Duration;
import java.util.Optional;

/**
 * Embedding models behind an address.
 *
 * @param key the key of OpenAI-compatible services, where one is set
 * @param patience how long a request may take
 * @param retries how often a request that failed is tried again
 */
record Services(Optional<String> key, Duration patience, int retries) {
    /** As the environment says: the key in {@link ServiceAddress#OPENAI_KEY}. */
    static Services ofEnvironment() {
        return new Services(Optional.ofNullable(System.getenv(ServiceAddress.OPENAI_KEY)), Duration.ofMinutes(2), 2);
    }

    NamedModel openAi(String model, Optional<String> baseUrl) {
        ServiceAddress address = ServiceAddress.openAi(model, baseUrl, key);
        return named(
                address,
                OpenAiEmbeddingModel.builder()
                        .baseUrl(address.url())
                        .apiKey(key.orElse("none"))
                        .modelName(model)
                        .timeout(patience)
                        .maxRetries(retries)
                        .build());
    }

    NamedModel ollama(String model, Optional<String> baseUrl) {
        ServiceAddress address = ServiceAddress.ollama(model, baseUrl);
        return named(
                address,
                OllamaEmbeddingModel.builder()
                        .baseUrl(address.url())
                        .modelName(model)
                        .timeout(patience)
                        .maxRetries(retries)
                        .build());
    }

    private static NamedModel named(ServiceAddress address, EmbeddingModel model) {
        return new NamedModel(
                address.toString(),
                address.name() + " at " + address.url() + ", to which the texts are sent",
                true,
                new CheckedModel(model, "the embedding service at " + address.url()));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Services[patience=" + patience + ", retries=" + retries + "]";
    }
}
