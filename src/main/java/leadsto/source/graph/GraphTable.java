package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;

/**
 * A thought graph that comes as nodes and edges with free attributes, and the sensible values of those that are missing.
 *
 * <p>A kind that is not given: a question where the text ends in a question mark, an answer where nothing follows, else a
 * premise. A role that is not given: {@code prompts} from a question or to a question or doubt, {@code resolves} from a
 * doubt, else {@code supports}.
 */
final class GraphTable {
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind));

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ArrayNode thoughts = json.putArray("thoughts");
    private final ArrayNode links = json.putArray("leadsTo");
    private final Map<JsonPointer, String> places = new HashMap<>();

    /** @param place {@code line 12}, or with a file's name before it */
    void addThought(Map<String, String> fields, String place) {
        places.put(JsonPointer.compile("/thoughts/" + thoughts.size()), place);
        ObjectNode thought = thoughts.addObject();
        fields.forEach((field, value) -> put(thought, field, value));
    }

    /** @param place as for a thought */
    void addLink(Map<String, String> fields, String place) {
        places.put(JsonPointer.compile("/leadsTo/" + links.size()), place);
        ObjectNode link = links.addObject();
        fields.forEach((field, value) -> put(link, field, value));
    }

    /** @throws leadsto.source.format.Unreadable telling all that is wrong with the graph */
    ThoughtGraph read(String uri, String id, String title) {
        addMissingKinds();
        addMissingRoles();
        return GraphDocument.read(json, new GraphDocument.Place(uri, id, title, this::place));
    }

    private String place(JsonPointer part) {
        for (JsonPointer at = part; at != null; at = at.matches() ? null : at.head()) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return "";
    }

    private static void put(ObjectNode object, String field, String value) {
        if (value.isBlank()) {
            return;
        }
        String text = value.strip();
        if (field.equals("weight")) {
            try {
                double weight = Double.parseDouble(text.replace(',', '.'));
                if (Double.isFinite(weight)) {
                    object.put(field, weight);
                    return;
                }
            } catch (NumberFormatException e) {
                // The schema tells, and where.
            }
        }
        object.put(field, field.equals("kind") || field.equals("role") ? text.toLowerCase(Locale.ROOT) : text);
    }

    private void addMissingKinds() {
        Set<String> sources = new HashSet<>();
        links.forEach(link -> sources.add(link.path("from").asText()));
        for (JsonNode thought : thoughts) {
            if (!thought.has("kind")) {
                Kind kind = usualKind(
                        thought.path("text").asText(),
                        sources.contains(thought.path("id").asText()));
                ((ObjectNode) thought).put("kind", kind.word());
            }
        }
    }

    private void addMissingRoles() {
        Map<String, Kind> kinds = new HashMap<>();
        thoughts.forEach(it ->
                kinds.put(it.path("id").asText(), KINDS.get(it.path("kind").asText())));
        for (JsonNode link : links) {
            if (!link.has("role")) {
                Kind from = kinds.get(link.path("from").asText());
                Kind to = kinds.get(link.path("to").asText());
                ((ObjectNode) link).put("role", usualRole(from, to).word());
            }
        }
    }

    /** The kind of a thought that has none, given whether it leads to another. */
    static Kind usualKind(String text, boolean leads) {
        return text.endsWith("?") ? Kind.QUESTION : leads ? Kind.PREMISE : Kind.ANSWER;
    }

    /** The role of a link that has none. */
    static Role usualRole(Kind from, Kind to) {
        if (from == Kind.QUESTION || to == Kind.QUESTION || to == Kind.DOUBT) {
            return Role.PROMPTS;
        }
        return from == Kind.DOUBT ? Role.RESOLVES : Role.SUPPORTS;
    }
}
