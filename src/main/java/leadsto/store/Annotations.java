package leadsto.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** Properties that are set on thoughts: by Neo4j's API where the database is in this process, else by a query. */
final class Annotations {
    private static final Label THOUGHT = Label.label("Thought");
    private static final String QUERY = """
            UNWIND $rows AS row
            MATCH (t:Thought {id: row.id})
            WHERE any(key IN keys(row.properties) WHERE
                      coalesce(t[key] <> row.properties[key],
                               (t[key] IS NULL) <> (row.properties[key] IS NULL)))
            SET t += row.properties
            RETURN count(t) AS changed
            """;

    private Annotations() {}

    static long set(Database.Queries queries, Map<String, Map<String, Object>> properties) {
        List<Map<String, Object>> rows = properties.entrySet().stream()
                .map(entry -> Map.of("id", entry.getKey(), "properties", entry.getValue()))
                .toList();
        return (Long) queries.run(QUERY, Map.of("rows", rows)).get(0).get("changed");
    }

    /** Several times as fast as the query, which compares and sets what it looks up by name for each row anew. */
    static long set(Transaction transaction, Map<String, Map<String, Object>> properties) {
        long changed = 0;
        for (Map.Entry<String, Map<String, Object>> entry : properties.entrySet()) {
            Node thought = transaction.findNode(THOUGHT, "id", entry.getKey());
            changed += thought != null && set(thought, entry.getValue()) ? 1 : 0;
        }
        return changed;
    }

    private static boolean set(Node thought, Map<String, Object> properties) {
        Map<String, Object> before = thought.getProperties(properties.keySet().toArray(String[]::new));
        boolean changed = false;
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            if (!Objects.equals(before.get(property.getKey()), property.getValue())) {
                changed = true;
                if (property.getValue() == null) {
                    thought.removeProperty(property.getKey());
                } else {
                    thought.setProperty(property.getKey(), property.getValue());
                }
            }
        }
        return changed;
    }
}
