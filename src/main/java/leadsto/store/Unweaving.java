package leadsto.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;

/** Takes back what was joined to certain thoughts because they were alike, and nobody edited; it may be joined again. */
final class Unweaving {
    private static final String UNJOIN = """
            UNWIND $ids AS id
            MATCH (:Thought {id: id})-[r:SAME_AS|LEADS_TO]-()
            WHERE r.origin = 'extracted' AND r.run IS NOT NULL AND r.sources IS NULL
              AND coalesce(r.weight = r.statedWeight, true)
              AND NOT coalesce(r.reviewed, false) AND NOT coalesce(r.rejected, false)
            WITH DISTINCT r, startNode(r).id AS from, endNode(r).id AS to, type(r) AS type,
                 r.role AS role, r.approach AS approach
            DELETE r
            RETURN from, to, type, role, approach
            """;

    private Unweaving() {}

    static void of(Queries queries, Collection<String> thoughts) {
        Set<Long> entries = new HashSet<>();
        queries.run(UNJOIN, Map.of("ids", thoughts)).forEach(row -> entries.add(key(row)));
        Ledger.forgetWoven(queries, entries);
    }

    private static long key(Map<String, Object> row) {
        String from = (String) row.get("from");
        String to = (String) row.get("to");
        return row.get("type").equals("SAME_AS")
                ? Ledger.keyOfMerge(from, to)
                : Ledger.keyOfLink(from, to, (String) row.get("role"), (String) row.get("approach"));
    }
}
