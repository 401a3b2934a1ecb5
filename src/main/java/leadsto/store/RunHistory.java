package leadsto.store;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the program did to the store, run by run: the nodes {@code (:Run)} and what of each is still there.
 *
 * <pre>{@code
 * Undone undone = store.history().undo(store.history().named("last").run().id());
 * }</pre>
 *
 * <p>Runs of unfolding can be taken back. What an import read goes when its file changes, and what was woven by weaving's own
 * {@link ThoughtWeaving#undo}.
 */
public final class RunHistory {

    private final Database database;

    RunHistory(Database database) {
        this.database = database;
    }

    /** All runs, the latest first. */
    public List<PastRun> runs() {
        return database.reading(RunHistory::runs);
    }

    /**
     * The run that a person means: by its id or how that begins, with the verb or without; {@code last} is the latest.
     *
     * @throws IllegalArgumentException where there is none
     */
    public PastRun named(String name) {
        return named(name, runs(), it -> true, "run");
    }

    /**
     * As {@link #named}, among the runs of unfolding alone.
     *
     * @throws IllegalArgumentException where there is none, or the run is of another verb
     */
    public PastRun unfolding(String name) {
        List<PastRun> runs = runs();
        runs.stream()
                .filter(it -> it.run().id().equals(name) && !it.run().verb().equals(Run.UNFOLD))
                .findFirst()
                .ifPresent(it -> {
                    throw new IllegalArgumentException(
                            "'" + name + "' is a run of " + it.run().verb()
                                    + "; only runs of unfold are taken back one by one (`leadsto weave --undo` takes back what was"
                                    + " woven)");
                });
        return named(name, runs, it -> it.run().verb().equals(Run.UNFOLD), "run of unfold");
    }

    private static PastRun named(String name, List<PastRun> runs, Predicate<PastRun> among, String what) {
        List<PastRun> choice = runs.stream().filter(among).toList();
        if (choice.isEmpty()) {
            throw new IllegalArgumentException("there is no " + what + " in this store");
        }
        List<PastRun> found =
                choice.stream().filter(it -> named(it.run(), name)).toList();
        Optional<PastRun> exact =
                found.stream().filter(it -> it.run().id().equals(name)).findFirst();
        if (name.equals("last") || exact.isPresent()) {
            return exact.orElse(choice.get(0));
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("'" + name + "' names "
                    + (found.isEmpty() ? "no " + what : found.size() + " runs") + "; use `last` or one of "
                    + choice.stream().limit(10).map(it -> it.run().id()).toList());
        }
        return found.get(0);
    }

    private static boolean named(Run run, String beginning) {
        return !beginning.isBlank()
                && (run.id().startsWith(beginning) || run.startedAt().toString().startsWith(beginning));
    }

    /**
     * Takes a run of unfolding back, in one transaction: see {@link Undone}.
     *
     * @param id as {@link #unfolding} gives it
     */
    public Undone undo(String id) {
        return database.inTransaction(queries -> RunUndoing.undo(queries, id));
    }

    private static List<PastRun> runs(Reading reading) {
        Map<String, Long> thoughts =
                count(reading, "MATCH (t:Thought) WHERE t.run IS NOT NULL RETURN t.run AS run, count(*) AS count");
        Map<String, Long> links = count(
                reading, "MATCH ()-[l:LEADS_TO]->() WHERE l.run IS NOT NULL RETURN l.run AS run, count(*) AS count");
        Map<String, Long> shared = count(reading, """
                CALL () {
                  MATCH (t:Thought) WHERE t.alsoRuns IS NOT NULL UNWIND t.alsoRuns AS run RETURN run
                  UNION ALL
                  MATCH ()-[l:LEADS_TO]->() WHERE l.alsoRuns IS NOT NULL UNWIND l.alsoRuns AS run RETURN run
                }
                RETURN run, count(*) AS count
                """);
        List<PastRun> runs = new ArrayList<>();
        reading.stream(
                "MATCH (r:Run) WHERE r.startedAt IS NOT NULL AND r.verb IS NOT NULL"
                        + " RETURN properties(r) AS run ORDER BY r.startedAt DESC, r.id DESC",
                Map.of(),
                row -> {
                    Map<String, Object> properties = StoredLinks.properties(row.get("run"));
                    Run run = run(properties);
                    runs.add(new PastRun(
                            run,
                            RunReport.of(properties),
                            thoughts.getOrDefault(run.id(), 0L),
                            links.getOrDefault(run.id(), 0L),
                            shared.getOrDefault(run.id(), 0L)));
                });
        return runs;
    }

    private static Run run(Map<String, Object> properties) {
        return new Run(
                String.valueOf(properties.get("verb")),
                String.valueOf(properties.getOrDefault("version", "")),
                String.valueOf(properties.getOrDefault("options", "")),
                ZonedDateTime.parse(String.valueOf(properties.get("startedAt"))).toInstant());
    }

    private static Map<String, Long> count(Reading reading, String query) {
        Map<String, Long> counts = new HashMap<>();
        reading.stream(query, Map.of(), row -> counts.put((String) row.get("run"), (Long) row.get("count")));
        return counts;
    }
}
