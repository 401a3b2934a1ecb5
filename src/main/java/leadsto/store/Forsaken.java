package leadsto.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.store.Database.Queries;

/**
 * Thoughts whose source or run was taken back: where another run says one too, that run comes to the front; where nobody
 * does, nobody edited it and nothing is linked to it but what weaving joined, it goes.
 */
final class Forsaken {
    /** What weaving or searching only proposed does not hold a thought; what a person drew or reviewed does. */
    private static final String UNLINKED = "NOT EXISTS { (t)-[l:LEADS_TO]-() WHERE " + Reading.STATED + " }"
            + " AND NOT EXISTS { (t)-[s:SAME_AS]-() WHERE s.run IS NULL OR s.reviewed }";

    private Forsaken() {}

    /** @return the ids of those that went */
    static List<String> remove(Queries queries, Collection<String> thoughts) {
        promote(queries, thoughts);
        List<String> gone = StoredThoughts.matching(
                        queries,
                        "UNWIND $ids AS id MATCH (t:Thought {id: id}) WHERE t.alsoRuns IS NULL AND " + UNLINKED,
                        Map.of("ids", thoughts))
                .stream()
                .filter(it -> !it.stated() && !it.touched())
                .map(StoredThoughts.Stored::id)
                .toList();
        Unweaving.of(queries, gone);
        queries.run("UNWIND $ids AS id MATCH (t:Thought {id: id}) DETACH DELETE t", Map.of("ids", gone));
        return gone;
    }

    private static void promote(Queries queries, Collection<String> thoughts) {
        Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        StoredThoughts.matching(
                        queries,
                        "UNWIND $ids AS id MATCH (t:Thought {id: id}) WHERE t.alsoRuns IS NOT NULL",
                        Map.of("ids", thoughts))
                .stream()
                .filter(it -> !it.stated() && !it.touched())
                .forEach(it -> changes.put(it.id(), it.claims().promoted().properties()));
        StoredThoughts.change(queries, changes);
    }
}
