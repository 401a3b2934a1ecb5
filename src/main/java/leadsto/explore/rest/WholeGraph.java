package leadsto.explore.rest;

import java.util.Optional;
import java.util.function.Consumer;
import leadsto.store.ThoughtStore;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * The graph of the store as a whole: measured, or piece by piece.
 *
 * <p>It is kept in memory, and read again when something was committed since. Where the database does not tell its last
 * transaction, it is read for every request.
 */
final class WholeGraph {
    private final Driver driver;
    private final ThoughtStore store;
    private Optional<Long> seen = Optional.empty();
    private Topology topology;

    WholeGraph(Driver driver) {
        this.driver = driver;
        this.store = ThoughtStore.of(driver);
    }

    synchronized Topology topology() {
        Optional<Long> last = lastTransaction();
        if (topology == null || last.isEmpty() || !last.equals(seen)) {
            topology = Topology.of(store.graph());
            seen = last;
        }
        return topology;
    }

    private Optional<Long> lastTransaction() {
        try (Session session = driver.session()) {
            return session.run("SHOW HOME DATABASE YIELD lastCommittedTxn RETURN lastCommittedTxn").stream()
                    .map(row -> row.get(0))
                    .filter(transaction -> !transaction.isNull())
                    .map(Value::asLong)
                    .findFirst();
        }
    }

    /** Every thought, then every link, in constant memory. */
    void each(Consumer<Thought> thought, Consumer<Link> link) {
        store.each(thought, link);
    }
}
