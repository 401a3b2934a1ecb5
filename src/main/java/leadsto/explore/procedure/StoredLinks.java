package leadsto.explore.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.chain.Chain;
import leadsto.store.TransactionReading;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.weave.Contraction;
import org.neo4j.graphalgo.BasicEvaluationContext;
import org.neo4j.graphalgo.GraphAlgoFactory;
import org.neo4j.graphalgo.impl.util.PathImpl;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.PathExpander;
import org.neo4j.graphdb.PathExpanderBuilder;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * The relationships of the database that stand for links, looked up once for each thought they leave.
 *
 * <pre>
 *   a ──► b ══ b' ──► c      where b and b' are merged, the chain a ──► b ──► c is this path: it crosses by SAME_AS
 * </pre>
 */
final class StoredLinks {
    private static final RelationshipType LEADS_TO = RelationshipType.withName("LEADS_TO");
    private static final RelationshipType SAME_AS = RelationshipType.withName("SAME_AS");
    private static final PathExpander<?> MERGES = PathExpanderBuilder.empty()
            .add(SAME_AS)
            .addNodeFilter(node -> !isRejected(node))
            .addRelationshipFilter(relationship -> !isRejected(relationship))
            .build();

    private final Transaction transaction;
    private final GraphDatabaseService database;
    private final Contraction seen;
    private final Map<String, List<String>> members = new HashMap<>();
    private final Map<String, Map<Link.Key, Relationship>> leaving = new HashMap<>();

    /** @param seen the graph whose links are looked up */
    StoredLinks(Transaction transaction, GraphDatabaseService database, Contraction seen) {
        this.transaction = transaction;
        this.database = database;
        this.seen = seen;
        seen.representatives()
                .forEach((id, one) ->
                        members.computeIfAbsent(one, it -> new ArrayList<>()).add(id));
    }

    Relationship relationship(Link link) {
        return leaving.computeIfAbsent(link.from(), this::leaving).get(link.key());
    }

    /** A chain as a path that Neo4j Browser draws. */
    Path path(Chain chain) {
        List<Relationship> links =
                chain.links().stream().map(this::relationship).toList();
        Node here = links.isEmpty()
                ? StoreProcedures.node(transaction, chain.start().id())
                : links.get(0).getStartNode();
        PathImpl.Builder path = new PathImpl.Builder(here);
        for (Relationship link : links) {
            for (Relationship merge : merges(here, link.getStartNode())) {
                path = path.push(merge);
            }
            path = path.push(link);
            here = link.getEndNode();
        }
        return path.build();
    }

    private Iterable<Relationship> merges(Node one, Node other) {
        return one.equals(other)
                ? List.of()
                : GraphAlgoFactory.shortestPath(
                                new BasicEvaluationContext(transaction, database), MERGES, Integer.MAX_VALUE)
                        .findSinglePath(one, other)
                        .relationships();
    }

    /** Of several that became one the strongest stands for it, where they are equal that of the thought itself. */
    private Map<Link.Key, Relationship> leaving(String thought) {
        Map<Link.Key, Relationship> found = new HashMap<>();
        addLeaving(thought, found);
        members.getOrDefault(thought, List.of()).forEach(member -> addLeaving(member, found));
        return found;
    }

    private void addLeaving(String thought, Map<Link.Key, Relationship> found) {
        for (Relationship relationship :
                StoreProcedures.node(transaction, thought).getRelationships(Direction.OUTGOING, LEADS_TO)) {
            if (!isRejected(relationship)) {
                found.merge(key(thought, relationship), relationship, StoredLinks::stronger);
            }
        }
    }

    /** What a person left unsaid is read as the store reads it. */
    private Link.Key key(String from, Relationship relationship) {
        return new Link.Key(
                seen.representative(from),
                seen.representative(String.valueOf(relationship.getEndNode().getProperty("id", ""))),
                Role.of((String) relationship.getProperty("role", Role.SUPPORTS.word())),
                new Approach((String) relationship.getProperty("approach", Approach.LOGICAL.name())));
    }

    private static Relationship stronger(Relationship one, Relationship other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static double weight(Relationship relationship) {
        return relationship.getProperty("weight", null) instanceof Number weight
                ? weight.doubleValue()
                : TransactionReading.UNSTATED_WEIGHT;
    }

    private static boolean isRejected(Entity entity) {
        return Boolean.TRUE.equals(entity.getProperty("rejected", false));
    }
}
