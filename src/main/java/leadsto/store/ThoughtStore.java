package leadsto.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import leadsto.thought.Digest;
import leadsto.thought.ThoughtGraph;

/**
 * The graph of thoughts in Neo4j: a folder of this machine, or a server over Bolt.
 *
 * <pre>{@code
 * try (ThoughtStore store = ThoughtStore.openOrMake("leadsto-data", Login.NONE)) {
 *     ThoughtGraph graph = store.graph();
 * }
 * }</pre>
 *
 * <p>A folder belongs to one process at a time. Every failure is a {@link StoreException} of one line.
 */
public final class ThoughtStore implements AutoCloseable {
    private static final Pattern SERVER = Pattern.compile("(bolt|neo4j)(\\+s|\\+ssc)?://.+");
    private static final int BATCH = 10_000;

    private final Database database;

    private ThoughtStore(Database database) {
        this.database = database;
    }

    /**
     * Opens a store that is there.
     *
     * @param where a folder, or an address beginning with {@code bolt://}, {@code neo4j://} or their {@code +s} forms
     */
    public static ThoughtStore open(String where, Login login) {
        if (!isServer(where) && !EmbeddedDatabase.isIn(folder(where))) {
            throw new StoreException("there is no store in " + where
                    + "; make one with `leadsto import`, or name another" + " place with --graph");
        }
        return openOrMake(where, login);
    }

    /** Opens a store, and makes one where there is none yet. */
    public static ThoughtStore openOrMake(String where, Login login) {
        Database database =
                isServer(where) ? BoltDatabase.connect(where, login) : EmbeddedDatabase.openOrMake(folder(where));
        try {
            Schema.ensure(database, where);
            return new ThoughtStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Whether a place is a server's address rather than a folder. */
    public static boolean isServer(String where) {
        return SERVER.matcher(where).matches();
    }

    private static Path folder(String where) {
        if (where.contains("://")) {
            throw new StoreException("'" + where
                    + "' is no address of a graph; use a folder, or bolt://, neo4j:// or neo4j+s:// with a host");
        }
        try {
            return Path.of(where).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StoreException("'" + where + "' is no folder's name: " + e.getReason(), e);
        }
    }

    /** Begins an import whose nodes and edges carry the id of a run. */
    public ThoughtImport importing(Run run) {
        return new ThoughtImport(database, run);
    }

    /** All thoughts and links that nobody rejected, under the ids of the store. */
    public ThoughtGraph graph() {
        adoptThoughts();
        return database.reading(GraphReading::of);
    }

    /**
     * Writes measures of thoughts as properties, and removes those that are null.
     *
     * @param measures for each thought's id its properties; {@code null} for one that the thought no longer has
     * @return how many thoughts have other properties than before
     */
    public long annotate(Map<String, Map<String, Object>> measures) {
        long changed = 0;
        Map<String, Map<String, Object>> batch = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Object>> entry : measures.entrySet()) {
            batch.put(entry.getKey(), entry.getValue());
            if (batch.size() == BATCH) {
                changed += database.annotate(batch);
                batch.clear();
            }
        }
        return changed + (batch.isEmpty() ? 0 : database.annotate(batch));
    }

    /** Keeps what a run found out with its node: few, small properties. */
    public void keep(Run run, Map<String, Object> findings) {
        database.inTransaction(queries -> queries.run(
                """
                MERGE (r:Run {id: $id})
                SET r.verb = $verb, r.version = $version, r.options = $options, r.startedAt = datetime($startedAt)
                SET r += $findings
                """,
                Map.of(
                        "id", run.id(),
                        "verb", run.verb(),
                        "version", run.version(),
                        "options", run.options(),
                        "startedAt", run.startedAt().toString(),
                        "findings", findings)));
    }

    /** The nodes of all runs of a verb, as their properties, the latest first. */
    public List<Map<String, Object>> runs(String verb) {
        return database.reading(reading -> {
            List<Map<String, Object>> runs = new ArrayList<>();
            reading.stream(
                    "MATCH (r:Run {verb: $verb}) RETURN properties(r) AS run ORDER BY r.startedAt DESC, r.id DESC",
                    Map.of("verb", verb),
                    row -> runs.add(properties(row.get("run"))));
            return runs;
        });
    }

    private static Map<String, Object> properties(Object value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((name, it) -> properties.put((String) name, it));
        return properties;
    }

    /** Runs a query of a person's and hands its rows on; it may change the graph. */
    public void query(String cypher, Map<String, Object> parameters, Consumer<Map<String, Object>> row) {
        database.stream(cypher, parameters, row);
    }

    /**
     * Makes procedures and functions callable from queries of this process. A server is not changed: there, they are those
     * of its plugins.
     *
     * @param procedures classes whose methods are annotated as Neo4j wants it
     */
    public void provide(Collection<Class<?>> procedures) {
        database.provide(procedures);
    }

    @Override
    public void close() {
        database.close();
    }

    private static List<Map<String, Object>> withoutId(Reading reading) {
        List<Map<String, Object>> made = new ArrayList<>();
        reading.stream("""
                MATCH (t:Thought) WHERE t.id IS NULL AND t.text IS NOT NULL
                RETURN elementId(t) AS element, t.text AS text, labels(t) AS labels
                """, Map.of(), made::add);
        return made;
    }

    /** Gives an id to thoughts that a person made in the graph by hand, as the digest of what they say. */
    private void adoptThoughts() {
        List<Map<String, Object>> made = database.reading(ThoughtStore::withoutId);
        for (Map<String, Object> row : made) {
            GraphReading.kindOf(row.get("labels"))
                    .ifPresent(kind -> database.inTransaction(queries ->
                            queries.run("""
                    MATCH (t:Thought) WHERE elementId(t) = $element AND NOT EXISTS { (:Thought {id: $id}) }
                    SET t.id = $id, t.origin = coalesce(t.origin, 'author'), t.reviewed = true
                    """, Map.of("element", row.get("element"), "id", Digest.ofThought(kind, (String)
                                    row.get("text"))))));
        }
    }
}
