package leadsto.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The transactions of an import: as many at once as there are processors, where none touches what another does.
 *
 * <pre>
 *   a thread       batch 1 ──────────► batch 3: shares a thought with 1, so it waits for it
 *   the caller     reads, batch 2 ──────► reads, batch 4 ────►
 * </pre>
 *
 * <p>Batches that share a thought or a source are written in the order in which they come, so that what the store holds in the end does not
 * depend on how many threads there are. A failure comes out of the next call.
 */
final class Writers {
    private final Database database;
    private final Run run;
    private final int threads;
    private final List<UnderWay> underWay = new ArrayList<>();
    private boolean begun;
    private Changes changes = Changes.NONE;

    /** By as many threads as the database gains from. */
    static Writers of(Database database, Run run) {
        return new Writers(
                database, run, database.writesAtOnce() ? Runtime.getRuntime().availableProcessors() - 1 : 0);
    }

    /** @param threads how many there are besides the caller's */
    Writers(Database database, Run run, int threads) {
        this.database = database;
        this.run = run;
        this.threads = threads;
    }

    /** Writes a batch sometime before {@link #await} returns; nobody may add to it any more. */
    void write(Batch batch) {
        Set<String> touched = batch.touched();
        for (UnderWay other : List.copyOf(underWay)) {
            if (other.changes().isDone() || !Collections.disjoint(touched, other.touched())) {
                join(other);
            }
        }
        // The first one makes the node of the run, which the others find.
        if (begun && underWay.size() < threads) {
            underWay.add(new UnderWay(touched, CompletableFuture.supplyAsync(() -> written(batch))));
        } else {
            changes = changes.plus(written(batch));
            begun = true;
        }
    }

    /** Writes a batch when all before it are written. */
    void writeAlone(Batch batch) {
        await();
        changes = changes.plus(written(batch));
        begun = true;
    }

    /** Waits for all batches to be written. */
    void await() {
        List.copyOf(underWay).forEach(this::join);
    }

    /** What the batches changed that are written so far. */
    Changes changes() {
        return changes;
    }

    private Changes written(Batch batch) {
        return database.importing(run, batch::write);
    }

    private void join(UnderWay other) {
        underWay.remove(other);
        try {
            changes = changes.plus(other.changes().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** A batch that another thread writes. */
    private record UnderWay(Set<String> touched, CompletableFuture<Changes> changes) {}
}
