package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.store.PastRun;
import leadsto.store.RunHistory;
import leadsto.store.ThoughtStore;
import leadsto.store.Undone;

/** A run of unfolding that was taken back, as it is told. */
record UndoneRun(PastRun run, Undone undone) {
    /** The help of {@code --undo}, the same wherever it stands. */
    static final String DESCRIPTION =
            "Take back the run of unfold of this id (its beginning is enough, `last` is the latest):"
                    + " what it alone said and nobody edited. The same command may say it again. `leadsto unfold --undo` and"
                    + " `leadsto runs --undo` are one.";

    /**
     * Takes a run back.
     *
     * @param name as a person names it
     * @throws IllegalArgumentException where there is no such run of unfolding
     */
    static UndoneRun of(ThoughtStore store, String name) {
        RunHistory history = store.history();
        PastRun run = history.unfolding(name);
        return new UndoneRun(run, history.undo(run.run().id()));
    }

    void print(Output output) {
        if (output.asJson()) {
            output.json(document());
            return;
        }
        output.print(
                "Took back %s: %d thoughts and %d links%s%s.",
                run.run().id(),
                undone.thoughts(),
                undone.links(),
                undone.shared() == 0
                        ? ""
                        : "; " + undone.shared() + " that a source, a person or another run says too stay",
                undone.keptByPerson() == 0 ? "" : "; " + undone.keptByPerson() + " that you edited or linked to stay");
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("run", run.run().id());
        document.put("thoughts", undone.thoughts());
        document.put("links", undone.links());
        document.put("shared", undone.shared());
        document.put("keptByPerson", undone.keptByPerson());
        document.put("changed", undone.any());
        return document;
    }
}
