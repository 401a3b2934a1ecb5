package leadsto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import leadsto.store.Writing.Completion;
import leadsto.store.Writing.StatedLink;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * Thought graphs on their way into the store, in transactions of bounded size.
 *
 * <pre>{@code
 * ThoughtImport thoughts = store.importing(run, false);
 * thoughts.add(graph, "leadsto 0.1.0");
 * Changes changes = thoughts.finish();
 * }</pre>
 *
 * <p>A source counts as written once its last transaction is committed. One that was cut short is written again by the next
 * import, which finds what is there already. What a person changed stays: an edited thought or weight is not
 * overwritten, what was deleted does not come back.
 *
 * <p>What first fills an empty store of this process can go by Neo4j's offline importer instead, until {@link #settle}; that
 * is one transaction, however large.
 */
public final class ThoughtImport {
    private static final int BATCH = 10_000;

    /** Enough rows that several threads can prepare them at once. */
    private static final int PREPARED_AT_ONCE = 4_000;

    private final Database database;
    private final Run run;
    private final Map<String, String> fingerprints;
    private final Map<String, String> uris = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Ledger ledger;
    private final Writers writers;
    private Batch batch;
    private final List<Coming> coming = new ArrayList<>();
    private int rowsComing;
    private final boolean beganEmpty;
    private Optional<BulkLoad> bulk;
    private IntConsumer progress = hundredths -> {};
    private Changes changes = Changes.NONE;

    ThoughtImport(Database database, Run run, boolean large) {
        this.database = database;
        this.run = run;
        this.ledger = database.reading(Ledger::of);
        this.writers = Writers.of(database, run);
        this.batch = new Batch(ledger);
        this.fingerprints = database.reading(ThoughtImport::fingerprints);
        this.bulk = large ? database.bulkLoad(run) : Optional.empty();
        this.beganEmpty = bulk.isPresent();
    }

    private static Map<String, String> fingerprints(Reading reading) {
        Map<String, String> found = new HashMap<>();
        reading.stream(
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

    /** Lets somebody hear how many hundredths of filling an empty store are done. */
    public void onProgress(IntConsumer listener) {
        progress = listener;
    }

    /** Adds the graph of one source. */
    public void add(ThoughtGraph graph, String fingerprint) {
        Source source = graph.sources().get(0);
        if (holds(source, fingerprint)) {
            return;
        }
        uris.put(source.id(), source.uri());
        coming.add(new Coming(graph, fingerprint));
        rowsComing += graph.thoughts().size() + graph.links().size();
        if (rowsComing >= PREPARED_AT_ONCE) {
            writeComing();
        }
        fingerprints.put(source.id(), fingerprint);
        completed.add(source.id());
    }

    private void writeComing() {
        List<Prepared> prepared = coming.parallelStream()
                .map(it -> Prepared.of(it.graph(), it.fingerprint()))
                .toList();
        coming.clear();
        rowsComing = 0;
        prepared.forEach(bulk.isPresent() ? bulk.get()::add : this::write);
    }

    private void write(Prepared prepared) {
        if (batch.size() + prepared.size() > BATCH) {
            flush();
        }
        boolean large = prepared.size() > BATCH;
        batch.add(prepared.source(), prepared.graph().language());
        for (Thought thought : prepared.graph().thoughts()) {
            batch.add(thought);
            flushIfFull(large);
        }
        for (Statement statement : prepared.graph().statements()) {
            batch.add(statement);
            flushIfFull(large);
        }
        for (Link link : prepared.graph().links()) {
            batch.add(new StatedLink(link, List.of(prepared.source().id())));
            flushIfFull(large);
        }
        batch.complete(new Completion(prepared.source().id(), prepared.fingerprint(), prepared.ledger()));
        if (large) {
            writers.writeAlone(batch);
            batch = new Batch(ledger);
        }
    }

    /** Commits what was added; what is added from now on goes by transactions. */
    public void settle() {
        writeComing();
        if (bulk.isPresent()) {
            BulkLoad load = bulk.get();
            bulk = Optional.empty();
            changes = changes.plus(load.install(progress));
            for (StatedLink link : load.remaining()) {
                batch.add(link);
                flushIfFull(true);
            }
            // Links before the marks that all of them are written.
            flush();
            writers.await();
            for (Completion completion : load.completions()) {
                batch.complete(completion);
                flushIfFull(true);
            }
        }
        flush();
        writers.await();
    }

    /** Writes what is still under way, and takes back what earlier versions of the same files said and these do not. */
    public Changes finish() {
        settle();
        changes = changes.plus(writers.changes());
        if (!beganEmpty) {
            changes = changes.plus(new Supersession(database, uris, completed).carryOut());
        }
        if (changes.any()) {
            // So that a search that follows at once finds what was imported.
            database.inTransaction(
                    queries -> queries.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of()));
        }
        return changes;
    }

    /** A graph that is not prepared yet. */
    private record Coming(ThoughtGraph graph, String fingerprint) {}

    /** Of what goes by several transactions, each waits for those before it, which it may rest on. */
    private void flushIfFull(boolean inParts) {
        if (inParts && batch.size() >= BATCH) {
            writers.writeAlone(batch);
            batch.clear();
        }
    }

    private void flush() {
        if (batch.size() > 0) {
            writers.write(batch);
            batch = new Batch(ledger);
        }
    }
}
