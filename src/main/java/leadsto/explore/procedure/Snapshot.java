package leadsto.explore.procedure;

import leadsto.embed.Distances;
import leadsto.store.TransactionReading;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.neo4j.graphdb.Transaction;

/**
 * The graph of a store as a transaction sees it, and its topology, whose measures are worked out when first asked for.
 *
 * @param distances how far apart its thoughts are
 */
record Snapshot(ThoughtGraph graph, Topology topology, Distances distances) {

    static Snapshot of(Transaction transaction) {
        ThoughtGraph graph = TransactionReading.graph(transaction);
        return new Snapshot(graph, Topology.of(graph), new Distances());
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
