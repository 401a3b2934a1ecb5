package leadsto.embed;

import java.net.URI;
import java.util.Optional;

/**
 * Where a model behind an address is reached.
 *
 * @param name how a person names the model: {@code openai:NAME} or {@code ollama:NAME}
 * @param url the address without a slash at its end
 * @param key what the service wants to be shown, where it is known
 */
public record ServiceAddress(String name, String url, Optional<String> key) {
    /** The variable of the environment that holds the key of OpenAI-compatible services. */
    public static final String OPENAI_KEY = "OPENAI_API_KEY";

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String OLLAMA = "http://localhost:11434";

    /** @throws IllegalArgumentException where the address is none */
    public ServiceAddress {
        requireAddress(url);
        url = url.replaceAll("/+$", "");
    }

    /**
     * An OpenAI-compatible service.
     *
     * @throws IllegalArgumentException where it is OpenAI's own and there is no key, or the address is none
     */
    public static ServiceAddress openAi(String model, Optional<String> baseUrl, Optional<String> key) {
        if (baseUrl.isEmpty() && key.isEmpty()) {
            throw new IllegalArgumentException("openai:" + model + " needs a key in " + OPENAI_KEY
                    + "; set it, or name another address with --base-url");
        }
        return new ServiceAddress("openai:" + model, baseUrl.orElse(OPENAI), key);
    }

    /**
     * Ollama, on this machine where no address is given.
     *
     * @throws IllegalArgumentException where the address is none
     */
    public static ServiceAddress ollama(String model, Optional<String> baseUrl) {
        return new ServiceAddress("ollama:" + model, baseUrl.orElse(OLLAMA), Optional.empty());
    }

    /** The name of the model as the service knows it. */
    public String model() {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void requireAddress(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(url);
        }
        throw notAnAddress(url);
    }

    private static IllegalArgumentException notAnAddress(String url) {
        return new IllegalArgumentException(
                "'" + url + "' is no address of a service; write one like http://localhost:8080/v1 after --base-url");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return name + "@" + url;
    }
}
