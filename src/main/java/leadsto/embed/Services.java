package leadsto.embed;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.net.URI;
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
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String OLLAMA = "http://localhost:11434";

    /** As the environment says: the key in {@code OPENAI_API_KEY}. */
    static Services ofEnvironment() {
        return new Services(Optional.ofNullable(System.getenv("OPENAI_API_KEY")), Duration.ofMinutes(2), 2);
    }

    NamedModel openAi(String model, Optional<String> baseUrl) {
        String address = address(baseUrl.orElse(OPENAI));
        if (baseUrl.isEmpty() && key.isEmpty()) {
            throw new IllegalArgumentException("openai:" + model
                    + " needs a key in OPENAI_API_KEY; set it, or name another address with --base-url");
        }
        return named(
                "openai:" + model,
                address,
                OpenAiEmbeddingModel.builder()
                        .baseUrl(address)
                        .apiKey(key.orElse("none"))
                        .modelName(model)
                        .timeout(patience)
                        .maxRetries(retries)
                        .build());
    }

    NamedModel ollama(String model, Optional<String> baseUrl) {
        String address = address(baseUrl.orElse(OLLAMA));
        return named(
                "ollama:" + model,
                address,
                OllamaEmbeddingModel.builder()
                        .baseUrl(address)
                        .modelName(model)
                        .timeout(patience)
                        .maxRetries(retries)
                        .build());
    }

    private static NamedModel named(String name, String address, EmbeddingModel model) {
        return new NamedModel(
                name + "@" + address,
                name + " at " + address + ", to which the texts are sent",
                true,
                new CheckedModel(model, "the embedding service at " + address));
    }

    private static String address(String baseUrl) {
        try {
            URI uri = URI.create(baseUrl);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return baseUrl.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(baseUrl);
        }
        throw notAnAddress(baseUrl);
    }

    private static IllegalArgumentException notAnAddress(String baseUrl) {
        return new IllegalArgumentException("'" + baseUrl
                + "' is no address of a service; write one like http://localhost:8080/v1 after --base-url");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Services[patience=" + patience + ", retries=" + retries + "]";
    }
}
