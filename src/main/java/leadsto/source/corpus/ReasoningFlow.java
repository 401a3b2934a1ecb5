package leadsto.source.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import leadsto.source.format.JsonRecord;
import leadsto.source.format.RecordFormat;
import leadsto.source.format.Unreadable;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.ThoughtGraph;

/**
 * A language model's reasoning trace that ReasoningFlow annotated: labelled stretches of the question and the response,
 * and labelled edges between them.
 *
 * <p>Kinds: a context that asks, or the last one, is the question, another an observation; planning is a question; a
 * conclusion an answer; an example an observation; a reflection that doubts brought forth a doubt, another an evaluation;
 * the rest premises. Roles: plans and reflections are prompted, attacks challenge, reasons and confirmations
 * support; an edge of any other family of labels falls away.
 */
public final class ReasoningFlow implements RecordFormat {
    private static final Set<String> DOUBTING = Set.of("reflect:negative", "reflect:uncertain");

    @Override
    public String name() {
        return "reasoningflow";
    }

    @Override
    public boolean recognises(JsonNode json) {
        return json.path("raw_text").isObject()
                && json.path("nodes").isArray()
                && json.path("edges").isArray();
    }

    @Override
    public Optional<ThoughtGraph> read(JsonRecord record) {
        JsonNode json = record.json();
        if (!recognises(json)) {
            throw new Unreadable("the record has no raw_text with nodes and edges", "name an annotated trace");
        }
        String id = record.text("doc_id", "id");
        Source source = record.source(id, id);
        GoldGraph graph = new GoldGraph(id.isEmpty() ? record.graphId() : id, source);
        String question = json.path("raw_text").path("question").asText();
        String response = json.path("raw_text").path("response").asText();
        graph.text(response);
        String lastContext = lastContext(json.path("nodes"));
        Set<String> doubted = doubted(json.path("edges"));
        for (JsonNode node : json.path("nodes")) {
            String name = node.path("id").asText();
            boolean asked = node.path("source").asText().equals("question");
            Kind kind = kind(node, name.equals(lastContext), doubted.contains(name));
            graph.thought(
                    name,
                    kind,
                    node.path("text").asText(),
                    asked ? 0 : 1,
                    asked ? Speaker.PERSON : Speaker.ASSISTANT,
                    span(node, asked ? question : response));
            if (name.equals(lastContext)) {
                graph.asks(name);
            }
        }
        for (JsonNode edge : json.path("edges")) {
            role(edge.path("label").asText())
                    .ifPresent(role -> graph.link(
                            edge.path("source_node_id").asText(),
                            edge.path("dest_node_id").asText(),
                            role));
        }
        graph.promptFromQuestion();
        return Optional.of(graph.build());
    }

    private static String lastContext(JsonNode nodes) {
        String last = "";
        for (JsonNode node : nodes) {
            last = node.path("label").asText().equals("context")
                    ? node.path("id").asText()
                    : last;
        }
        return last;
    }

    private static Set<String> doubted(JsonNode edges) {
        Set<String> doubted = new HashSet<>();
        for (JsonNode edge : edges) {
            if (DOUBTING.contains(edge.path("label").asText())) {
                doubted.add(edge.path("dest_node_id").asText());
            }
        }
        return doubted;
    }

    private static Kind kind(JsonNode node, boolean lastContext, boolean doubted) {
        return switch (node.path("label").asText()) {
            case "context" ->
                lastContext || node.path("text").asText().contains("?") ? Kind.QUESTION : Kind.OBSERVATION;
            case "planning" -> Kind.QUESTION;
            case "conclusion" -> Kind.ANSWER;
            case "example" -> Kind.OBSERVATION;
            case "reflection" -> doubted ? Kind.DOUBT : Kind.EVALUATION;
            default -> Kind.PREMISE;
        };
    }

    /** Empty for a label of no family that the annotation scheme knows. */
    private static Optional<Role> role(String label) {
        if (label.equals("validate:attack")) {
            return Optional.of(Role.CHALLENGES);
        }
        return switch (label.replaceFirst(":.*", "")) {
            case "plan", "reflect" -> Optional.of(Role.PROMPTS);
            case "reason", "reasoning", "validate" -> Optional.of(Role.SUPPORTS);
            default -> Optional.empty();
        };
    }

    /** Where the node says it stands, if it does stand there. */
    private static Optional<Span> span(JsonNode node, String text) {
        int start = node.path("start").asInt(-1);
        int end = node.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        Span span = new Span(start, end);
        String stated = node.path("text").asText();
        return Digest.normalised(span.in(text)).equals(Digest.normalised(stated))
                ? Optional.of(span)
                : Optional.empty();
    }
}
