package leadsto.store.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.NodeCursor;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * The whole graph of a transaction: one pass over the nodes, one over the relationships, one sorting by counting.
 *
 * <p>The graph is the one that the queries read, in the same order. What has no id, no text or no kind is not in it, nor what
 * somebody rejected or what is only proposed.
 */
public final class GraphScan {
    private static final String[] OF_THOUGHTS = {"id", "text", "language", "origin", "rejected"};
    private static final String[] OF_SOURCES = {"id", "uri", "sha256", "title", "license"};
    private static final String[] OF_LINKS = {"role", "weight", "approach", "origin", "rejected", "similarity"};
    private static final String[] OF_PROPOSALS = {
        "similarity", "origin", "weight", "statedWeight", "reviewed", "rejected", "sources"
    };
    private static final String[] OF_STATEMENTS = {"turn", "start", "end", "speaker"};

    private final KernelTransaction kernel;
    private final double unstatedWeight;
    private final Predicate<Map<String, Object>> proposed;
    private final NodePlaces thoughtPlaces = new NodePlaces();
    private final NodePlaces sourcePlaces = new NodePlaces();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> sourceIds = new ArrayList<>();
    private final LinkColumns links = new LinkColumns();
    private final StatementColumns statements = new StatementColumns();

    /**
     * A scan of what a transaction sees.
     *
     * @param unstatedWeight the weight of a link to which a person gave none
     * @param proposed whether the properties of a link with a similarity say that it is only proposed
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
        List<Thought> thoughts = nodes();
        relationships(thoughts);
        return new ThoughtGraph(
                "store",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                IntStream.range(0, sources.size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                        (Integer i) -> sources.get(i).uri())
                                .thenComparing(sourceIds::get))
                        .map(sources::get)
                        .toList(),
                thoughts,
                links.table(thoughts),
                statements.list(thoughts));
    }

    /** The thoughts in the order of their ids; sources are put aside. */
    private List<Thought> nodes() {
        List<Found> found = new ArrayList<>();
        TokenRead tokens = kernel.tokenRead();
        int thought = tokens.nodeLabel("Thought");
        int source = tokens.nodeLabel("Source");
        Map<String, String> words = new HashMap<>();
        try (NodeCursor node = kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            Properties ofThought = new Properties(tokens, property, OF_THOUGHTS);
            Properties ofSource = new Properties(tokens, property, OF_SOURCES);
            int[] kinds = Arrays.stream(Kind.values())
                    .mapToInt(kind -> tokens.nodeLabel(kind.label()))
                    .toArray();
            kernel.dataRead().allNodesScan(node);
            while (node.next()) {
                TokenSet labels = node.labels();
                if (labels.contains(thought)) {
                    ofThought.read(node);
                    kind(labels, kinds)
                            .flatMap(kind -> thought(ofThought, kind, words))
                            .ifPresent(it -> found.add(new Found(it, node.nodeReference())));
                } else if (labels.contains(source)) {
                    ofSource.read(node);
                    source(ofSource, node.nodeReference());
                }
            }
        }
        return placed(found);
    }

    private List<Thought> placed(List<Found> found) {
        Thought[] thoughts = new Thought[found.size()];
        int place = 0;
        for (int row : IdOrder.of(found.size(), i -> found.get(i).thought().id())) {
            thoughtPlaces.put(found.get(row).node(), place);
            thoughts[place++] = found.get(row).thought();
        }
        return List.of(thoughts);
    }

    private static Optional<Kind> kind(TokenSet labels, int[] kinds) {
        for (Kind kind : Kind.values()) {
            if (labels.contains(kinds[kind.ordinal()])) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<Thought> thought(Properties properties, Kind kind, Map<String, String> words) {
        if (properties.holds(4) || !properties.has(0) || !properties.has(1)) {
            return Optional.empty();
        }
        String language = properties.text(2, "und");
        return Optional.of(new Thought(
                properties.text(0, ""),
                kind,
                properties.text(1, ""),
                words.computeIfAbsent(language, it -> it),
                Origin.of(properties.text(3, Origin.AUTHOR.word()))));
    }

    private void source(Properties properties, long node) {
        String id = properties.text(0, "");
        sourcePlaces.put(node, sources.size());
        sourceIds.add(id);
        sources.add(new Source(
                properties.text(1, ""),
                properties.text(2, id),
                properties.text(3, ""),
                properties.has(4) ? Optional.of(properties.text(4, "")) : Optional.empty()));
    }

    private void relationships(List<Thought> thoughts) {
        TokenRead tokens = kernel.tokenRead();
        int leadsTo = tokens.relationshipType("LEADS_TO");
        int statedIn = tokens.relationshipType("STATED_IN");
        try (RelationshipScanCursor relationship = kernel.cursors()
                        .allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
                PropertyCursor property =
                        kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            Properties ofLink = new Properties(tokens, property, OF_LINKS);
            Properties ofProposal = new Properties(tokens, property, OF_PROPOSALS);
            Properties ofStatement = new Properties(tokens, property, OF_STATEMENTS);
            kernel.dataRead().allRelationshipsScan(relationship);
            while (relationship.next()) {
                int from = thoughtPlaces.of(relationship.sourceNodeReference());
                if (from == NodePlaces.NONE) {
                    continue;
                }
                if (relationship.type() == leadsTo) {
                    int to = thoughtPlaces.of(relationship.targetNodeReference());
                    if (to != NodePlaces.NONE && to != from) {
                        ofLink.read(relationship);
                        if (!ofLink.holds(4) && !(ofLink.has(5) && isProposed(ofProposal, relationship))) {
                            link(thoughts, from, to, ofLink);
                        }
                    }
                } else if (relationship.type() == statedIn) {
                    int source = sourcePlaces.of(relationship.targetNodeReference());
                    if (source != NodePlaces.NONE) {
                        ofStatement.read(relationship);
                        statements.add(
                                from,
                                thoughts.get(from).id(),
                                sourceIds.get(source),
                                ofStatement.number(0, 0),
                                ofStatement.number(1, -1),
                                ofStatement.number(2, -1),
                                ofStatement.text(3, Speaker.AUTHOR.word()));
                    }
                }
            }
        }
    }

    private boolean isProposed(Properties properties, RelationshipScanCursor link) {
        properties.read(link);
        return proposed.test(properties.all());
    }

    private void link(List<Thought> thoughts, int from, int to, Properties properties) {
        try {
            links.add(
                    from,
                    to,
                    properties.text(0, Role.SUPPORTS.word()),
                    properties.number(1, unstatedWeight),
                    properties.text(2, Approach.LOGICAL.name()),
                    properties.text(3, Origin.AUTHOR.word()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the link from '" + thoughts.get(from).id() + "' to '"
                            + thoughts.get(to).id() + "' in the store: " + e.getMessage(),
                    e);
        }
    }

    /** A thought and the number of its node. */
    private record Found(Thought thought, long node) {}
}
