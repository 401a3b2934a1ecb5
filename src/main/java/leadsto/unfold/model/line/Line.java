package leadsto.unfold.model.line;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.embed.ServiceAddress;
import leadsto.embed.ServiceFailure;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.Ask.Chances;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.line.Provider.Ability;

/**
 * A model at an address: one ask, one request, one reply or failure. What the address refuses to do beyond plain text
 * (replies of a given form, log-probabilities) it is not asked for again.
 */
final class Line {
    private static final Set<Integer> MISUNDERSTOOD = Set.of(400, 415, 422, 501);

    private final Provider provider;
    private final ChatModel model;
    private final ChatOptions options;
    private final Set<Ability> abilities = ConcurrentHashMap.newKeySet();

    Line(Provider provider, ServiceAddress address, ChatOptions options, HttpClientBuilder http) {
        this.provider = provider;
        this.options = options;
        this.model = provider.model(address, http);
        abilities.addAll(List.of(Ability.values()));
    }

    Reply ask(Ask ask) {
        while (true) {
            Set<Ability> assumed = Set.copyOf(abilities);
            try {
                return reply(model.chat(request(ask, assumed)));
            } catch (RuntimeException e) {
                Optional<Ability> refused = refused(e, ask, assumed);
                if (refused.isEmpty()) {
                    throw e;
                }
                abilities.remove(refused.get());
            }
        }
    }

    boolean tellsChances() {
        return provider.tellsChances();
    }

    private ChatRequest request(Ask ask, Set<Ability> assumed) {
        return ChatRequest.builder()
                .messages(ask.messages().stream().map(Line::message).toList())
                .parameters(provider.parameters(ask, options, assumed))
                .build();
    }

    private static ChatMessage message(Ask.Message message) {
        return switch (message.voice()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private Reply reply(ChatResponse response) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        return new Reply(
                text == null ? "" : text,
                response.tokenUsage() == null ? 0 : count(response.tokenUsage().inputTokenCount()),
                response.tokenUsage() == null ? 0 : count(response.tokenUsage().outputTokenCount()),
                response.finishReason() != FinishReason.LENGTH,
                provider.tokens(response));
    }

    private static int count(Integer tokens) {
        return tokens == null ? 0 : Math.max(0, tokens);
    }

    /** What of the request the address most probably did not like: what its message names, else what is asked of it last. */
    private static Optional<Ability> refused(RuntimeException failure, Ask ask, Set<Ability> assumed) {
        Optional<HttpException> status = ServiceFailure.cause(failure, HttpException.class)
                .filter(it -> MISUNDERSTOOD.contains(it.statusCode()));
        if (status.isEmpty()) {
            return Optional.empty();
        }
        boolean chances = ask.chances() != Chances.NONE && assumed.contains(Ability.CHANCES);
        boolean alternatives = chances && ask.chances() == Chances.POSSIBLE && assumed.contains(Ability.ALTERNATIVES);
        boolean form = assumed.contains(Ability.FORM);
        String message = String.valueOf(status.get().getMessage()).toLowerCase(Locale.ROOT);
        if (alternatives && message.contains("top_logprobs")) {
            return Optional.of(Ability.ALTERNATIVES);
        }
        if (chances && message.contains("logprob")) {
            return Optional.of(Ability.CHANCES);
        }
        if (form && !(alternatives && !message.contains("format") && !message.contains("schema"))) {
            return Optional.of(Ability.FORM);
        }
        return alternatives
                ? Optional.of(Ability.ALTERNATIVES)
                : chances ? Optional.of(Ability.CHANCES) : Optional.empty();
    }
}
