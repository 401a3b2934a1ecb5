package leadsto.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import leadsto.store.Database.Queries;

/** Thoughts as rows of their labels and properties, read and changed one by one. */
final class StoredThoughts {
    private StoredThoughts() {}

    /**
     * A thought of the store.
     *
     * @param stated whether it stands in a source
     */
    record Stored(String id, Object labels, Map<String, Object> properties, boolean stated) {

        Claims claims() {
            return Claims.of(properties);
        }

        boolean touched() {
            return Touch.ofThought(properties, labels);
        }
    }

    /** Those of the ids that are there. */
    static List<Stored> of(Queries queries, Collection<String> ids) {
        return matching(queries, "UNWIND $ids AS id MATCH (t:Thought {id: id})", Map.of("ids", ids));
    }

    /** @param clauses Cypher that binds a thought {@code t}, each once */
    static List<Stored> matching(Queries queries, String clauses, Map<String, Object> parameters) {
        return queries
                .run(
                        clauses
                                + " RETURN t.id AS id, labels(t) AS labels, properties(t) AS thought,"
                                + " EXISTS { (t)-[:STATED_IN]->() } AS stated ORDER BY id",
                        parameters)
                .stream()
                .map(row -> new Stored(
                        (String) row.get("id"), row.get("labels"), StoredLinks.properties(row.get("thought")), (Boolean)
                                row.get("stated")))
                .toList();
    }

    /** Sets properties of thoughts, by their ids, and removes those that are null. */
    static void change(Queries queries, Map<String, Map<String, Object>> changes) {
        List<Map<String, Object>> rows = new ArrayList<>();
        changes.forEach((id, properties) -> rows.add(Map.of("id", id, "properties", properties)));
        queries.run("UNWIND $rows AS row MATCH (t:Thought {id: row.id}) SET t += row.properties", Map.of("rows", rows));
    }
}
