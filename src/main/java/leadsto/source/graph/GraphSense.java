package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.source.text.Text;
import leadsto.thought.Span;

/**
 * What the schema cannot tell of a thought graph: each id once, thoughts that say something, links between thoughts of the
 * graph, spans that hold what the thought says.
 */
final class GraphSense {
    private final JsonNode json;
    private final List<Finding> findings = new ArrayList<>();

    private GraphSense(JsonNode json) {
        this.json = json;
    }

    /**
     * What is wrong with the sense of a graph, in the order of the file.
     *
     * @param graph one whose form is right
     */
    static List<Finding> findings(JsonNode graph) {
        GraphSense sense = new GraphSense(graph);
        sense.checkThoughts();
        sense.checkLinks();
        return List.copyOf(sense.findings);
    }

    private void checkThoughts() {
        Set<String> ids = new HashSet<>();
        int index = 0;
        for (JsonNode thought : json.path("thoughts")) {
            String part = "/thoughts/" + index++;
            String id = thought.path("id").asText();
            if (!ids.add(id)) {
                found(part + "/id", "two thoughts have the id '" + id + "'", "rename one");
            }
            if (!Text.says(thought.path("text").asText())) {
                found(part + "/text", "thought '" + id + "' says nothing", "write a text, or remove it");
            }
            if (thought.has("start")) {
                checkSpan(thought, part);
            }
        }
    }

    private void checkSpan(JsonNode thought, String part) {
        boolean ofQuestion = thought.path("part").asText().equals("question");
        String text = json.path(ofQuestion ? "question" : "text").asText("");
        int start = thought.path("start").asInt();
        int end = thought.path("end").asInt();
        String name = "the span " + start + " to " + end + " of thought '"
                + thought.path("id").asText() + "'";
        if (text.isEmpty()) {
            found(part + "/start", name + " counts in a text that the graph does not give", "add the text");
        } else if (end <= start || end > text.codePointCount(0, text.length())) {
            found(
                    part + "/start",
                    name + " is no stretch of the text, which has " + text.codePointCount(0, text.length())
                            + " characters",
                    "give a start from 0 and an end after it, counted in Unicode code points");
        } else if (!holds(new Span(start, end).in(text), thought.path("text").asText())) {
            found(
                    part + "/start",
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
        Set<String> ids = new HashSet<>();
        json.path("thoughts").forEach(thought -> ids.add(thought.path("id").asText()));
        int index = 0;
        for (JsonNode link : json.path("leadsTo")) {
            String part = "/leadsTo/" + index++;
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
                        "/given/" + given.getKey(),
                        "the given " + given.getKey() + " '" + id + "' is no thought of this graph",
                        "add it to the thoughts or remove it");
            }
        }
    }

    private void checkEnd(Set<String> ids, String link, String field, String name, String id) {
        if (!ids.contains(id)) {
            found(
                    link + "/" + field,
                    name + " '" + id + "' is no thought of this graph",
                    "add it to the thoughts or remove the link");
        }
    }

    private void found(String part, String reason, String remedy) {
        findings.add(new Finding(JsonPointer.compile(part), reason, remedy));
    }
}
