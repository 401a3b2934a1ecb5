package leadsto.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Weft;

/**
 * What weaving has joined in the store: merges, {@code (:Thought)-[:SAME_AS {score, model, run, origin}]->(:Thought)}, and
 * links across sources, {@code LEADS_TO} with a {@code similarity} beside its weight.
 *
 * <p>What was ever woven is on record at the store's mark. So a merge or link that a person deleted or rejected is known as
 * {@linkplain #struck struck} and not made again, while what {@link #undo} takes back may be.
 */
public final class ThoughtWeaving {
    private static final int BATCH = 10_000;
    private static final String EXTRACTED = "extracted";

    private final Database database;
    private final Ledger ledger;
    private final List<Merge> merges = new ArrayList<>();
    private final Set<Long> rejected = new HashSet<>();
    private final Set<Long> there = new HashSet<>();

    /** @param reading tells what stands */
    ThoughtWeaving(Database database, Reading reading) {
        this.database = database;
        this.ledger = Ledger.of(reading);
        read(reading);
    }

    /**
     * How much was joined or taken apart.
     *
     * @param keptByPerson what a person edited, and undoing left alone
     */
    public record Count(long merges, long links, long keptByPerson) {
        /** Whether the store differs from before. */
        public boolean any() {
            return merges + links > 0;
        }
    }

    /** The merges that stand: made by weaving or by a person, and not rejected. */
    public List<Merge> merges() {
        return List.copyOf(merges);
    }

    /** Whether a person deleted or rejected this merge. */
    public boolean struck(Merge merge) {
        return struck(Ledger.keyOf(merge));
    }

    /** Whether a person deleted or rejected this link. */
    public boolean struck(Link link) {
        return struck(Ledger.keyOf(link));
    }

    private boolean struck(long key) {
        return rejected.contains(key) || ledger.holds(key) && !there.contains(key);
    }

    /** Joins what is proposed, and puts it on record; what is there already stays as it is. */
    public Count write(Weft weft, Run run) {
        List<Map<String, Object>> mergeRows =
                weft.merges().stream().map(ThoughtWeaving::row).toList();
        List<Map<String, Object>> linkRows =
                weft.links().stream().map(ThoughtWeaving::row).toList();
        long merged = 0;
        long linked = 0;
        for (int i = 0; i < mergeRows.size(); i += BATCH) {
            List<Map<String, Object>> rows = mergeRows.subList(i, Math.min(mergeRows.size(), i + BATCH));
            merged += database.inTransaction(queries -> write(queries, MERGE_THOUGHTS, rows, run));
        }
        for (int i = 0; i < linkRows.size(); i += BATCH) {
            List<Map<String, Object>> rows = linkRows.subList(i, Math.min(linkRows.size(), i + BATCH));
            linked += database.inTransaction(queries -> write(queries, LINK_THOUGHTS, rows, run));
        }
        return new Count(merged, linked, 0);
    }

