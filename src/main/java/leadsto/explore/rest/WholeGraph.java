package leadsto.explore.rest;

import java.util.Set;
import java.util.function.Consumer;
import leadsto.chain.Chains;
import leadsto.store.ThoughtStore;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import leadsto.weave.Contraction;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The graph of the store as a whole: measured, merged thoughts as one, or piece by piece.
 *
 * <p>It is kept in memory, and read again when something was committed since, as the database's bookmarks tell.
 */
final class WholeGraph {
    private final Driver driver;
    private final ThoughtStore store;
    private Set<Bookmark> seen = Set.of();
    private Contraction merged;
    private Topology topology;

    WholeGraph(Driver driver) {
        this.driver = driver;
        this.store = ThoughtStore.of(driver);
    }

    synchronized Topology topology() {
        Set<Bookmark> newest = newest();
        if (topology == null || !newest.equals(seen)) {
            merged = Contraction.of(store.graph(), store.merges());
            topology = Topology.of(merged.graph());
            seen = newest;
        }
        return topology;
    }

    /** The chains to the answer of an id, which may be that of one that was merged away. */
    synchronized Chains chainsTo(String answer) {
        Topology measured = topology();
        return Chains.of(measured.graph(), measured).to(merged.meant(answer));
    }

    /** The bookmark of a transaction that reads is that of the last one which wrote. */
    private Set<Bookmark> newest() {
        try (Session session = driver.session()) {
            session.executeRead(transaction -> transaction.run("RETURN 1").consume());
            return session.lastBookmarks();
        }
    }

    /** Every thought, then every link, in constant memory. */
    void each(Consumer<Thought> thought, Consumer<Link> link) {
        store.each(thought, link);
    }
}
