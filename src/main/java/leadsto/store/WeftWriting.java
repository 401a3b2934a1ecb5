package leadsto.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Weft;

/** Writes what weaving joins into a store, and on record. */
final class WeftWriting {
    static final String EXTRACTED = "extracted";
    private static final int BATCH = 10_000;

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

    private final Database database;
    private final Run run;

    WeftWriting(Database database, Run run) {
        this.database = database;
        this.run = run;
    }

    ThoughtWeaving.Count write(Weft weft) {
        List<Map<String, Object>> merges =
                weft.merges().stream().map(WeftWriting::row).toList();
        List<Map<String, Object>> links =
                weft.links().stream().map(WeftWriting::row).toList();
        return new ThoughtWeaving.Count(write(MERGE_THOUGHTS, merges), write(LINK_THOUGHTS, links), 0);
    }

    private long write(String statement, List<Map<String, Object>> rows) {
        long created = 0;
        for (int i = 0; i < rows.size(); i += BATCH) {
            List<Map<String, Object>> batch = rows.subList(i, Math.min(rows.size(), i + BATCH));
            created += database.inTransaction(queries -> write(queries, statement, batch));
        }
        return created;
    }

    private long write(Queries queries, String statement, List<Map<String, Object>> rows) {
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
}
