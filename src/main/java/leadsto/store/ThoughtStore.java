package leadsto.store;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import leadsto.store.access.Password;
import leadsto.store.access.Serving;
import leadsto.thought.Digest;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.neo4j.driver.Driver;

/**
 * The graph of thoughts in Neo4j: a folder of this machine, or a server over Bolt.
 *
 * <pre>{@code
 * try (ThoughtStore store = ThoughtStore.openOrMake("leadsto-data", Login.NONE)) {
 *     ThoughtGraph graph = store.graph();
 * }
 * }</pre>
 *
 * <p>A folder belongs to one process at a time; where that one serves it, others reach it through that one. Every failure is a {@link StoreException} of one line.
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
        if (!isServer(where)) {
            requireStore(where);
        }
        return openOrMake(where, login);
    }

    /** Opens a store, and makes one where there is none yet. */
    public static ThoughtStore openOrMake(String where, Login login) {
        Database database = isServer(where) ? BoltDatabase.connect(where, login) : embeddedOrServed(folder(where));
        try {
            Schema.ensure(database, where);
            return new ThoughtStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * The process that serves the store of a folder, where there is one: {@code open} then speaks Bolt to it.
     */
    public static Optional<Serving> serving(String where) {
        if (isServer(where) || !EmbeddedDatabase.isIn(folder(where))) {
            return Optional.empty();
        }
        try (FolderLock free = FolderLock.take(folder(where))) {
            return Optional.empty();
        } catch (FolderLock.Held held) {
            return serving(folder(where), held);
        }
    }

    private static Database embeddedOrServed(Path folder) {
        try {
            return EmbeddedDatabase.openOrMake(folder);
        } catch (FolderLock.Held held) {
            Serving serving = serving(folder, held).orElseThrow(() -> held);
            return BoltDatabase.connect(serving.bolt().toString(), loginOf(folder));
        }
    }

    private static Optional<Serving> serving(Path folder, FolderLock.Held held) {
        try {
            return held.holder().isPresent() ? Serving.by(held.holder().getAsLong(), folder) : Optional.empty();
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    private static Login loginOf(Path folder) {
        try {
            return Password.read(folder)
                    .map(password -> new Login(Password.USER, password))
                    .orElse(Login.NONE);
        } catch (IOException e) {
            throw Failures.explain(e, "the store in " + folder);
        }
    }

    static void requireStore(String where) {
        if (!EmbeddedDatabase.isIn(folder(where))) {
            throw new StoreException("there is no store in " + where
                    + "; make one with `leadsto import`, or name another place with --graph");
        }
    }

    /** The store that a driver leads to; the driver stays open when the store is closed. */
    public static ThoughtStore of(Driver driver) {
        Database database = BoltDatabase.of(driver);
        Schema.ensure(database, "the database");
        return new ThoughtStore(database);
    }

    /**
     * Whether the last process that had the store was killed while it filled it: the store is empty, as it was before, and the
     * import has to be repeated. Told to the first one who opens it afterwards.
     */
    public boolean wasCutShort() {
        return database.wasCutShort();
    }

    /** Whether a place is a server's address rather than a folder. */
    public static boolean isServer(String where) {
        return SERVER.matcher(where).matches();
    }

    static Path folder(String where) {
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
        return importing(run, false);
    }

    /**
     * Begins an import.
     *
     * @param run whose id its nodes and edges carry
     * @param large whether so much is to come that an empty store should be filled at once: see
     *     {@link ThoughtImport#settle}
     */
    public ThoughtImport importing(Run run, boolean large) {
        return new ThoughtImport(database, run, large);
    }

    /** Begins, or goes on with, a run that thinks up thoughts and links which no source states. */
    public ThoughtUnfolding unfolding(Run run) {
        return new ThoughtUnfolding(database, run);
    }

    /** What the program did to the store, run by run. */
    public RunHistory history() {
        return new RunHistory(database);
    }

    /** What weaving has joined so far. */
    public ThoughtWeaving weaving() {
        return database.reading(reading -> new ThoughtWeaving(database, reading));
    }

    /** The merges that stand: made by weaving or by a person, and not rejected. */
    public List<Merge> merges() {
        return database.reading(GraphReading::merges);
    }

    /** All thoughts and links that nobody rejected, under the ids of the store. */
    public ThoughtGraph graph() {
        adoptThoughts();
        return database.reading(Reading::graph);
    }

    /**
     * Hands on what {@link #graph} holds, in constant memory and no order: every thought, then every link. A link that is
     * made meanwhile can come without its thoughts.
     */
    public void each(Consumer<Thought> thought, Consumer<Link> link) {
        adoptThoughts();
        // Outside of a transaction that is repeated, since what was handed on cannot be taken back.
        GraphReading reading = new GraphReading(database::stream);
        reading.eachThought(thought);
        reading.eachLink(link);
    }

    /**
     * Writes measures of thoughts as properties, and removes those that are null; at most some ten thousand thoughts' are held at
     * once.
     *
     * @param thoughts whose
     * @param measures of a thought, by its id: its properties, {@code null} for one that it no longer has; several threads may ask
     * @return how many thoughts have other properties than before
     */
    public long annotate(Collection<String> thoughts, Function<String, Map<String, Object>> measures) {
        List<String> ids = List.copyOf(thoughts);
        List<List<String>> batches = new ArrayList<>();
        for (int begin = 0; begin < ids.size(); begin += BATCH) {
            batches.add(ids.subList(begin, Math.min(begin + BATCH, ids.size())));
        }
        return (database.writesAtOnce() ? batches.parallelStream() : batches.stream())
                .mapToLong(batch -> database.annotate(measured(batch, measures)))
                .sum();
    }

    private static Map<String, Map<String, Object>> measured(
            List<String> ids, Function<String, Map<String, Object>> measures) {
        Map<String, Map<String, Object>> measured = new LinkedHashMap<>(2 * ids.size());
        ids.forEach(id -> measured.put(id, measures.apply(id)));
        return measured;
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
                    row -> runs.add(StoredLinks.properties(row.get("run"))));
            return runs;
        });
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
        reading.thoughtsWithoutId(made::add);
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
