package leadsto.unfold.model.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import leadsto.unfold.model.StubModel;
import leadsto.unfold.model.StubModel.Answer;
import leadsto.unfold.model.StubModel.Asked;
import leadsto.unfold.model.ask.Ask;
import leadsto.unfold.model.ask.Ask.Chances;
import leadsto.unfold.model.ask.Ask.Message;
import leadsto.unfold.model.ask.Ask.Voice;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.ask.Draft;
import leadsto.unfold.model.ask.ModelException;
import leadsto.unfold.model.ask.NotSent;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.line.Patience;
import leadsto.unfold.model.line.Workings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that answer, and all the ways in which they do not. */
class ChatIT {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @TempDir
    Path folder;

    private final List<Duration> slept = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"openai:m", "ollama:m"})
    void aReplyIsPaidForOnceByAllRuns(String model) {
        try (StubModel stub = new StubModel(asked -> Answer.says("{\"n\":1}"))) {
            Chat first = chat(model, stub);
            assertThat(first.ask(ask("hello")).text()).isEqualTo("{\"n\":1}");
            assertThat(first.ask(ask("hello")).tokensOut()).isEqualTo(10);
            assertThat(first.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 100, 10));
            Chat second = chat(model, stub);
            assertThat(second.ask(ask("hello"))).isEqualTo(first.ask(ask("hello")));
            assertThat(second.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 0));
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void anotherVariantMessageOrAddressIsAnotherAsk() {
        try (StubModel stub = new StubModel(asked -> Answer.says("x"));
                StubModel other = new StubModel(asked -> Answer.says("x"))) {
            Chat chat = chat("openai:m", stub);
            chat.ask(ask("a"));
            chat.ask(ask("b"));
            chat.ask(new Ask("test", ask("a").messages(), form(), Chances.WRITTEN, 1));
            chat("openai:n", stub).ask(ask("a"));
            assertThat(stub.requests()).hasSize(4);
            chat("openai:m", other).ask(ask("a"));
            assertThat(other.requests()).hasSize(1);
        }
    }

    @Test
    void openAiIsToldTheFormAndAskedForChances() {
        try (StubModel stub = new StubModel(asked -> Answer.says("ab"))) {
            Reply reply = chat("openai:m", stub).ask(ask("hello"));
            Asked asked = stub.requests().get(0);
            assertThat(asked.body().at("/response_format/json_schema/name").asText())
                    .isEqualTo("number");
            assertThat(asked.body().at("/response_format/json_schema/strict").asBoolean())
                    .isTrue();
            assertThat(asked.body().path("logprobs").asBoolean()).isTrue();
            assertThat(asked.authorization()).isEqualTo("Bearer the-key");
            assertThat(reply.tokens()).extracting(Reply.Token::text).containsExactly("a", "b");
            assertThat(reply.tokens().get(0).logProbability()).isEqualTo(Math.log(.5));
        }
    }

    @Test
    void ollamaIsToldTheFormAndGivenRoom() {
        try (StubModel stub = new StubModel(asked -> Answer.says("ab"))) {
            chat("ollama:m", stub).ask(ask("hello"));
            Asked asked = stub.requests().get(0);
            assertThat(asked.body().at("/format/properties/n/type").asText()).isEqualTo("integer");
            assertThat(asked.body().at("/options/num_ctx").asInt()).isEqualTo(8192);
            assertThat(asked.body().path("stream").asBoolean()).isFalse();
        }
    }

    @Test
    void whatAnAddressRefusesItIsNotAskedForAgain() {
        Function<Asked, Answer> plain = asked -> asked.body().has("logprobs")
                ? new Answer.Raw(400, Map.of(), "{\"error\":\"logprobs are not supported\"}")
                : asked.body().has("response_format") ? Answer.status(422) : Answer.says("fine");
        try (StubModel stub = new StubModel(plain)) {
            Chat chat = chat("openai:m", stub);
            assertThat(chat.ask(ask("one")).text()).isEqualTo("fine");
            assertThat(chat.ask(ask("two")).text()).isEqualTo("fine");
            assertThat(stub.requests()).hasSize(4);
            assertThat(chat.counts().failed()).isZero();
        }
    }

    @Test
    void tooManyRequestsAreRepeatedNoSoonerThanTheServiceWants() {
        Function<Asked, Answer> model = asked -> switch (asked.number()) {
            case 0 -> new Answer.Raw(429, Map.of("Retry-After", "7"), "slow down");
            case 1 -> new Answer.Raw(503, Map.of("Retry-After", "Tue, 3 Feb 2026 04:05:36 GMT"), "down");
            default -> Answer.says("fine");
        };
        try (StubModel stub = new StubModel(model)) {
            Chat chat = chat("openai:m", stub);
            assertThat(chat.ask(ask("one")).text()).isEqualTo("fine");
            assertThat(chat.counts()).isEqualTo(new Counts(1, 1, 0, 0, 2, 100, 10));
            assertThat(slept).anySatisfy(it -> assertThat(it).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
            assertThat(slept)
                    .anySatisfy(it -> assertThat(it).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(32)));
        }
    }

    @Test
    void aServiceThatWantsAnHourIsGivenUp() {
        try (StubModel stub = new StubModel(asked -> new Answer.Raw(429, Map.of("Retry-After", "3600"), "no"))) {
            Chat chat = chat("openai:m", stub);
            assertThatThrownBy(() -> chat.ask(ask("one")))
                    .isInstanceOf(ModelException.class)
                    .hasMessageContaining("answered 429")
                    .hasMessageContaining("it asks to wait 3600 s");
            assertThat(stub.requests()).hasSize(1);
            assertThat(slept).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai:m", "ollama:m"})
    void whatMisbehavesIsTriedAgainAndThenOneCountedLine(String model) {
        assertThat(failure(model, Answer.status(500), 3)).contains("answered 500", "the machine is");
        assertThat(failure(model, new Answer.Cut(), 3)).contains("failed: ");
        assertThat(failure(model, new Answer.Hangs(), 2)).contains("did not answer in time");
        assertThat(failure(model, new Answer.Raw(200, Map.of(), "<html>a page</html>"), 3))
                .contains("failed: ");
        assertThat(failure(model, new Answer.Raw(200, Map.of(), ""), 3)).contains("failed: ");
        assertThat(failure(model, new Answer.Raw(413, Map.of(), "too long"), 1)).contains("answered 413");
        assertThat(failure(model, new Answer.Raw(302, Map.of("Location", "http://localhost:1/"), ""), 1))
                .contains("answered 302");
    }

    @Test
    void afterARefusedKeyNobodyElseAsks() {
        try (StubModel stub = new StubModel(asked -> Answer.status(401))) {
            Chat chat = chat("openai:m", stub);
            assertThatThrownBy(() -> chat.ask(ask("one"))).hasMessageContaining("set OPENAI_API_KEY");
            assertThatThrownBy(() -> chat.ask(ask("two")))
                    .satisfies(
                            it -> assertThat(((ModelException) it).isLasting()).isTrue());
            assertThat(stub.requests()).hasSize(1);
            assertThat(chat.counts().failed()).isEqualTo(2);
        }
    }

    @Test
    void nobodyThereIsOneClearLine() {
        ChatOptions options = options("ollama:m", Optional.of("http://localhost:1"), 8);
        assertThatThrownBy(() -> Chat.with(options, workings(new ArrayList<>())).ask(ask("one")))
                .hasMessageContaining("the model ollama:m at http://localhost:1 does not answer");
    }

    @Test
    void noMoreAreUnderWayThanAllowedAndTheSameAskIsSentOnce() throws Exception {
        Function<Asked, Answer> slow = asked -> {
            pause(30);
            return Answer.says("fine");
        };
        try (StubModel stub = new StubModel(slow)) {
            Chat chat = Chat.with(options("openai:m", Optional.of(stub.address()), 3), workings(slept));
            ExecutorService threads = Executors.newFixedThreadPool(12);
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = "ask " + i / 2;
                replies.add(threads.submit(() -> chat.ask(ask(text))));
            }
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().text()).isEqualTo("fine");
            }
            threads.shutdown();
            assertThat(stub.most()).isLessThanOrEqualTo(3);
            assertThat(stub.requests()).hasSize(20);
            assertThat(chat.counts()).isEqualTo(new Counts(40, 20, 20, 0, 0, 2000, 200));
        }
    }

    @Test
    void aHalfWrittenOrForeignFileOfTheCacheCountsAsNotThere() throws IOException {
        try (StubModel stub = new StubModel(asked -> Answer.says("fine"))) {
            chat("openai:m", stub).ask(ask("one"));
            Path file = files().get(0);
            Files.writeString(file, Files.readString(file).substring(0, 40));
            assertThat(chat("openai:m", stub).ask(ask("one")).text()).isEqualTo("fine");
            assertThat(stub.requests()).hasSize(2);
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void aRehearsalSendsNothingAndShowsTheWholeBodyWithoutTheKey() {
        try (StubModel stub = new StubModel(asked -> Answer.says("fine"))) {
            Chat rehearsal = Chat.rehearsing(options("openai:m", Optional.of(stub.address()), 8));
            assertThatThrownBy(() -> rehearsal.ask(ask("hello"))).isInstanceOf(NotSent.class);
            assertThat(stub.requests()).isEmpty();
            Draft draft = rehearsal.drafts().get(0);
            chat("openai:m", stub).ask(ask("hello"));
            assertThat(draft.body()).contains("hello").doesNotContain("the-key");
            assertThat(draft.url()).isEqualTo(stub.address() + "/chat/completions");
            assertThat(json(draft.body())).isEqualTo(stub.requests().get(0).body());
            // Now it is known.
            assertThat(rehearsal.ask(ask("hello")).text()).isEqualTo("fine");
        }
    }

    @Test
    void anUnknownModelOrAMissingKeyIsOneLine() {
        assertThatThrownBy(() -> Chat.with(options("qwen", Optional.empty(), 1), workings(slept)))
                .hasMessage("'qwen' is no model; use openai:NAME or ollama:NAME");
        Workings keyless =
                new Workings(Patience.USUAL, name -> Optional.empty(), Clock.systemUTC(), System::nanoTime, slept::add);
        assertThatThrownBy(() -> Chat.with(options("openai:m", Optional.empty(), 1), keyless))
                .hasMessageContaining("needs a key in OPENAI_API_KEY");
        assertThatThrownBy(() -> Chat.with(options("ollama:m", Optional.of("nowhere"), 1), keyless))
                .hasMessageContaining("is no address of a service");
    }

    private String failure(String model, Answer answer, int requests) {
        try (StubModel stub = new StubModel(asked -> answer)) {
            Chat chat = chat(model, stub);
            List<String> messages = new ArrayList<>();
            assertThatThrownBy(() -> chat.ask(ask("one")))
                    .isInstanceOf(ModelException.class)
                    .satisfies(it -> messages.add(it.getMessage()))
                    .hasMessageContaining("the model " + model + " at " + stub.address())
                    .hasMessageNotContaining("\n");
            assertThat(stub.requests()).hasSize(requests);
            assertThat(chat.counts()).isEqualTo(new Counts(1, 0, 0, 1, requests - 1, 0, 0));
            return messages.get(0);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Chat chat(String model, StubModel stub) {
        return Chat.with(options(model, Optional.of(stub.address()), 8), workings(slept));
    }

    private ChatOptions options(String model, Optional<String> url, int atOnce) {
        return new ChatOptions(
                model, url, Optional.of(folder), atOnce, 0, Duration.ofMillis(500), 2, Optional.empty(), 0);
    }

    private static Workings workings(List<Duration> slept) {
        Patience patience = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1));
        return new Workings(
                patience,
                name -> Optional.of("the-key"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                System::nanoTime,
                slept::add);
    }

    private static Ask ask(String text) {
        return new Ask(
                "test",
                List.of(new Message(Voice.SYSTEM, "be brief"), new Message(Voice.USER, text)),
                form(),
                Chances.WRITTEN,
                0);
    }

    private static JsonSchema form() {
        return JsonSchema.builder()
                .name("number")
                .rootElement(JsonObjectSchema.builder()
                        .addIntegerProperty("n")
                        .required("n")
                        .additionalProperties(false)
                        .build())
                .build();
    }

    private static Object json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
