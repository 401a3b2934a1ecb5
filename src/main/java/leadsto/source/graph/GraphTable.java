package leadsto.source.graph;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                object.put(field, Double.parseDouble(text.replace(',', '.')));
                return;
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
                Kind kind = thought.path("text").asText().endsWith("?")
                        ? Kind.QUESTION
                        : sources.contains(thought.path("id").asText()) ? Kind.PREMISE : Kind.ANSWER;
                ((ObjectNode) thought).put("kind", kind.word());
            }
        }
    }

    private void addMissingRoles() {
        Map<String, String> kinds = new HashMap<>();
        thoughts.forEach(it -> kinds.put(it.path("id").asText(), it.path("kind").asText()));
        for (JsonNode link : links) {
            if (!link.has("role")) {
                String from = kinds.getOrDefault(link.path("from").asText(), "");
                String to = kinds.getOrDefault(link.path("to").asText(), "");
                ((ObjectNode) link).put("role", usual(from, to).word());
            }
        }
    }

    private static Role usual(String from, String to) {
        if (from.equals(Kind.QUESTION.word()) || to.equals(Kind.QUESTION.word()) || to.equals(Kind.DOUBT.word())) {
            return Role.PROMPTS;
        }
        return from.equals(Kind.DOUBT.word()) ? Role.RESOLVES : Role.SUPPORTS;
    }
}
