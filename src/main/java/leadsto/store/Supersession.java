package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;

/**
 * A newer version of a file taking the place of the older one.
 *
 * <p>What only the old version said, no run either, and no person touched, is taken back. What a person reviewed, rejected, reworded,
 * weighed or linked stays. What a person had deleted stays deleted: the new source inherits that entry of the ledger.
 */
final class Supersession {
    private final Database database;
    private final Map<String, String> uris;
    private final Set<String> written;

    /**
     * @param uris the address of every source this import met, by its id
     * @param written the sources among them that are new to the store
     */
    Supersession(Database database, Map<String, String> uris, Set<String> written) {
        this.database = database;
        this.uris = uris;
        this.written = written;
    }

    Changes carryOut() {
        if (written.isEmpty()) {
            return Changes.NONE;
        }
        List<Map<String, Object>> rows = written.stream()
                .map(id -> Map.<String, Object>of("id", id, "uri", uris.get(id)))
                .toList();
        List<Map<String, Object>> pairs = database.inTransaction(queries -> queries.run("""
                UNWIND $rows AS row
                MATCH (old:Source {uri: row.uri}) WHERE old.id <> row.id
                RETURN old.id AS old, row.id AS new
                """, Map.of("rows", rows)));
        Changes changes = Changes.NONE;
        for (Map<String, Object> pair : pairs) {
            String old = (String) pair.get("old");
            String successor = (String) pair.get("new");
            if (uris.containsKey(old)) {
                move(old);
            } else {
                changes = changes.plus(database.inTransaction(queries -> replace(queries, old, successor)));
            }
        }
        return changes;
    }

    /** The old content still exists, only elsewhere: a record that moved within its file. */
    private void move(String source) {
        database.inTransaction(queries -> queries.run(
                "MATCH (s:Source {id: $id}) SET s.uri = $uri", Map.of("id", source, "uri", uris.get(source))));
    }

    private Changes replace(Queries queries, String old, String successor) {
        inheritDeletions(queries, old, successor);
        List<String> thoughts = onlyIn(queries, old);
        long links = takeBackLinks(queries, old);
        Unweaving.of(queries, thoughts);
        queries.run("MATCH (s:Source {id: $old}) DETACH DELETE s", Map.of("old", old));
        return new Changes(
                0, 0, 0, 0, links + Forsaken.remove(queries, thoughts).size(), 0);
    }

    private static List<String> onlyIn(Queries queries, String old) {
        return queries.run("""
                        MATCH (:Source {id: $old})<-[:STATED_IN]-(t:Thought)
                        WHERE NOT EXISTS { (t)-[:STATED_IN]->(s:Source) WHERE s.id <> $old }
                        RETURN DISTINCT t.id AS id
                        """, Map.of("old", old)).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    /** Links that other sources or runs state too, or that a person edited, lose the name of the source alone. */
    private static long takeBackLinks(Queries queries, String old) {
        List<StoredLinks.Stored> gone = new ArrayList<>();
        Map<StoredLinks.Stored, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredLinks.Stored link : StoredLinks.matching(queries, """
                MATCH (:Source {id: $old})<-[:STATED_IN]-(:Thought)-[l:LEADS_TO]->() WHERE $old IN l.sources
                WITH DISTINCT l
                """, Map.of("old", old))) {
            List<Object> others = new ArrayList<>((List<?>) link.properties().get("sources"));
            others.remove(old);
            Map<String, Object> properties = new HashMap<>();
            properties.put("sources", others);
            if (others.isEmpty() && !link.touched()) {
                if (link.claims().also().isEmpty()) {
                    gone.add(link);
                    continue;
                }
                properties.putAll(link.claims().promoted().properties());
                properties.put("sources", null);
            }
            changes.put(link, properties);
        }
        StoredLinks.delete(queries, gone);
        StoredLinks.change(queries, changes);
        return gone.size();
    }

    private static void inheritDeletions(Queries queries, String old, String successor) {
        Set<Long> deleted = new HashSet<>(
                Ledger.numbers(queries.run("MATCH (s:Source {id: $old}) RETURN s.ledger AS ledger", Map.of("old", old))
                        .get(0)
                        .get("ledger")));
        queries.run(
                        "MATCH (:Source {id: $old})<-[:STATED_IN]-(t:Thought) RETURN DISTINCT t.id AS id",
                        Map.of("old", old))
                .forEach(row -> deleted.remove(Ledger.keyOfThought((String) row.get("id"))));
        queries.run("""
                        MATCH (:Source {id: $old})<-[:STATED_IN]-(a:Thought)-[l:LEADS_TO]->(b:Thought)
                        RETURN DISTINCT a.id AS from, b.id AS to, l.role AS role, l.approach AS approach
                        """, Map.of("old", old))
                .forEach(row -> deleted.remove(Ledger.keyOfLink(
                        (String) row.get("from"), (String) row.get("to"), (String) row.get("role"), (String)
                                row.get("approach"))));
        queries.run(
                "MATCH (s:Source {id: $id}) SET s.ledger = coalesce(s.ledger, []) + $deleted",
                Map.of("id", successor, "deleted", List.copyOf(deleted)));
    }
}
