package leadsto.unfold.model.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.unfold.model.ask.Reply;
import leadsto.unfold.model.ask.Reply.Token;

/**
 * Replies that were paid for, one a file under the digest of what was asked.
 *
 * <p>A file is written beside its place and moved there in one step, so that a killed process leaves a whole one or none.
 * One that cannot be read counts as not there. Processes may share the folder.
 */
final class ReplyCache {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    ReplyCache(Path folder) {
        this.folder = folder;
    }

    Optional<Reply> get(String digest) {
        Path file = file(digest);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return reply(JSON.readTree(file.toFile()), digest);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> reply(JsonNode node, String digest) {
        if (!node.path("digest").asText().equals(digest) || !node.path("text").isTextual()) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        node.path("tokens")
                .forEach(token -> tokens.add(
                        new Token(token.path(0).asText(), token.path(1).asDouble(), alternatives(token.path(2)))));
        return Optional.of(new Reply(
                node.get("text").asText(),
                node.path("tokensIn").asInt(),
                node.path("tokensOut").asInt(),
                node.path("complete").asBoolean(true),
                tokens));
    }

    private static Map<String, Double> alternatives(JsonNode node) {
        Map<String, Double> alternatives = new LinkedHashMap<>();
        node.fields()
                .forEachRemaining(
                        it -> alternatives.put(it.getKey(), it.getValue().asDouble()));
        return alternatives;
    }

    /** Keeps a reply. */
    void put(String digest, String model, String purpose, Reply reply) throws IOException {
        ObjectNode node = JSON.createObjectNode()
                .put("digest", digest)
                .put("model", model)
                .put("purpose", purpose)
                .put("text", reply.text())
                .put("tokensIn", reply.tokensIn())
                .put("tokensOut", reply.tokensOut())
                .put("complete", reply.complete());
        ArrayNode tokens = node.putArray("tokens");
        for (Token token : reply.tokens()) {
            ArrayNode one = tokens.addArray().add(token.text()).add(token.logProbability());
            if (!token.alternatives().isEmpty()) {
                ObjectNode alternatives = one.addObject();
                token.alternatives().forEach((text, logarithm) -> alternatives.put(text, logarithm));
            }
        }
        Path file = file(digest);
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), digest.substring(0, 8), ".part");
        try {
            Files.write(beside, JSON.writeValueAsBytes(node));
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest + ".json");
    }
}
