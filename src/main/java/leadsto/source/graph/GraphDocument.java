package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import leadsto.source.format.Unreadable;
import leadsto.source.graph.GraphSchema.Finding;
import leadsto.source.text.Language;
import leadsto.source.text.Text;
import leadsto.thought.Approach;
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

/**
 * A thought graph as it stands in a file, in the words of {@code thought-graph.schema.json}, whatever the file's syntax.
 *
 * <p>Its form is checked by the schema, then its sense: each id once, links between thoughts of the graph, spans that
 * hold what the thought says. A graph with anything wrong in it is not read; all that is wrong is told.
 */
final class GraphDocument {
    private static final int MOST_FINDINGS = 20;

    private final JsonNode json;
    private final List<Finding> findings = new ArrayList<>();

    private GraphDocument(JsonNode json) {
        this.json = json;
    }

    /** Where a graph stands: its file, the name it has if it gives itself none, and where a part of it is. */
    record Place(String uri, String id, String title, Function<JsonPointer, String> of) {}

    /** @throws Unreadable telling all that is wrong with the graph, and where */
    static ThoughtGraph read(JsonNode json, Place place) {
        GraphDocument document = new GraphDocument(json);
        document.findings.addAll(GraphSchema.findings(json));
        if (document.findings.isEmpty()) {
            document.checkThoughts();
            document.checkLinks();
        }
        if (!document.findings.isEmpty()) {
            throw Unreadable.all(document.findings.stream()
                    .limit(MOST_FINDINGS)
                    .map(it -> new Unreadable(place.of().apply(it.part()), it.reason(), it.remedy()))
                    .toList());
        }
        return document.graph(place);
    }

    private void checkThoughts() {
        Set<String> ids = new LinkedHashSet<>();
        int index = 0;
        for (JsonNode thought : json.path("thoughts")) {
            JsonPointer part = JsonPointer.compile("/thoughts/" + index++);
            String id = thought.path("id").asText();
            if (!ids.add(id)) {
                found(part.appendProperty("id"), "two thoughts have the id '" + id + "'", "rename one");
            }
            if (!Text.says(thought.path("text").asText())) {
                found(part.appendProperty("text"), "thought '" + id + "' says nothing", "write a text, or remove it");
            }
            if (thought.has("start")) {
                checkSpan(thought, part);
            }
        }
    }

    private void checkSpan(JsonNode thought, JsonPointer part) {
        boolean ofQuestion = thought.path("part").asText().equals("question");
        String text = json.path(ofQuestion ? "question" : "text").asText("");
        int start = thought.path("start").asInt();
        int end = thought.path("end").asInt();
        String name = "the span " + start + " to " + end + " of thought '"
                + thought.path("id").asText() + "'";
        if (text.isEmpty()) {
            found(
                    part.appendProperty("start"),
                    name + " counts in a text that the graph does not give",
                    "add the text");
        } else if (end <= start || end > text.codePointCount(0, text.length())) {
            found(
                    part.appendProperty("start"),
                    name + " is no stretch of the text, which has " + text.codePointCount(0, text.length())
                            + " characters",
                    "give a start from 0 and an end after it, counted in Unicode code points");
        } else if (!holds(new Span(start, end).in(text), thought.path("text").asText())) {
            found(
                    part.appendProperty("start"),
                    name + " holds other words: '" + Text.headline(new Span(start, end).in(text), 60) + "'",
                    "count in Unicode code points from 0, or leave start and end out");
        }
    }

    /** Whether the letters of the thought stand in the stretch in their order; markup may stand between them. */
    private static boolean holds(String stretch, String thought) {
        int[] letters = stretch.codePoints().filter(Character::isLetterOrDigit).toArray();
        int at = 0;
        for (int letter :
                thought.codePoints().filter(Character::isLetterOrDigit).toArray()) {
            while (at < letters.length && letters[at] != letter) {
                at++;
            }
            if (at++ >= letters.length) {
                return false;
            }
        }
        return true;
    }