    /** Takes back all that weaving joined, but what a person reviewed, rejected or weighed. */
    public Count undo() {
        return database.inTransaction(queries -> {
            List<Map<String, Object>> merged = queries.run("""
                    MATCH (a:Thought)-[s:SAME_AS {origin: $origin}]->(b:Thought) WHERE s.run IS NOT NULL
                    WITH a, b, s, coalesce(s.reviewed, false) OR coalesce(s.rejected, false) AS touched
                    WITH a.id AS from, b.id AS to, s, touched
                    FOREACH (_ IN CASE WHEN touched THEN [] ELSE [1] END | DELETE s)
                    RETURN from, to, touched
                    """, Map.of("origin", EXTRACTED));
            List<Map<String, Object>> linked = queries.run("""
                    MATCH (a:Thought)-[l:LEADS_TO {origin: $origin}]->(b:Thought) WHERE l.similarity IS NOT NULL
                    WITH a, b, l, coalesce(l.reviewed, false) OR coalesce(l.rejected, false)
                                  OR l.weight <> l.statedWeight OR size(coalesce(l.sources, [])) > 0 AS touched
                    WITH a.id AS from, b.id AS to, l.role AS role, l.approach AS approach, l, touched
                    FOREACH (_ IN CASE WHEN touched THEN [] ELSE [1] END | DELETE l)
                    RETURN from, to, role, approach, touched
                    """, Map.of("origin", EXTRACTED));
            Set<Long> takenBack = new HashSet<>();
            long links = 0;
            for (Map<String, Object> row : merged) {
                if (!(Boolean) row.get("touched")) {
                    takenBack.add(Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to")));
                }
            }
            long merges = takenBack.size();
            for (Map<String, Object> row : linked) {
                if (!(Boolean) row.get("touched")) {
                    links++;
                    takenBack.add(Ledger.keyOfLink(
                            (String) row.get("from"), (String) row.get("to"), (String) row.get("role"), (String)
                                    row.get("approach")));
                }
            }
            List<Long> record = new ArrayList<>(Ledger.woven(queries));
            record.removeAll(takenBack);
            Ledger.keepWoven(queries, record);
            return new Count(merges, links, merged.size() + linked.size() - merges - links);
        });
    }

    private static final String MERGE_THOUGHTS = """
            UNWIND $rows AS row
            MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
            WHERE NOT EXISTS { (a)-[:SAME_AS]-(b) }
            CREATE (a)-[s:SAME_AS {score: row.similarity, model: row.model, origin: row.origin, run: $run}]->(b)
            RETURN count(s) AS created
            """;

    private static final String LINK_THOUGHTS = """
            UNWIND $rows AS row
            MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
            WHERE NOT EXISTS { (a)-[:LEADS_TO {role: row.role, approach: row.approach}]->(b) }
            CREATE (a)-[l:LEADS_TO {role: row.role, approach: row.approach, weight: row.weight, statedWeight: row.weight,
                                    similarity: row.similarity, model: row.model, origin: row.origin, run: $run}]->(b)
            RETURN count(l) AS created
            """;

    private static long write(Queries queries, String statement, List<Map<String, Object>> rows, Run run) {
        run.write(queries);
        long created = (Long) queries.run(statement, Map.of("rows", rows, "run", run.id()))
                .get(0)
                .get("created");
        List<Long> record = new ArrayList<>(Ledger.woven(queries));
        rows.forEach(row -> record.add((Long) row.get("key")));
        Ledger.keepWoven(queries, record.stream().distinct().toList());
        return created;
    }

    private static Map<String, Object> row(Merge merge) {
        return Map.of(
                "from", merge.from(),
                "to", merge.to(),
                "similarity", merge.score(),
                "model", merge.model(),
                "origin", EXTRACTED,
                "key", Ledger.keyOf(merge));
    }

    private static Map<String, Object> row(Weft.Thread thread) {
        Link link = thread.link();
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "role", link.role().word(),
                "approach", link.approach().name(),
                "weight", link.weight(),
                "similarity", thread.similarity(),
                "model", thread.model(),
                "origin", link.origin().word(),
                "key", Ledger.keyOf(link));
    }

    private void read(Reading reading) {
        new GraphReading(reading).eachMerge(merge -> {
            there.add(Ledger.keyOf(merge));
            merges.add(merge);
        });
        reading.stream(
                """
                MATCH (a:Thought)-[:SAME_AS {rejected: true}]->(b:Thought) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
                RETURN a.id AS from, b.id AS to
                """,
                Map.of(),
                row -> rejected.add(Ledger.keyOfMerge((String) row.get("from"), (String) row.get("to"))));
        reading.stream(
                """
                MATCH (a:Thought)-[l:LEADS_TO]->(b:Thought) WHERE a.id IS NOT NULL AND b.id IS NOT NULL
                RETURN a.id AS from, b.id AS to, l.role AS role, l.approach AS approach,
                       coalesce(l.rejected, false) AS rejected
                """,
                Map.of(),
                row -> (Boolean.TRUE.equals(row.get("rejected")) ? rejected : there)
                        .add(Ledger.keyOfLink(
                                (String) row.get("from"),
                                (String) row.get("to"),
                                String.valueOf(row.get("role")),
                                String.valueOf(row.get("approach")))));
    }
}
