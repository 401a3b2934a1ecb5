package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import leadsto.store.Database.Queries;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Thought graphs on their way into the store, in transactions of bounded size.
 *
 * <pre>{@code
 * try (ThoughtImport thoughts = store.importing(run)) {
 *     thoughts.add(graph, "leadsto 0.1.0");
 *     Changes changes = thoughts.finish();
 * }
 * }</pre>
 *
 * <p>A source counts as written once its last transaction is committed. One that was cut short is written again by the next
 * import, which finds what is there already. What a person changed stays: an edited thought or weight is not
 * overwritten, what was deleted does not come back.
 */
public final class ThoughtImport {
    private static final int BATCH = 10_000;

    private final Database database;
    private final Run run;
    private final Ledger ledger;
    private final Map<String, String> fingerprints;
    private final Map<String, String> uris = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Batch batch = new Batch();
    private Changes changes = Changes.NONE;

    ThoughtImport(Database database, Run run) {
        this.database = database;
        this.run = run;
        this.ledger = Ledger.of(database);
        this.fingerprints = fingerprints(database);
    }

    private static Map<String, String> fingerprints(Database database) {
        Map<String, String> found = new HashMap<>();
        database.stream(
                "MATCH (s:Source) WHERE s.fingerprint IS NOT NULL RETURN s.id AS id, s.fingerprint AS fingerprint",
                Map.of(),
                row -> found.put((String) row.get("id"), (String) row.get("fingerprint")));
        return found;
    }

    /**
     * Whether the store holds all that a source says, taken from it in the same way; then there is no need to unfold it
     * again.
     *
     * @param fingerprint what the thoughts depend on besides the source: the program's version, its cues and options
     */
    public boolean holds(Source source, String fingerprint) {
        boolean known = fingerprint.equals(fingerprints.get(source.id()));
        if (known && uris.put(source.id(), source.uri()) == null) {
            changes = changes.plus(new Changes(0, 1, 0, 0, 0, 0));
        }
        return known;
    }

    /** Adds the graph of one source. */
    public void add(ThoughtGraph graph, String fingerprint) {
        Source source = graph.sources().get(0);
        if (holds(source, fingerprint)) {
            return;
        }
        ThoughtGraph identified = graph.identified();
        uris.put(source.id(), source.uri());
        batch.sources.add(row(source, graph.language()));
        identified.thoughts().forEach(thought -> put(batch.thoughts, row(thought)));
        identified.statements().forEach(statement -> put(batch.statements, row(statement)));
        identified.links().forEach(link -> put(batch.links, row(link, source)));
        put(
                batch.completions,
                Map.of("id", source.id(), "fingerprint", fingerprint, "ledger", Ledger.entriesOf(identified)));
        fingerprints.put(source.id(), fingerprint);
        completed.add(source.id());
    }

    /** Writes what is still under way, and takes back what earlier versions of the same files said and these do not. */
    public Changes finish() {
        flush();
        Changes removed = new Supersession(database, uris, completed).carryOut();
        changes = changes.plus(removed);
        return changes;
    }

