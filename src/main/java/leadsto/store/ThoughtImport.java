package leadsto.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Database database;
    private final Run run;
    private final Map<String, String> fingerprints;
    private final Map<String, String> uris = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Batch batch;
    private Optional<BulkLoad> bulk;
    private Changes changes = Changes.NONE;

    ThoughtImport(Database database, Run run, boolean large) {
        this.database = database;
        this.run = run;
        this.batch = new Batch(database.reading(Ledger::of));
        this.fingerprints = database.reading(ThoughtImport::fingerprints);
        this.bulk = large ? database.bulkLoad(run) : Optional.empty();
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

    /** Adds the graph of one source. */
    public void add(ThoughtGraph graph, String fingerprint) {
        Source source = graph.sources().get(0);
        if (holds(source, fingerprint)) {
            return;
        }
        uris.put(source.id(), source.uri());
        ThoughtGraph identified = graph.identified();
        if (bulk.isPresent()) {
            bulk.get().add(identified, source, fingerprint);
        } else {
            write(identified, source, fingerprint);
        }
        fingerprints.put(source.id(), fingerprint);
        completed.add(source.id());
    }

    private void write(ThoughtGraph graph, Source source, String fingerprint) {
        boolean large = graph.thoughts().size()
                        + graph.statements().size()
                        + graph.links().size()
                > BATCH;
        if (large) {
            // Alone in its transactions: what they remember as made is then made by this graph.
            flush(false);
        }
        batch.add(source, graph.language());
        for (Thought thought : graph.thoughts()) {
            batch.add(thought);
            flushIfFull();
        }
        for (Statement statement : graph.statements()) {
            batch.add(statement);
            flushIfFull();
        }
        for (Link link : graph.links()) {
            batch.add(new StatedLink(link, List.of(source.id())));
            flushIfFull();
        }
        batch.complete(new Completion(source.id(), fingerprint, Ledger.entriesOf(graph)));
        if (large || batch.size() >= BATCH) {
            flush(false);
        }
    }

    /** Commits what was added; what is added from now on goes by transactions. */
    public void settle() {
        if (bulk.isPresent()) {
            BulkLoad load = bulk.get();
            bulk = Optional.empty();
            changes = changes.plus(load.install());
            for (StatedLink link : load.remaining()) {
                batch.add(link);
                flushIfFull();
            }
            // Links before the marks that all of them are written.
            flush(false);
            for (Completion completion : load.completions()) {
                batch.complete(completion);
                flushIfFull();
            }
        }
        flush(false);
    }

    /** Writes what is still under way, and takes back what earlier versions of the same files said and these do not. */
    public Changes finish() {
        settle();
        Changes removed = new Supersession(database, uris, completed).carryOut();
        changes = changes.plus(removed);
        if (changes.any()) {
            // So that a search that follows at once finds what was imported.
            database.inTransaction(
                    queries -> queries.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of()));
        }
        return changes;
    }

    private void flushIfFull() {
        if (batch.size() >= BATCH) {
            flush(true);
        }
    }

    private void flush(boolean underWay) {
        if (batch.size() > 0) {
            changes = changes.plus(database.importing(run, batch::write));
        }
        batch.clear(underWay);
    }
}
