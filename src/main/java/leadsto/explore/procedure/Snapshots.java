package leadsto.explore.procedure;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.txstate.TxStateHolder;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.impl.factory.DbmsInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * The last snapshot of each database, which serves until something is committed.
 *
 * <p>A snapshot is kept where no commit was under way when its reading began and none came before it ended: the last
 * transaction that was committed and the last one that was applied in full were the same then, and still are whenever it is
 * given out. A transaction that has changed something itself reads for itself. So does each one in the enterprise edition,
 * where two users need not see the same graph. What nobody uses goes when memory is short.
 */
final class Snapshots {
    private static final Map<TransactionIdStore, SoftReference<Kept>> LAST =
            Collections.synchronizedMap(new WeakHashMap<>());

    private Snapshots() {}

    private record Kept(long transaction, Snapshot snapshot) {}

    static Snapshot of(Transaction transaction, GraphDatabaseService database) {
        GraphDatabaseAPI inside = (GraphDatabaseAPI) database;
        if (inside.dbmsInfo() != DbmsInfo.COMMUNITY || hasChanges(transaction)) {
            return Snapshot.of(transaction);
        }
        TransactionIdStore commits = inside.getDependencyResolver().resolveDependency(TransactionIdStore.class);
        long before = commits.getLastCommittedTransactionId();
        Optional<Snapshot> kept = Optional.ofNullable(LAST.get(commits))
                .flatMap(reference -> Optional.ofNullable(reference.get()))
                .filter(it -> it.transaction() == before)
                .map(Kept::snapshot);
        return kept.orElseGet(() -> read(transaction, commits, before));
    }

    private static Snapshot read(Transaction transaction, TransactionIdStore commits, long before) {
        boolean quiet = commits.getLastClosedTransactionId() == before;
        Snapshot snapshot = Snapshot.of(transaction);
        if (quiet && commits.getLastCommittedTransactionId() == before) {
            LAST.put(commits, new SoftReference<>(new Kept(before, snapshot)));
        }
        return snapshot;
    }

    private static boolean hasChanges(Transaction transaction) {
        return ((TxStateHolder) ((InternalTransaction) transaction).kernelTransaction()).hasTxStateWithChanges();
    }
}
