package leadsto.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;

/** The steps of an import as Cypher, each one query for all its rows. */
final class CypherWriting implements Writing {
    private final Queries queries;
    private final Run run;

    CypherWriting(Queries queries, Run run) {
        this.queries = queries;
        this.run = run;
    }

    @Override
    public void ensureRun() {
        run.write(queries);
    }

    @Override
    public void ensureSources(List<ToldSource> sources) {
        write("""
                UNWIND $rows AS row
                MERGE (s:Source {id: row.id})
                ON CREATE SET s.uri = row.uri, s.sha256 = row.sha256, s.title = row.title,
                              s.license = row.license, s.language = row.language, s.run = $run
                """, sources.stream().map(CypherWriting::row).toList());
    }

    @Override
    public Set<String> present(Collection<String> thoughts) {
        Set<String> present = new HashSet<>();
        queries.run("UNWIND $ids AS id MATCH (t:Thought {id: id}) RETURN t.id AS id", Map.of("ids", thoughts))
                .forEach(row -> present.add((String) row.get("id")));
        return present;
    }

    @Override
    public void takeOver(List<Thought> thoughts, List<StatedLink> links, Set<String> runs) {
        new SourceTakeover(queries, run, runs).of(thoughts, links);
    }

    @Override
    public void createThoughts(List<Thought> thoughts) {
        write("""
                UNWIND $rows AS row
                CREATE (t:Thought {id: row.id, text: row.text, language: row.language, origin: row.origin, run: $run})
                SET t:$(row.label)
                """, thoughts.stream().map(CypherWriting::row).toList());
    }

    @Override
    public void writeStatements(List<Statement> statements, boolean perhapsThere) {
        String state = perhapsThere ? """
                MERGE (t)-[in:STATED_IN {turn: row.turn, start: row.start}]->(s)
                ON CREATE SET in.end = row.end, in.speaker = row.speaker
                """ : """
                CREATE (t)-[:STATED_IN {turn: row.turn, start: row.start, end: row.end, speaker: row.speaker}]->(s)
                """;
        write("""
                UNWIND $rows AS row
                MATCH (t:Thought {id: row.thought}) MATCH (s:Source {id: row.source})
                """ + state, statements.stream().map(CypherWriting::row).toList());
    }

    @Override
    public Map<Link.Key, Boolean> renewLinks(List<StatedLink> links) {
        Map<Link.Key, Boolean> there = new HashMap<>();
        List<Map<String, Object>> rows = links.stream().map(CypherWriting::row).toList();
        for (Map<String, Object> found : queries.run("""
                UNWIND range(0, size($rows) - 1) AS index
                WITH index, $rows[index] AS row
                MATCH (a:Thought {id: row.from})-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b:Thought {id: row.to})
                WITH index, row, l, coalesce(l.sources, []) AS sources
                WITH index, row, l, sources,
                     CASE WHEN any(s IN sources WHERE NOT s IN row.sources) AND l.statedWeight > row.weight
                          THEN l.statedWeight ELSE row.weight END AS stated
                WITH index, row, l, sources, stated,
                     coalesce(l.weight = l.statedWeight AND l.weight <> stated AND NOT coalesce(l.reviewed, false), false)
                         AS renewed
                FOREACH (_ IN CASE WHEN renewed THEN [1] ELSE [] END | SET l.weight = stated, l.statedWeight = stated)
                FOREACH (s IN [s IN row.sources WHERE NOT s IN sources] | SET l.sources = coalesce(l.sources, []) + s)
                RETURN index, renewed
                """, Map.of("rows", rows))) {
            Link link = links.get(((Long) found.get("index")).intValue()).link();
            there.merge(link.key(), (Boolean) found.get("renewed"), Boolean::logicalOr);
        }
        return there;
    }

    @Override
    public long createLinks(List<StatedLink> links) {
        return (Long) write("""
                        UNWIND $rows AS row
                        MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
                        CREATE (a)-[l:LEADS_TO {role: row.role, approach: row.approach, weight: row.weight,
                                                statedWeight: row.weight, origin: row.origin, sources: row.sources, run: $run}]->(b)
                        RETURN count(l) AS created
                        """, links.stream().map(CypherWriting::row).toList())
                .get(0)
                .get("created");
    }

    @Override
    public void complete(List<Completion> completions) {
        write("""
                UNWIND $rows AS row
                MATCH (s:Source {id: row.id})
                SET s.fingerprint = row.fingerprint, s.ledger = row.ledger
                """, completions.stream().map(CypherWriting::row).toList());
    }

    private List<Map<String, Object>> write(String cypher, List<Map<String, Object>> rows) {
        return queries.run(cypher, Map.of("rows", rows, "run", run.id()));
    }

    private static Map<String, Object> row(ToldSource told) {
        Source source = told.source();
        Map<String, Object> row = new HashMap<>();
        row.put("id", source.id());
        row.put("uri", source.uri());
        row.put("sha256", source.sha256());
        row.put("title", source.title());
        row.put("license", source.license().orElse(null));
        row.put("language", told.language());
        return row;
    }

    private static Map<String, Object> row(Thought thought) {
        return Map.of(
                "id", thought.id(),
                "label", thought.kind().label(),
                "text", thought.text(),
                "language", thought.language(),
                "origin", thought.origin().word());
    }

    private static Map<String, Object> row(Statement statement) {
        return Map.of(
                "thought", statement.thought(),
                "source", statement.source(),
                "turn", (long) statement.turn(),
                "start", Place.start(statement),
                "end", Place.end(statement),
                "speaker", statement.speaker().word());
    }

    private static Map<String, Object> row(StatedLink stated) {
        Link link = stated.link();
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "role", link.role().word(),
                "approach", link.approach().name(),
                "origin", link.origin().word(),
                "weight", link.weight(),
                "sources", stated.sources());
    }

    private static Map<String, Object> row(Completion completion) {
        return Map.of(
                "id", completion.source(),
                "fingerprint", completion.fingerprint(),
                "ledger", Arrays.stream(completion.ledger()).boxed().toList());
    }
}
