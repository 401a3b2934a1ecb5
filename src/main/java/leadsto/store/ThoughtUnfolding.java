package leadsto.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.thought.Provenance;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;

/**
 * What a run of unfolding thinks up on its way into the store: thoughts and links that no source states.
 *
 * <pre>{@code
 * ThoughtUnfolding unfolding = store.unfolding(Run.begin("unfold", version, options, clock));
 * unfolding.add(chain, Provenance.of(promptHash, 812, 143));    // committed when it returns
 * unfolding.report(new RunReport(State.FINISHED, ...));
 * }</pre>
 *
 * <p>Every thought and link carries the run, the digest of the prompt and the tokens of its request; where several runs say
 * the same, each of them: see {@link Claims}. A thought that is in the store already is linked, not made again. What a
 * person deleted or rejected does not come back, what a person made stays the person's.
 *
 * <p>A run of the same verb, version and options that did not come to its end is gone on with, under its id. Safe for use by
 * many threads.
 */
public final class ThoughtUnfolding {
    private final Database database;
    private final Run run;
    private final Map<String, Object> before;
    private final Set<String> earlier = new HashSet<>();
    private final Ledger ledger;
    private final Set<Long> told = new HashSet<>();
    private Changes changes = Changes.NONE;

    ThoughtUnfolding(Database database, Run wanted) {
        this.database = database;
        List<Map<String, Object>> same = database.reading(reading -> same(reading, wanted));
        this.before = same.stream()
                .filter(it -> RunReport.State.UNFINISHED.word().equals(it.get("state")))
                .findFirst()
                .orElse(Map.of());
        this.run = before.isEmpty() ? wanted : wanted.startedAt((String) before.get("startedAt"));
        same.forEach(it -> earlier.add((String) it.get("id")));
        earlier.remove(run.id());
        this.ledger = database.reading(Ledger::of);
    }

    private static List<Map<String, Object>> same(Reading reading, Run wanted) {
        List<Map<String, Object>> same = new ArrayList<>();
        reading.stream(
                """
                MATCH (r:Run {verb: $verb, version: $version, options: $options})
                RETURN properties(r) AS run ORDER BY r.startedAt DESC, r.id DESC
                """,
                Map.of("verb", wanted.verb(), "version", wanted.version(), "options", wanted.options()),
                row -> same.add(StoredLinks.properties(row.get("run"))));
        return same;
    }

    /** The run whose id everything carries: the one that was wanted, or an unfinished one like it. */
    public Run run() {
        return run;
    }

    /** Whether an unfinished run is gone on with. */
    public boolean resumed() {
        return !before.isEmpty();
    }

    /**
     * Writes a graph in one transaction. Ids that are in the store mean the thoughts there; all others are names within
     * the graph.
     *
     * @param provenance of all its thoughts and links
     * @return what differs from before
     */
    public synchronized Changes add(ThoughtGraph graph, Provenance provenance) {
        RunTelling.Told written = database.inTransaction(queries -> new RunTelling(
                        queries, run, earlier, provenance, key -> ledger.holds(key) || told.contains(key))
                .tell(graph));
        told.addAll(written.told());
        changes = changes.plus(written.changes());
        return written.changes();
    }

    /**
     * Proposes links between thoughts that are there. Nobody says them: they are drawn and can be queried, and chains walk them
     * once a person reviewed or weighed them, as those of {@link ThoughtWeaving}.
     *
     * @return how many were not there
     */
    public synchronized long propose(List<Weft.Thread> links) {
        return new WeftWriting(database, run).write(new Weft(List.of(), links)).links();
    }

    /** Keeps with the run's node what it asked and used so far. */
    public synchronized void report(RunReport report) {
        database.inTransaction(queries -> {
            run.write(queries);
            return queries.run(
                    "MATCH (r:Run {id: $id}) SET r += $properties",
                    Map.of("id", run.id(), "properties", report.properties(before)));
        });
    }

    /** Makes what was written known to searches by words, and tells what differs from before this run. */
    public synchronized Changes finish() {
        if (changes.any()) {
            database.inTransaction(
                    queries -> queries.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()", Map.of()));
        }
        return changes;
    }
}
