package leadsto.explore.procedure;

import leadsto.store.TransactionReading;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.neo4j.graphdb.Transaction;

/**
 * The graph of a store as a transaction sees it, and its topology, whose measures are worked out when first asked for.
 *
 * @param meanings how far apart its thoughts are
 */
record Snapshot(ThoughtGraph graph, Topology topology, Meanings meanings) {

    static Snapshot of(Transaction transaction) {
        ThoughtGraph graph = TransactionReading.graph(transaction);
        return new Snapshot(graph, Topology.of(graph), new Meanings());
    }

    /** The id of the thought that a person means. */
    String thought(String beginning) {
        return graph.named(beginning).id();
    }

    /** The id of the answer that a person means. */
    String answer(String beginning) {
        return graph.answerNamed(beginning).id();
    }
}
