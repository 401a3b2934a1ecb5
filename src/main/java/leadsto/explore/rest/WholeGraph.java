package leadsto.explore.rest;

import java.util.Set;
import java.util.function.Consumer;
import leadsto.store.ThoughtStore;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The graph of the store as a whole: measured, or piece by piece.
 *
 * <p>It is kept in memory, and read again when something was committed since, as the database's bookmarks tell.
 */
final class WholeGraph {
    private final Driver driver;
    private final ThoughtStore store;
    private Set<Bookmark> seen = Set.of();
    private Topology topology;

    WholeGraph(Driver driver) {
        this.driver = driver;
        this.store = ThoughtStore.of(driver);
    }

    synchronized Topology topology() {
        Set<Bookmark> newest = newest();
        if (topology == null || !newest.equals(seen)) {
            topology = Topology.of(store.graph());
            seen = newest;
        }
        return topology;
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
