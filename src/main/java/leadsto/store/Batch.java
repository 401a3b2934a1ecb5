package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;

/** What one transaction of an import writes: parts of one graph, or several small ones. */
final class Batch {
    /** Stands for a place that the source does not tell; a property cannot be null in a pattern. */
    private static final long UNKNOWN = -1;

    private final Run run;
    private final Ledger ledger;
    private final List<Map<String, Object>> sources = new ArrayList<>();
    private final List<Map<String, Object>> thoughts = new ArrayList<>();
    private final List<Map<String, Object>> statements = new ArrayList<>();
    private final Map<Link.Key, Map<String, Object>> links = new LinkedHashMap<>();
    private final List<Map<String, Object>> completions = new ArrayList<>();
    /** Thoughts that this import made for the graph under way: nothing can have linked them before it. */
    private final Set<Object> made = new HashSet<>();

    Batch(Run run, Ledger ledger) {
        this.run = run;
        this.ledger = ledger;
    }

    int size() {
        return sources.size() + thoughts.size() + statements.size() + links.size() + completions.size();
    }

    void add(Source source, String language) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", source.id());
        row.put("uri", source.uri());
        row.put("sha256", source.sha256());
        row.put("title", source.title());
        row.put("license", source.license().orElse(null));
        row.put("language", language);
        sources.add(row);
    }

    void add(Thought thought) {
        thoughts.add(Map.of(
                "id", thought.id(),
                "label", thought.kind().label(),
                "text", thought.text(),
                "language", thought.language(),
                "origin", thought.origin().word()));
    }

    void add(Statement statement) {
        statements.add(Map.of(
                "thought", statement.thought(),
                "source", statement.source(),
                "turn", (long) statement.turn(),
                "start", statement.span().map(span -> (long) span.start()).orElse(UNKNOWN),
                "end", statement.span().map(span -> (long) span.end()).orElse(UNKNOWN),
                "speaker", statement.speaker().word()));
    }

    /** A link that two graphs of the batch state becomes one row: of both sources, and of the greater weight. */
    void add(Link link, Source source) {
        Map<String, Object> row = links.computeIfAbsent(link.key(), key -> {
            Map<String, Object> fresh = new HashMap<>();
            fresh.put("from", link.from());
            fresh.put("to", link.to());
            fresh.put("role", link.role().word());
            fresh.put("approach", link.approach().name());
            fresh.put("origin", link.origin().word());
            fresh.put("weight", link.weight());
            fresh.put("sources", new ArrayList<String>());
            fresh.put("key", Ledger.keyOf(link));
            return fresh;
        });
        row.merge("weight", link.weight(), (a, b) -> Math.max((Double) a, (Double) b));
        @SuppressWarnings("unchecked")
        List<String> stating = (List<String>) row.get("sources");
        stating.add(source.id());
    }

    void complete(Source source, String fingerprint, List<Long> entries) {
        completions.add(Map.of("id", source.id(), "fingerprint", fingerprint, "ledger", entries));
    }

    /** Writes all rows in a transaction. */
    Changes write(Queries queries) {
        queries.run(
                """
                MERGE (r:Run {id: $id})
                ON CREATE SET r.verb = $verb, r.version = $version, r.options = $options,
                              r.startedAt = datetime($startedAt)
                """,
                Map.of(
                        "id", run.id(),
                        "verb", run.verb(),
                        "version", run.version(),
                        "options", run.options(),
                        "startedAt", run.startedAt().toString()));
        queries.run("""
                UNWIND $rows AS row
                MERGE (s:Source {id: row.id})
                ON CREATE SET s.uri = row.uri, s.sha256 = row.sha256, s.title = row.title,
                              s.license = row.license, s.language = row.language, s.run = $run
                """, Map.of("rows", sources, "run", run.id()));
        Changes written = writeThoughts(queries);
        writeStatements(queries);
        written = written.plus(writeLinks(queries));
        queries.run("""
                UNWIND $rows AS row
                MATCH (s:Source {id: row.id})
                SET s.fingerprint = row.fingerprint, s.ledger = row.ledger
                """, Map.of("rows", completions));
        return written.plus(new Changes(completions.size(), 0, 0, 0, 0, 0));
    }

    /**
     * Makes room for the next transaction.
     *
     * @param underWay whether more of the last graph is to come
     */
    void clear(boolean underWay) {
        List.of(sources, thoughts, statements, completions).forEach(List::clear);
        links.clear();
        if (!underWay) {
            made.clear();
        }
    }

    private Changes writeThoughts(Queries queries) {
        Set<Object> seen = column(
                queries.run(
                        "UNWIND $rows AS row MATCH (t:Thought {id: row.id}) RETURN t.id AS id",
                        Map.of("rows", thoughts)),
                "id");
        List<Map<String, Object>> missing =
                thoughts.stream().filter(row -> seen.add(row.get("id"))).toList();
        List<Map<String, Object>> fresh = missing.stream()
                .filter(row -> !ledger.holds(Ledger.keyOfThought((String) row.get("id"))))
                .toList();
        queries.run("""
                UNWIND $rows AS row
                CREATE (t:Thought {id: row.id, text: row.text, language: row.language, origin: row.origin, run: $run})
                SET t:$(row.label)
                """, Map.of("rows", fresh, "run", run.id()));
        fresh.forEach(row -> made.add(row.get("id")));
        return new Changes(0, 0, fresh.size(), 0, 0, missing.size() - fresh.size());
    }

    private void writeStatements(Queries queries) {
        Map<Boolean, List<Map<String, Object>>> ofMade =
                statements.stream().collect(Collectors.partitioningBy(row -> made.contains(row.get("thought"))));
        queries.run("""
                UNWIND $rows AS row
                MATCH (t:Thought {id: row.thought}) MATCH (s:Source {id: row.source})
                CREATE (t)-[:STATED_IN {turn: row.turn, start: row.start, end: row.end, speaker: row.speaker}]->(s)
                """, Map.of("rows", ofMade.get(true)));
        queries.run("""
                UNWIND $rows AS row
                MATCH (t:Thought {id: row.thought}) MATCH (s:Source {id: row.source})
                MERGE (t)-[in:STATED_IN {turn: row.turn, start: row.start}]->(s)
                ON CREATE SET in.end = row.end, in.speaker = row.speaker
                """, Map.of("rows", ofMade.get(false)));
    }

    private Changes writeLinks(Queries queries) {
        List<Map<String, Object>> fresh = new ArrayList<>();
        List<Map<String, Object>> perhapsThere = new ArrayList<>();
        links.values().forEach(row -> (isNew(row) ? fresh : perhapsThere).add(row));
        List<Map<String, Object>> there = renewLinks(queries, perhapsThere);
        Set<Object> known = column(there, "key");
        long renewed = there.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("renewed")))
                .count();
        long deleted = 0;
        for (Map<String, Object> row : perhapsThere) {
            if (!known.contains(row.get("key"))) {
                if (ledger.holds((Long) row.get("key"))) {
                    deleted++;
                } else {
                    fresh.add(row);
                }
            }
        }
        long created = (Long)
                queries.run("""
                        UNWIND $rows AS row
                        MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
                        CREATE (a)-[l:LEADS_TO {role: row.role, approach: row.approach, weight: row.weight,
                                                statedWeight: row.weight, origin: row.origin, sources: row.sources, run: $run}]->(b)
                        RETURN count(l) AS created
                        """, Map.of("rows", fresh, "run", run.id())).get(0).get("created");
        return new Changes(0, 0, 0, created + renewed, 0, deleted);
    }

    /** One whose thought this import has just made cannot be there yet; most of a new source's links need no look. */
    private boolean isNew(Map<String, Object> row) {
        return made.contains(row.get("from")) || made.contains(row.get("to"));
    }

    /**
     * Gives links that are there the weight as their sources state it now, unless a person reviewed them or gave them another
     * one: it then differs from the weight last stated.
     */
    private static List<Map<String, Object>> renewLinks(Queries queries, List<Map<String, Object>> rows) {
        return queries.run("""
                UNWIND $rows AS row
                MATCH (a:Thought {id: row.from})-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b:Thought {id: row.to})
                WITH row, l, coalesce(l.sources, []) AS sources
                WITH row, l, sources,
                     CASE WHEN any(s IN sources WHERE NOT s IN row.sources) AND l.statedWeight > row.weight
                          THEN l.statedWeight ELSE row.weight END AS stated
                WITH row, l, sources, stated,
                     coalesce(l.weight = l.statedWeight AND l.weight <> stated AND NOT coalesce(l.reviewed, false), false) AS renewed
                FOREACH (_ IN CASE WHEN renewed THEN [1] ELSE [] END | SET l.weight = stated, l.statedWeight = stated)
                FOREACH (s IN [s IN row.sources WHERE NOT s IN sources] | SET l.sources = coalesce(l.sources, []) + s)
                RETURN row.key AS key, renewed
                """, Map.of("rows", rows));
    }

    private static Set<Object> column(List<Map<String, Object>> rows, String name) {
        Set<Object> values = new HashSet<>();
        rows.forEach(row -> values.add(row.get(name)));
        return values;
    }
}
