package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import leadsto.source.format.Unreadable;
import leadsto.source.text.Language;
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
 * <p>Its form is checked by {@link GraphSchema}, then its sense by {@link GraphSense}. A graph with anything wrong in it
 * is not read; all that is wrong is told.
 */
final class GraphDocument {
    private static final int MOST_FINDINGS = 20;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final JsonNode json;

    private GraphDocument(JsonNode json) {
        this.json = json;
    }

    /** Where a graph stands: its file, the name it has if it gives itself none, and where a part of it is. */
    record Place(String uri, String id, String title, Function<JsonPointer, String> of) {}

    /** @throws Unreadable telling all that is wrong with the graph, and where */
    static ThoughtGraph read(JsonNode json, Place place) {
        List<Finding> findings = findings(json);
        if (!findings.isEmpty()) {
            throw Unreadable.all(findings.stream()
                    .limit(MOST_FINDINGS)
                    .map(it -> new Unreadable(place.of().apply(it.part()), it.reason(), it.remedy()))
                    .toList());
        }
        return new GraphDocument(json).graph(place);
    }

    /** What is wrong with its form; where nothing is, what is wrong with its sense. */
    private static List<Finding> findings(JsonNode json) {
        List<Finding> ofForm = UsualForm.fits(json) ? List.of() : GraphSchema.findings(json);
        return ofForm.isEmpty() ? GraphSense.findings(json) : ofForm;
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
                    SPACE.matcher(thought.path("text").asText().strip()).replaceAll(" "),
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
                    part.has("approach") ? new Approach(part.path("approach").asText()) : Approach.LOGICAL,
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
