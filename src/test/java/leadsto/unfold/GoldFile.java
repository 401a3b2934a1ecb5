package leadsto.unfold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.thought.Approach;
import leadsto.thought.Conversation;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Turn;

/** Annotated thought graphs beside the repository, and predictions in the same format. */
public final class GoldFile {
    public static final Path FOLDER = Path.of("..", "shared", "gold");
    public static final Path SCORER = Path.of("..", "shared", "score", "score.py");

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {}

    public static List<ThoughtGraph> read(String name) {
        try {
            List<ThoughtGraph> graphs = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(name))) {
                if (!line.isBlank()) {
                    graphs.add(graph(JSON.readTree(line)));
                }
            }
            return graphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, List<ThoughtGraph> graphs) {
        try {
            List<String> lines = new ArrayList<>();
            for (ThoughtGraph graph : graphs) {
                lines.add(JSON.writeValueAsString(json(graph)));
            }
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same graph as an unfolder is given it: without kinds and links. */
    public static ThoughtGraph blinded(ThoughtGraph gold) {
        List<Thought> thoughts = gold.thoughts().stream()
                .map(it -> new Thought(it.id(), Kind.PREMISE, it.text(), it.language(), Origin.EXTRACTED))
                .toList();
        return new ThoughtGraph(
                gold.id(),
                gold.language(),
                Optional.empty(),
                gold.question(),
                gold.given(),
                List.of(),
                thoughts,
                List.of(),
                List.of());
    }

    /** What an unfolder makes of a gold graph's text alone, under the gold graph's id. */
    public static ThoughtGraph unfoldedFromText(ThoughtGraph gold) {
        String text = gold.text().orElseThrow();
        Turn turn = new Turn(0, Speaker.AUTHOR, text, gold.language());
        ThoughtGraph graph = ExtractiveUnfolding.offline()
                .unfold(new Conversation(Source.of(gold.id(), text, gold.id()), List.of(turn)));
        return new ThoughtGraph(
                gold.id(),
                graph.language(),
                graph.text(),
                graph.question(),
                graph.given(),
                graph.sources(),
                graph.thoughts(),
                graph.links(),
                graph.statements());
    }

    private static ThoughtGraph graph(JsonNode json) {
        String language = json.get("language").asText();
        List<Thought> thoughts = new ArrayList<>();
        for (JsonNode thought : json.get("thoughts")) {
            thoughts.add(new Thought(
                    thought.get("id").asText(),
                    Kind.of(thought.get("kind").asText()),
                    thought.get("text").asText(),
                    language,
                    Origin.GOLD));
        }
        List<Link> links = new ArrayList<>();
        for (JsonNode link : json.get("leadsTo")) {
            if (!link.get("from").asText().equals(link.get("to").asText())) {
                links.add(new Link(
                        link.get("from").asText(),
                        link.get("to").asText(),
                        Role.of(link.get("role").asText()),
                        1,
                        Approach.LOGICAL,
                        Origin.GOLD));
            }
        }
        JsonNode given = json.path("given");
        return new ThoughtGraph(
                json.get("id").asText(),
                language,
                optional(json, "text"),
                optional(json, "question"),
                new ThoughtGraph.Given(optional(given, "question"), optional(given, "answer")),
                List.of(),
                thoughts,
                links,
                List.of());
    }

    private static Optional<String> optional(JsonNode json, String key) {
        return json.hasNonNull(key) ? Optional.of(json.get(key).asText()) : Optional.empty();
    }

    private static ObjectNode json(ThoughtGraph graph) {
        ObjectNode json = JSON.createObjectNode().put("id", graph.id()).put("language", graph.language());
        for (Thought thought : graph.thoughts()) {
            ObjectNode node = json.withArray("thoughts").addObject();
            node.put("id", thought.id()).put("kind", thought.kind().word()).put("text", thought.text());
            graph.statements().stream()
                    .filter(it -> it.thought().equals(thought.id()))
                    .map(Statement::span)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent((Span span) -> node.put("start", span.start()).put("end", span.end()));
        }
        json.withArray("thoughts");
        json.withArray("leadsTo");
        for (Link link : graph.links()) {
            json.withArray("leadsTo")
                    .addObject()
                    .put("from", link.from())
                    .put("to", link.to())
                    .put("role", link.role().word())
                    .put("weight", link.weight());
        }
        return json;
    }
}
