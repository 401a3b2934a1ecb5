package leadsto.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** The rows of a whole graph by Neo4j's own API, several times as fast as the queries of {@link Reading} for the same. */
final class CoreReading {
    private static final Label THOUGHT = Label.label("Thought");
    private static final Label SOURCE = Label.label("Source");
    private static final RelationshipType LEADS_TO = RelationshipType.withName("LEADS_TO");
    private static final RelationshipType SAME_AS = RelationshipType.withName("SAME_AS");
    private static final RelationshipType STATED_IN = RelationshipType.withName("STATED_IN");
    private static final String[] OF_THOUGHTS = {"id", "text", "language", "origin", "rejected"};
    private static final String[] OF_LINKS = {"role", "weight", "approach", "origin", "rejected", "similarity"};
    private static final String[] OF_STATEMENTS = {"turn", "start", "end", "speaker"};

    private final Transaction transaction;

    CoreReading(Transaction transaction) {
        this.transaction = transaction;
    }

    void thoughts(Consumer<Map<String, Object>> row) {
        try (ResourceIterator<Node> thoughts = transaction.findNodes(THOUGHT)) {
            while (thoughts.hasNext()) {
                Node thought = thoughts.next();
                Map<String, Object> values = values(thought, OF_THOUGHTS);
                if (!isRejected(values) && values.containsKey("id") && values.containsKey("text")) {
                    values.put("labels", labels(thought));
                    row.accept(values);
                }
            }
        }
    }

    boolean hasMerges() {
        try (ResourceIterator<Relationship> merges = transaction.findRelationships(SAME_AS)) {
            return merges.hasNext();
        }
    }

    void thoughtsWithoutId(Consumer<Map<String, Object>> row) {
        try (ResourceIterator<Node> thoughts = transaction.findNodes(THOUGHT)) {
            while (thoughts.hasNext()) {
                Node thought = thoughts.next();
                if (!thought.hasProperty("id") && thought.hasProperty("text")) {
                    row.accept(Map.of(
                            "element",
                            thought.getElementId(),
                            "text",
                            Values.json(thought.getProperty("text")),
                            "labels",
                            labels(thought)));
                }
            }
        }
    }

    void links(Consumer<Map<String, Object>> row) {
        Map<Node, Object> ids = ids(THOUGHT);
        try (ResourceIterator<Relationship> links = transaction.findRelationships(LEADS_TO)) {
            while (links.hasNext()) {
                Relationship link = links.next();
                Object from = ids.get(link.getStartNode());
                Object to = ids.get(link.getEndNode());
                Map<String, Object> values = values(link, OF_LINKS);
                if (!isRejected(values)
                        && !(values.containsKey("similarity") && isProposed(link))
                        && from != null
                        && to != null
                        && !from.equals(to)) {
                    values.put("from", from);
                    values.put("to", to);
                    row.accept(values);
                }
            }
        }
    }

    void statements(Consumer<Map<String, Object>> row) {
        Map<Node, Object> thoughts = ids(THOUGHT);
        Map<Node, Object> sources = ids(SOURCE);
        try (ResourceIterator<Relationship> statements = transaction.findRelationships(STATED_IN)) {
            while (statements.hasNext()) {
                Relationship statement = statements.next();
                Object thought = thoughts.get(statement.getStartNode());
                Object source = sources.get(statement.getEndNode());
                if (thought != null && source != null) {
                    Map<String, Object> values = values(statement, OF_STATEMENTS);
                    values.put("thought", thought);
                    values.put("source", source);
                    row.accept(values);
                }
            }
        }
    }

    /** Each id once, however many links name it. */
    private Map<Node, Object> ids(Label label) {
        Map<Node, Object> ids = new HashMap<>();
        try (ResourceIterator<Node> nodes = transaction.findNodes(label)) {
            nodes.forEachRemaining(node -> ids.put(node, node.getProperty("id", null)));
        }
        return ids;
    }

    private static Map<String, Object> values(Entity entity, String... properties) {
        Map<String, Object> values = new HashMap<>();
        entity.getProperties(properties).forEach((key, value) -> values.put(key, Values.json(value)));
        return values;
    }

    /** As in the queries: whatever is not plainly false counts as rejected. */
    private static boolean isRejected(Map<String, Object> values) {
        Object rejected = values.get("rejected");
        return rejected != null && !Boolean.FALSE.equals(rejected);
    }

    /** The counterpart of {@link Reading#STATED}, for a link of some similarity. */
    private static boolean isProposed(Relationship link) {
        return Touch.isProposed(
                values(link, "similarity", "origin", "weight", "statedWeight", "reviewed", "rejected", "sources"));
    }

    private static List<String> labels(Node node) {
        return StreamSupport.stream(node.getLabels().spliterator(), false)
                .map(Label::name)
                .toList();
    }
}
