package leadsto.explore.procedure;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import leadsto.chain.Chain;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Role;
import org.neo4j.graphalgo.impl.util.PathImpl;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;

/** The relationships of the database that stand for links, looked up once for each thought they leave. */
final class StoredLinks {
    private static final RelationshipType LEADS_TO = RelationshipType.withName("LEADS_TO");

    private final Function<String, Node> nodes;
    private final Map<String, Map<Link.Key, Relationship>> leaving = new HashMap<>();

    StoredLinks(Function<String, Node> nodes) {
        this.nodes = nodes;
    }

    Relationship relationship(Link link) {
        return leaving.computeIfAbsent(link.from(), this::leaving).get(link.key());
    }

    /** A chain as a path that Neo4j Browser draws. */
    Path path(Chain chain) {
        PathImpl.Builder path = new PathImpl.Builder(nodes.apply(chain.start().id()));
        for (Link link : chain.links()) {
            path = path.push(relationship(link));
        }
        return path.build();
    }

    private Map<Link.Key, Relationship> leaving(String thought) {
        Map<Link.Key, Relationship> found = new HashMap<>();
        for (Relationship relationship : nodes.apply(thought).getRelationships(Direction.OUTGOING, LEADS_TO)) {
            if (!Boolean.TRUE.equals(relationship.getProperty("rejected", false))) {
                found.put(key(thought, relationship), relationship);
            }
        }
        return found;
    }

    /** What a person left unsaid is read as the store reads it. */
    private static Link.Key key(String from, Relationship relationship) {
        return new Link.Key(
                from,
                String.valueOf(relationship.getEndNode().getProperty("id", "")),
                Role.of((String) relationship.getProperty("role", Role.SUPPORTS.word())),
                new Approach((String) relationship.getProperty("approach", Approach.LOGICAL.name())));
    }
}
