package leadsto.unfold.model.line;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.openai.LogProb;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.embed.ServiceAddress;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.Ask.Chances;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Reply.Token;

/** A protocol that LangChain4j speaks. Another one is one more constant, named as {@code --model} calls it. */
enum Provider {
    OPENAI {
        @Override
        ServiceAddress address(ChatOptions options, Workings.Environment environment) {
            return ServiceAddress.openAi(
                    named(options), options.baseUrl(), environment.variable(ServiceAddress.OPENAI_KEY));
        }

        @Override
        ChatModel model(ServiceAddress address, HttpClientBuilder http) {
            return OpenAiChatModel.builder()
                    .httpClientBuilder(http)
                    .baseUrl(address.url())
                    .apiKey(address.key().orElse("none"))
                    .modelName(address.model())
                    .strictJsonSchema(true)
                    .maxRetries(0)
                    .build();
        }

        @Override
        ChatRequestParameters parameters(Ask ask, ChatOptions options, Set<Ability> abilities) {
            OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder();
            parameters.seed(options.seed() + ask.variant());
            options.temperature().ifPresent(parameters::temperature);
            if (abilities.contains(Ability.FORM)) {
                parameters.responseFormat(form(ask));
            }
            if (ask.chances() != Chances.NONE && abilities.contains(Ability.CHANCES)) {
                parameters.logprobs(true);
                if (ask.chances() == Chances.POSSIBLE && abilities.contains(Ability.ALTERNATIVES)) {
                    parameters.topLogprobs(Chances.MOST);
                }
            }
            return parameters.build();
        }

        @Override
        List<Token> tokens(ChatResponse response) {
            return response.metadata() instanceof OpenAiChatResponseMetadata metadata && metadata.logProbs() != null
                    ? metadata.logProbs().stream()
                            .filter(it -> it.token() != null && it.logprob() != null)
                            .map(it -> new Token(it.token(), Math.min(0, it.logprob()), alternatives(it)))
                            .toList()
                    : List.of();
        }

        @Override
        boolean tellsChances() {
            return true;
        }
    },

    OLLAMA {
        @Override
        ServiceAddress address(ChatOptions options, Workings.Environment environment) {
            return ServiceAddress.ollama(named(options), options.baseUrl());
        }

        @Override
        ChatModel model(ServiceAddress address, HttpClientBuilder http) {
            return OllamaChatModel.builder()
                    .httpClientBuilder(http)
                    .baseUrl(address.url())
                    .modelName(address.model())
                    .maxRetries(0)
                    .build();
        }

        @Override
        ChatRequestParameters parameters(Ask ask, ChatOptions options, Set<Ability> abilities) {
            OllamaChatRequestParameters.Builder parameters = OllamaChatRequestParameters.builder();
            // Its own default cuts long asks off at their beginning, without a word.
            parameters.numCtx(OLLAMA_CONTEXT);
            parameters.seed(options.seed() + ask.variant());
            options.temperature().ifPresent(parameters::temperature);
            if (abilities.contains(Ability.FORM)) {
                parameters.responseFormat(form(ask));
            }
            return parameters.build();
        }
    };

    private static final int OLLAMA_CONTEXT = 8192;

    /** What a model may be, for help texts. */
    static final String CHOICES =
            Arrays.stream(values()).map(it -> it.word() + ":NAME").collect(Collectors.joining(" or "));

    /**
     * The protocol that a model's name begins with.
     *
     * @throws IllegalArgumentException where it begins with none, or there is nothing behind it
     */
    static Provider of(String model) {
        int colon = model.indexOf(':');
        return Arrays.stream(values())
                .filter(it ->
                        colon > 0 && colon < model.length() - 1 && it.word().equals(model.substring(0, colon)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + model + "' is no model; use " + CHOICES));
    }

    private static String named(ChatOptions options) {
        return options.model().substring(options.model().indexOf(':') + 1);
    }

    /** What an address may be able to do beyond plain text; taken as given until it refuses. */
    enum Ability {
        FORM,
        /** Log-probabilities of what is written. */
        CHANCES,
        /** And of what could have been. */
        ALTERNATIVES
    }

    /** The address of a model, with what the environment knows of it. */
    abstract ServiceAddress address(ChatOptions options, Workings.Environment environment);

    abstract ChatModel model(ServiceAddress address, HttpClientBuilder http);

    abstract ChatRequestParameters parameters(Ask ask, ChatOptions options, Set<Ability> abilities);

    /** The tokens of a reply with their log-probabilities, where the protocol has them. */
    List<Token> tokens(ChatResponse response) {
        return List.of();
    }

    /** Whether {@link #tokens} can be any. */
    boolean tellsChances() {
        return false;
    }

    private static Map<String, Double> alternatives(LogProb token) {
        Map<String, Double> alternatives = new LinkedHashMap<>();
        if (token.topLogprobs() != null) {
            token.topLogprobs().stream()
                    .filter(it -> it.token() != null && it.logprob() != null)
                    .forEach(it -> alternatives.putIfAbsent(it.token(), Math.min(0, it.logprob())));
        }
        return alternatives;
    }

    /** The word of {@code --model}: {@code openai}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static ResponseFormat form(Ask ask) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(ask.form())
                .build();
    }
}
