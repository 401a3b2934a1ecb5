package leadsto.explore.procedure;

import java.math.BigInteger;
import leadsto.topology.path.PathCount;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.procedure.Context;

/** What every class of procedures has: the transaction of the call, and the graph that it sees. */
public abstract class StoreProcedures {
    static final Label THOUGHT = Label.label("Thought");

    /** Neo4j sets it before a call. */
    @Context
    public Transaction transaction;

    /** Neo4j sets it before a call. */
    @Context
    public GraphDatabaseService database;

    Snapshot snapshot() {
        return Snapshots.of(transaction, database);
    }

    Node node(String thought) {
        return node(transaction, thought);
    }

    static Node node(Transaction transaction, String thought) {
        return transaction.findNode(THOUGHT, "id", thought);
    }

    StoredLinks storedLinks() {
        return new StoredLinks(transaction, database, snapshot().seen());
    }

    /** Neo4j has no whole numbers beyond 64 bits; a larger count is given as the nearest double. */
    static Number number(BigInteger count) {
        return count.bitLength() < Long.SIZE ? (Number) count.longValue() : (Number) count.doubleValue();
    }

    static Number number(PathCount count) {
        return number(count.count());
    }
}
