package leadsto.store.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import leadsto.store.scan.NodeStretch.FoundSource;
import leadsto.store.scan.NodeStretch.FoundThought;
import leadsto.store.scan.RelationshipStretch.Ends;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The whole graph of a transaction: one {@link Pass} over the nodes, one over the relationships, one sorting by counting.
 *
 * <p>The graph is the one that the queries read, in the same order. What has no id, no text or no kind is not in it, nor what
 * somebody rejected or what is only proposed. As every query, it sees what other transactions commit while it goes on.
 */
public final class GraphScan {
    private final KernelTransaction kernel;
    private final double unstatedWeight;
    private final Predicate<Map<String, Object>> proposed;

    /**
     * A scan of what a transaction sees.
     *
     * @param unstatedWeight the weight of a link to which a person gave none
     * @param proposed whether the properties of a link with a similarity say that it is only proposed; several threads ask at once
     */
    public GraphScan(Transaction transaction, double unstatedWeight, Predicate<Map<String, Object>> proposed) {
        this.kernel = ((InternalTransaction) transaction).kernelTransaction();
        this.unstatedWeight = unstatedWeight;
        this.proposed = proposed;
    }

    /** Whether a transaction lets itself be scanned, as all do that Neo4j gives out today. */
    public static boolean isPossible(Transaction transaction) {
        return transaction instanceof InternalTransaction;
    }

    /** @throws IllegalArgumentException where a property holds what it must not; it names the link */
    public ThoughtGraph graph() {
        TokenRead tokens = kernel.tokenRead();
        Pass pass = new Pass(kernel);
        List<NodeStretch> nodes = pass.nodes(properties -> new NodeStretch(tokens, properties));
        List<FoundSource> sources =
                nodes.stream().flatMap(it -> it.sources().stream()).toList();
        Ends ends = ends(nodes.stream().flatMap(it -> it.thoughts().stream()).toList(), sources);
        List<RelationshipStretch> relationships = pass.relationships(
                properties -> new RelationshipStretch(tokens, properties, ends, unstatedWeight, proposed));
        return new ThoughtGraph(
                "store",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                sources.stream()
                        .sorted(Comparator.comparing(
                                        (FoundSource it) -> it.source().uri())
                                .thenComparing(FoundSource::id))
                        .map(FoundSource::source)
                        .toList(),
                ends.thoughts(),
                LinkOrder.of(
                        relationships.stream().map(RelationshipStretch::links).toList(), ends.thoughts()),
                StatementColumns.list(
                        relationships.stream()
                                .map(RelationshipStretch::statements)
                                .toList(),
                        ends.thoughts()));
    }

    /** The thoughts in the order of their ids, and where the node of each of them and of each source is found. */
    private static Ends ends(List<FoundThought> found, List<FoundSource> sources) {
        Thought[] thoughts = new Thought[found.size()];
        NodePlaces thoughtPlaces = new NodePlaces();
        int place = 0;
        for (int row : IdOrder.of(found.size(), i -> found.get(i).thought().id())) {
            thoughtPlaces.put(found.get(row).node(), place);
            thoughts[place++] = found.get(row).thought();
        }
        NodePlaces sourcePlaces = new NodePlaces();
        for (int i = 0; i < sources.size(); i++) {
            sourcePlaces.put(sources.get(i).node(), i);
        }
        return new Ends(
                List.of(thoughts),
                thoughtPlaces,
                sources.stream().map(FoundSource::id).toList(),
                sourcePlaces);
    }
}
