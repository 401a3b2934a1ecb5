package leadsto.explore.procedure;

import leadsto.embed.Distances;
import leadsto.store.TransactionReading;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import leadsto.weave.Contraction;
import org.neo4j.graphdb.Transaction;

/**
 * The graph of a store as a transaction sees it, merged thoughts as one, and its topology, whose measures are worked out
 * when first asked for.
 *
 * @param distances how far apart its thoughts are
 */
record Snapshot(Contraction seen, Topology topology, Distances distances) {

    static Snapshot of(Transaction transaction) {
        Contraction seen =
                Contraction.of(TransactionReading.graph(transaction), TransactionReading.merges(transaction));
        return new Snapshot(seen, Topology.of(seen.graph()), new Distances());
    }

    ThoughtGraph graph() {
        return seen.graph();
    }

    /** The id of the thought that a person means. */
    String thought(String beginning) {
        return graph().named(seen.meant(beginning)).id();
    }

    /** The id of the answer that a person means. */
    String answer(String beginning) {
        return graph().answerNamed(seen.meant(beginning)).id();
    }
}
