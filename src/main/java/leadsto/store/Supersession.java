package leadsto.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;
import leadsto.thought.Digest;
import leadsto.thought.Kind;

/**
 * A newer version of a file taking the place of the older one.
 *
 * <p>What only the old version said, and no person touched, is taken back. What a person reviewed, rejected, reworded,
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
        long links = (Long) queries.run("""
                        MATCH (:Source {id: $old})<-[:STATED_IN]-(:Thought)-[l:LEADS_TO]->()
                        WHERE $old IN l.sources
                        WITH DISTINCT l, size(l.sources) = 1 AND l.weight = l.statedWeight
                             AND NOT coalesce(l.reviewed, false) AND NOT coalesce(l.rejected, false) AS untouched
                        FOREACH (_ IN CASE WHEN untouched THEN [] ELSE [1] END |
                                 SET l.sources = [s IN l.sources WHERE s <> $old])
                        WITH l, untouched WHERE untouched
                        DELETE l
                        RETURN count(*) AS removed
                        """, Map.of("old", old)).get(0).get("removed");
        unweave(queries, old);
        List<Object> orphans = new ArrayList<>();
        for (Map<String, Object> row : queries.run("""
                MATCH (:Source {id: $old})<-[:STATED_IN]-(t:Thought)
                WHERE NOT (t)-[:LEADS_TO]-() AND NOT coalesce(t.reviewed, false) AND NOT coalesce(t.rejected, false)
                  AND NOT EXISTS { (t)-[:STATED_IN]->(s:Source) WHERE s.id <> $old }
                RETURN DISTINCT t.id AS id, t.text AS text, labels(t) AS labels
                """, Map.of("old", old))) {
            if (asImported(row)) {
                orphans.add(row.get("id"));
            }
        }
        queries.run("UNWIND $ids AS id MATCH (t:Thought {id: id}) DETACH DELETE t", Map.of("ids", orphans));
        queries.run("MATCH (s:Source {id: $old}) DETACH DELETE s", Map.of("old", old));
        return new Changes(0, 0, 0, 0, links + orphans.size(), 0);
    }

    /** What weaving joined to thoughts that only the old version stated is joined again where they stay. */
    private static void unweave(Queries queries, String old) {
        Set<Long> entries = new HashSet<>();
        queries.run("""
                        MATCH (:Source {id: $old})<-[:STATED_IN]-(t:Thought)
                        WHERE NOT EXISTS { (t)-[:STATED_IN]->(s:Source) WHERE s.id <> $old }
                        MATCH (t)-[r:SAME_AS|LEADS_TO]-()
                        WHERE r.origin = 'extracted' AND r.run IS NOT NULL AND r.sources IS NULL
                          AND coalesce(r.weight = r.statedWeight, true)
                          AND NOT coalesce(r.reviewed, false) AND NOT coalesce(r.rejected, false)
                        WITH DISTINCT r, startNode(r).id AS from, endNode(r).id AS to, type(r) AS type,
                             r.role AS role, r.approach AS approach
                        DELETE r
                        RETURN from, to, type, role, approach
                        """, Map.of("old", old))
                .forEach(row -> entries.add(
                        row.get("type").equals("SAME_AS")
                                ? Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to"))
                                : Ledger.keyOfLink(
                                        (String) row.get("from"),
                                        (String) row.get("to"),
                                        (String) row.get("role"),
                                        (String) row.get("approach"))));
        if (!entries.isEmpty()) {
            List<Long> record = new ArrayList<>(Ledger.woven(queries));
            record.removeAll(entries);
            Ledger.keepWoven(queries, record);
        }
    }

    private static boolean asImported(Map<String, Object> row) {
        return GraphReading.kindOf(row.get("labels"))
                .map((Kind kind) ->
                        Digest.ofThought(kind, (String) row.get("text")).equals(row.get("id")))
                .orElse(false);
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
