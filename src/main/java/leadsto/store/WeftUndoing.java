package leadsto.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;

/**
 * Takes what weaving joined out of a store and off the record, but what a person reviewed, rejected or weighed. What a run of
 * unfolding merged or proposed is that run's, and goes with it.
 */
final class WeftUndoing {
    private static final String UNMERGE = """
            MATCH (a:Thought)-[s:SAME_AS {origin: $origin}]->(b:Thought) WHERE s.run IS NOT NULL AND NOT s.run STARTS WITH $unfold
            WITH a, b, s, coalesce(s.reviewed, false) OR coalesce(s.rejected, false) AS touched
            WITH a.id AS from, b.id AS to, s, touched
            FOREACH (_ IN CASE WHEN touched THEN [] ELSE [1] END | DELETE s)
            RETURN from, to, touched
            """;

    private static final String UNLINK = """
            MATCH (a:Thought)-[l:LEADS_TO {origin: $origin}]->(b:Thought)
            WHERE l.similarity IS NOT NULL AND NOT l.run STARTS WITH $unfold
            WITH a, b, l, coalesce(l.reviewed, false) OR coalesce(l.rejected, false)
                          OR l.weight <> l.statedWeight OR size(coalesce(l.sources, [])) > 0 AS touched
            WITH a.id AS from, b.id AS to, l.role AS role, l.approach AS approach, l, touched
            FOREACH (_ IN CASE WHEN touched THEN [] ELSE [1] END | DELETE l)
            RETURN from, to, role, approach, touched
            """;

    private WeftUndoing() {}

    static ThoughtWeaving.Count undo(Queries queries) {
        Set<Long> saidByModels = unpropose(queries);
        Map<String, Object> ours = Map.of("origin", WeftWriting.EXTRACTED, "unfold", Run.OF_UNFOLD);
        List<Map<String, Object>> merged = queries.run(UNMERGE, ours);
        List<Map<String, Object>> linked = queries.run(UNLINK, ours);
        Set<Long> takenBack = new HashSet<>();
        merged.stream().filter(WeftUndoing::untouched).forEach(row -> takenBack.add(keyOfMerge(row)));
        long merges = takenBack.size();
        linked.stream().filter(WeftUndoing::untouched).forEach(row -> takenBack.add(keyOfLink(row)));
        long links = takenBack.size() - merges;
        takenBack.addAll(saidByModels);
        Ledger.forgetWoven(queries, takenBack);
        return new ThoughtWeaving.Count(merges, links, merged.size() + linked.size() - merges - links);
    }

    /** Links that weaving proposed and a model said later are the model's alone from now on. */
    private static Set<Long> unpropose(Queries queries) {
        Set<Long> keys = new HashSet<>();
        Map<StoredLinks.Stored, Map<String, Object>> changes = new LinkedHashMap<>();
        for (StoredLinks.Stored link : StoredLinks.matching(queries, """
                MATCH ()-[l:LEADS_TO]->()
                WHERE l.similarity IS NOT NULL AND any(run IN l.alsoRuns WHERE NOT run STARTS WITH $unfold)
                """, Map.of("unfold", Run.OF_UNFOLD))) {
            Claims claims = link.claims();
            for (Claim claim : claims.also()) {
                if (!claim.run().startsWith(Run.OF_UNFOLD)) {
                    claims = claims.without(claim.run());
                }
            }
            Map<String, Object> properties = new HashMap<>(claims.lists());
            properties.put("similarity", null);
            properties.put("model", null);
            changes.put(link, properties);
            keys.add(link.key());
        }
        StoredLinks.change(queries, changes);
        return keys;
    }

    private static boolean untouched(Map<String, Object> row) {
        return !(Boolean) row.get("touched");
    }

    private static long keyOfMerge(Map<String, Object> row) {
        return Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to"));
    }

    private static long keyOfLink(Map<String, Object> row) {
        return Ledger.keyOfLink((String) row.get("from"), (String) row.get("to"), (String) row.get("role"), (String)
                row.get("approach"));
    }
}