    private void put(List<Map<String, Object>> rows, Map<String, Object> row) {
        rows.add(row);
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (batch.size() == 0) {
            return;
        }
        Changes written = database.inTransaction(queries -> {
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
                    """, Map.of("rows", batch.sources, "run", run.id()));
            Changes thoughts = writeThoughts(queries);
            writeStatements(queries);
            Changes links = writeLinks(queries);
            queries.run("""
                    UNWIND $rows AS row
                    MATCH (s:Source {id: row.id})
                    SET s.fingerprint = row.fingerprint, s.ledger = row.ledger
                    """, Map.of("rows", batch.completions));
            return thoughts.plus(links).plus(new Changes(batch.completions.size(), 0, 0, 0, 0, 0));
        });
        changes = changes.plus(written);
        batch.clear();
    }

    private Changes writeThoughts(Queries queries) {
        Set<Object> there = column(
                queries.run(
                        "UNWIND $rows AS row MATCH (t:Thought {id: row.id}) RETURN DISTINCT t.id AS id",
                        Map.of("rows", batch.thoughts)),
                "id");
        List<Map<String, Object>> missing = batch.thoughts.stream()
                .filter(row -> !there.contains(row.get("id")))
                .toList();
        List<Map<String, Object>> fresh = missing.stream()
                .filter(row -> !ledger.holds(Ledger.keyOfThought((String) row.get("id"))))
                .toList();
        queries.run("""
                UNWIND $rows AS row
                MERGE (t:Thought {id: row.id})
                ON CREATE SET t:$(row.label), t.text = row.text, t.language = row.language, t.origin = row.origin,
                              t.run = $run
                """, Map.of("rows", fresh, "run", run.id()));
        long created = fresh.stream().map(row -> row.get("id")).distinct().count();
        return new Changes(0, 0, created, 0, 0, missing.size() - fresh.size());
    }

    private void writeStatements(Queries queries) {
        queries.run("""
                UNWIND $rows AS row
                MATCH (t:Thought {id: row.thought}) MATCH (s:Source {id: row.source})
                MERGE (t)-[in:STATED_IN {turn: row.turn, start: row.start}]->(s)
                ON CREATE SET in.end = row.end, in.speaker = row.speaker
                """, Map.of("rows", batch.statements));
    }

    /**
     * Creates links that are new. Of a link that is there it renews the weight as its sources state it, unless a person
     * gave it another one: the weight then differs from the stated one.
     */
    private Changes writeLinks(Queries queries) {
        List<Map<String, Object>> numbered = IntStream.range(0, batch.links.size())
                .mapToObj(i -> {
                    Map<String, Object> row = new HashMap<>(batch.links.get(i));
                    row.put("number", (long) i);
                    return row;
                })
                .toList();
        List<Map<String, Object>> there = queries.run("""
                UNWIND $rows AS row
                MATCH (a:Thought {id: row.from})-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b:Thought {id: row.to})
                WITH row, l, CASE WHEN any(s IN l.sources WHERE s <> row.source) AND l.statedWeight > row.weight
                                  THEN l.statedWeight ELSE row.weight END AS stated
                WITH row, l, stated, coalesce(l.weight = l.statedWeight AND l.weight <> stated, false) AS renewed
                FOREACH (_ IN CASE WHEN renewed THEN [1] ELSE [] END | SET l.weight = stated, l.statedWeight = stated)
                FOREACH (_ IN CASE WHEN row.source IN coalesce(l.sources, []) THEN [] ELSE [1] END |
                         SET l.sources = coalesce(l.sources, []) + row.source)
                RETURN row.number AS number, renewed
                """, Map.of("rows", numbered));
        Set<Object> known = column(there, "number");
        List<Map<String, Object>> missing = numbered.stream()
                .filter(row -> !known.contains(row.get("number")))
                .toList();
        List<Map<String, Object>> fresh = missing.stream()
                .filter(row -> !ledger.holds((Long) row.get("key")))
                .toList();
        long created = (Long)
                queries.run("""
                        UNWIND $rows AS row
                        MATCH (a:Thought {id: row.from}) MATCH (b:Thought {id: row.to})
                        MERGE (a)-[l:LEADS_TO {role: row.role, approach: row.approach}]->(b)
                        ON CREATE SET l.weight = row.weight, l.statedWeight = row.weight, l.origin = row.origin,
                                      l.sources = [row.source], l.run = $run
                        RETURN count(DISTINCT l) AS created
                        """, Map.of("rows", fresh, "run", run.id())).get(0).get("created");
        long renewed = there.stream()
                .filter(row -> Boolean.TRUE.equals(row.get("renewed")))
                .count();
        return new Changes(0, 0, 0, created + renewed, 0, missing.size() - fresh.size());
    }

    private static Set<Object> column(List<Map<String, Object>> rows, String name) {
        Set<Object> values = new HashSet<>();
        rows.forEach(row -> values.add(row.get(name)));
        return values;
    }

    private static Map<String, Object> row(Source source, String language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", source.id());
        row.put("uri", source.uri());
        row.put("sha256", source.sha256());
        row.put("title", source.title());
        row.put("license", source.license().orElse(null));
        row.put("language", language);
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
                "start", statement.span().map(span -> (long) span.start()).orElse(UNKNOWN),
                "end", statement.span().map(span -> (long) span.end()).orElse(UNKNOWN),
                "speaker", statement.speaker().word());
    }

    private static Map<String, Object> row(Link link, Source source) {
        return Map.of(
                "from", link.from(),
                "to", link.to(),
                "role", link.role().word(),
                "approach", link.approach().name(),
                "weight", link.weight(),
                "origin", link.origin().word(),
                "source", source.id(),
                "key", Ledger.keyOf(link));
    }

    /** Stands for a place that the source does not tell; a property cannot be null in a pattern. */
    static final long UNKNOWN = -1;

    /** Rows of the transaction that is being gathered. */
    private static final class Batch {
        final List<Map<String, Object>> sources = new ArrayList<>();
        final List<Map<String, Object>> thoughts = new ArrayList<>();
        final List<Map<String, Object>> statements = new ArrayList<>();
        final List<Map<String, Object>> links = new ArrayList<>();
        final List<Map<String, Object>> completions = new ArrayList<>();

        int size() {
            return sources.size() + thoughts.size() + statements.size() + links.size() + completions.size();
        }

        void clear() {
            List.of(sources, thoughts, statements, links, completions).forEach(List::clear);
        }
    }
}
