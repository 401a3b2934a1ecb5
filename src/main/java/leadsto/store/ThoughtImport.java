package leadsto.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, String> fingerprints;
    private final Map<String, String> uris = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Batch batch;
    private Changes changes = Changes.NONE;

    ThoughtImport(Database database, Run run) {
        this.database = database;
        this.batch = new Batch(run, database.reading(Ledger::of));
        this.fingerprints = database.reading(ThoughtImport::fingerprints);
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
        write(graph.identified(), source, fingerprint);
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
            batch.add(link, source);
            flushIfFull();
        }
        batch.complete(source, fingerprint, Ledger.entriesOf(graph));
        if (large || batch.size() >= BATCH) {
            flush(false);
        }
    }

    /** Writes what is still under way, and takes back what earlier versions of the same files said and these do not. */
    public Changes finish() {
        flush(false);
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
            changes = changes.plus(database.inTransaction(batch::write));
        }
        batch.clear(underWay);
    }
}
