package leadsto.unfold.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A model on this machine that says what a test wants, in OpenAI's words or Ollama's, and misbehaves on demand. */
public final class StubModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Function<Asked, Answer> model;
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<Asked> requests = new ArrayList<>();

    /**
     * One request as it came.
     *
     * @param number from 0
     * @param path of the address
     * @param body the whole body
     * @param authorization the header, or {@code null}
     */
    public record Asked(int number, String path, JsonNode body, String authorization) {

        public boolean ollama() {
            return path.endsWith("/api/chat");
        }

        /** The texts of the messages, in turn. */
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            body.path("messages")
                    .forEach(message -> texts.add(message.path("content").asText()));
            return texts;
        }

        public String last() {
            return texts().get(texts().size() - 1);
        }
    }

    /** What comes back. */
    public sealed interface Answer {
        /**
         * A reply as a model gives it, with tokens of single characters where they are asked for.
         *
         * @param digits how probable each digit was in the place of one that is written, where that is asked for
         */
        record Says(String text, double logProbability, String finish, Map<Integer, Double> digits) implements Answer {
            Says(String text, double logProbability, String finish) {
                this(text, logProbability, finish, Map.of());
            }
        }

        /** Anything else over HTTP. */
        record Raw(int status, Map<String, String> headers, String body) implements Answer {}

        /** The connection breaks in the middle of the body. */
        record Cut() implements Answer {}

        /** The body begins and never ends. */
        record Hangs() implements Answer {}

        static Answer says(String text) {
            return new Says(text, Math.log(.5), "stop");
        }

        /** The number of where thinking ends, the most probable one, and how probable others were. */
        static Answer ends(Map<Integer, Double> chances) {
            int most = chances.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return new Says("{\"ends\":" + most + "}", Math.log(.5), "stop", chances);
        }

        static Answer status(int status) {
            return new Raw(status, Map.of(), "{\"error\":{\"message\":\"the machine is\\ntired\"}}");
        }
    }

    public StubModel(Function<Asked, Answer> model) {
        this.model = model;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public synchronized List<Asked> requests() {
        return List.copyOf(requests);
    }

    /** How many requests were under way together, at most. */
    public int most() {
        return most.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int now = together.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        try {
            Asked asked = asked(exchange);
            Answer answer = model.apply(asked);
            if (answer instanceof Answer.Says says) {
                send(
                        exchange,
                        200,
                        Map.of(),
                        JSON.writeValueAsString(asked.ollama() ? ollama(says) : openAi(asked, says)));
            } else if (answer instanceof Answer.Raw raw) {
                send(exchange, raw.status(), raw.headers(), raw.body());
            } else {
                begin(exchange, answer instanceof Answer.Hangs);
            }
        } finally {
            together.decrementAndGet();
            exchange.close();
        }
    }

    private Asked asked(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        synchronized (this) {
            Asked asked = new Asked(
                    requests.size(),
                    exchange.getRequestURI().getPath(),
                    body,
                    exchange.getRequestHeaders().getFirst("Authorization"));
            requests.add(asked);
            return asked;
        }
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void begin(HttpExchange exchange, boolean hangs) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("{\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (hangs) {
            try {
                closed.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static ObjectNode ollama(Answer.Says says) {
        ObjectNode node = JSON.createObjectNode().put("model", "m").put("created_at", "2026-01-01T00:00:00Z");
        node.putObject("message").put("role", "assistant").put("content", says.text());
        return node.put("done", true)
                .put("done_reason", says.finish())
                .put("prompt_eval_count", 100)
                .put("eval_count", 10);
    }

    private static ObjectNode openAi(Asked asked, Answer.Says says) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", "x")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "m");
        ObjectNode choice = node.putArray("choices").addObject().put("index", 0).put("finish_reason", says.finish());
        choice.putObject("message").put("role", "assistant").put("content", says.text());
        if (asked.body().path("logprobs").asBoolean()) {
            ArrayNode tokens = choice.putObject("logprobs").putArray("content");
            says.text().codePoints().forEach(it -> {
                ArrayNode alternatives = tokens.addObject()
                        .put("token", Character.toString(it))
                        .put("logprob", says.logProbability())
                        .putArray("top_logprobs");
                if (Character.isDigit(it) && asked.body().path("top_logprobs").asInt() > 0) {
                    new TreeMap<>(says.digits())
                            .forEach((digit, chance) -> alternatives
                                    .addObject()
                                    .put("token", digit.toString())
                                    .put("logprob", Math.log(chance)));
                }
            });
        }
        node.putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 10)
                .put("total_tokens", 110);
        return node;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