    private void checkLinks() {
        Set<String> ids = new LinkedHashSet<>();
        json.path("thoughts").forEach(thought -> ids.add(thought.path("id").asText()));
        int index = 0;
        for (JsonNode link : json.path("leadsTo")) {
            JsonPointer part = JsonPointer.compile("/leadsTo/" + index++);
            String from = link.path("from").asText();
            String to = link.path("to").asText();
            checkEnd(ids, part, "from", "source", from);
            checkEnd(ids, part, "to", "target", to);
            if (from.equals(to)) {
                found(part, "thought '" + from + "' leads to itself", "remove the link or name another thought");
            }
        }
        for (var given : json.path("given").properties()) {
            String id = given.getValue().asText();
            if (!ids.contains(id)) {
                found(
                        JsonPointer.compile("/given/" + given.getKey()),
                        "the given " + given.getKey() + " '" + id + "' is no thought of this graph",
                        "add it to the thoughts or remove it");
            }
        }
    }

    private void checkEnd(Set<String> ids, JsonPointer link, String field, String name, String id) {
        if (!ids.contains(id)) {
            found(
                    link.appendProperty(field),
                    name + " '" + id + "' is no thought of this graph",
                    "add it to the thoughts or remove the link");
        }
    }

    private void found(JsonPointer part, String reason, String remedy) {
        findings.add(new Finding(part, reason, remedy));
    }

    private ThoughtGraph graph(Place place) {
        Source source = source(place);
        String language = json.has("language") ? json.path("language").asText() : Language.of(allTexts());
        List<Thought> thoughts = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (JsonNode thought : json.path("thoughts")) {
            String id = thought.path("id").asText();
            thoughts.add(new Thought(
                    id,
                    Kind.of(thought.path("kind").asText()),
                    thought.path("text").asText().strip().replaceAll("\\s+", " "),
                    thought.path("language").asText(language),
                    origin(thought)));
            statements.add(statement(thought, id, source));
        }
        return new ThoughtGraph(
                json.path("id").asText(place.id()),
                language,
                text("text"),
                text("question"),
                new ThoughtGraph.Given(given("question"), given("answer")),
                List.of(source),
                thoughts,
                links(),
                statements);
    }

    private Source source(Place place) {
        Source content =
                Source.of(place.uri(), json.toString(), json.path("title").asText(place.title()));
        return new Source(content.uri(), content.sha256(), content.title(), text("license"));
    }

    /** Of two links with one identity the stronger stays. */
    private List<Link> links() {
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        for (JsonNode part : json.path("leadsTo")) {
            Link link = new Link(
                    part.path("from").asText(),
                    part.path("to").asText(),
                    Role.of(part.path("role").asText()),
                    part.path("weight").asDouble(1),
                    new Approach(part.path("approach").asText(Approach.LOGICAL.name())),
                    origin(part));
            links.merge(link.key(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        return List.copyOf(links.values());
    }

    /** The question of a trace is its first turn, the text its second; any other text is a document of one turn. */
    private Statement statement(JsonNode thought, String id, Source source) {
        Optional<Span> span = thought.has("start")
                ? Optional.of(new Span(
                        thought.path("start").asInt(), thought.path("end").asInt()))
                : Optional.empty();
        return switch (thought.path("part").asText()) {
            case "question" -> new Statement(id, source.id(), 0, span, Speaker.PERSON);
            case "response" -> new Statement(id, source.id(), 1, span, Speaker.ASSISTANT);
            default -> new Statement(id, source.id(), 0, span, Speaker.AUTHOR);
        };
    }

    private Origin origin(JsonNode part) {
        Origin usual = json.has("corpus") ? Origin.GOLD : Origin.AUTHOR;
        return part.has("origin") ? Origin.of(part.path("origin").asText()) : usual;
    }

    private Optional<String> given(String field) {
        return Optional.of(json.path("given").path(field))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    private Optional<String> text(String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private String allTexts() {
        StringBuilder texts = new StringBuilder();
        json.path("thoughts")
                .forEach(it -> texts.append(it.path("text").asText()).append('\n'));
        return texts.toString();
    }
}
