package leadsto.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service on this machine that answers what a test wants, in OpenAI's words or Ollama's. */
final class StubService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Function<List<String>, String> vectors;
    private final int status;
    private final long delay;
    final List<String> authorizations = new ArrayList<>();
    final List<List<String>> requests = new ArrayList<>();

    /** @param vectors the JSON of each vector for the texts asked for, in one list */
    StubService(int status, long delay, Function<List<String>, String> vectors) {
        this.status = status;
        this.delay = delay;
        this.vectors = vectors;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode input = JSON.readTree(exchange.getRequestBody()).path("input");
        List<String> texts = new ArrayList<>();
        if (input.isTextual()) {
            texts.add(input.asText());
        }
        input.forEach(text -> texts.add(text.asText()));
        synchronized (this) {
            requests.add(texts);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        }
        try {
            Thread.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String list = vectors.apply(texts);
        String body = status != 200
                ? "{\"error\":{\"message\":\"the machine is\\ntired\"}}"
                : exchange.getRequestURI().getPath().endsWith("/api/embed")
                        ? "{\"model\":\"m\",\"embeddings\":" + list + "}"
                        : "{\"object\":\"list\",\"model\":\"m\",\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1},\"data\":"
                                + asData(list) + "}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String asData(String list) {
        if (!list.startsWith("[")) {
            return list;
        }
        List<String> data = new ArrayList<>();
        for (String vector : list.substring(1, list.length() - 1).split("(?<=]),")) {
            if (!vector.isBlank()) {
                data.add("{\"object\":\"embedding\",\"index\":" + data.size() + ",\"embedding\":" + vector + "}");
            }
        }
        return data.stream().collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
