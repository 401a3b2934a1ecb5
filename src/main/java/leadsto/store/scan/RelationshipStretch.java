package leadsto.store.scan;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import leadsto.thought.Approach;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.internal.kernel.api.TokenRead;

/** The links and statements of some relationships, in the order of the relationships' numbers. */
final class RelationshipStretch implements Pass.Stretch<RelationshipScanCursor> {
    private static final String[] OF_LINKS = {"role", "weight", "approach", "origin", "rejected", "similarity"};
    private static final String[] OF_PROPOSALS = {
        "similarity", "origin", "weight", "statedWeight", "reviewed", "rejected", "sources"
    };
    private static final String[] OF_STATEMENTS = {"turn", "start", "end", "speaker"};

    private final Ends ends;
    private final double unstatedWeight;
    private final Predicate<Map<String, Object>> proposed;
    private final int leadsTo;
    private final int statedIn;
    private final Properties ofLink;
    private final Properties ofProposal;
    private final Properties ofStatement;
    private final LinkColumns links = new LinkColumns();
    private final StatementColumns statements = new StatementColumns();

    /**
     * @param unstatedWeight the weight of a link to which a person gave none
     * @param proposed whether the properties of a link with a similarity say that it is only proposed
     */
    RelationshipStretch(
            TokenRead tokens,
            PropertyCursor properties,
            Ends ends,
            double unstatedWeight,
            Predicate<Map<String, Object>> proposed) {
        this.ends = ends;
        this.unstatedWeight = unstatedWeight;
        this.proposed = proposed;
        leadsTo = tokens.relationshipType("LEADS_TO");
        statedIn = tokens.relationshipType("STATED_IN");
        ofLink = new Properties(tokens, properties, OF_LINKS);
        ofProposal = new Properties(tokens, properties, OF_PROPOSALS);
        ofStatement = new Properties(tokens, properties, OF_STATEMENTS);
    }

    /** What relationships can begin and end at: nothing changes about it while they are read. */
    record Ends(List<Thought> thoughts, NodePlaces thoughtPlaces, List<String> sourceIds, NodePlaces sourcePlaces) {}

    LinkColumns links() {
        return links;
    }

    StatementColumns statements() {
        return statements;
    }

    @Override
    public void read(RelationshipScanCursor relationship) {
        int from = ends.thoughtPlaces().of(relationship.sourceNodeReference());
        if (from == NodePlaces.NONE) {
            return;
        }
        if (relationship.type() == leadsTo) {
            int to = ends.thoughtPlaces().of(relationship.targetNodeReference());
            if (to != NodePlaces.NONE && to != from) {
                link(relationship, from, to);
            }
        } else if (relationship.type() == statedIn) {
            int source = ends.sourcePlaces().of(relationship.targetNodeReference());
            if (source != NodePlaces.NONE) {
                statement(relationship, from, source);
            }
        }
    }

    private void link(RelationshipScanCursor relationship, int from, int to) {
        ofLink.read(relationship);
        if (ofLink.holds(4) || ofLink.has(5) && isProposed(relationship)) {
            return;
        }
        try {
            links.add(
                    from,
                    to,
                    ofLink.text(0, Role.SUPPORTS.word()),
                    ofLink.number(1, unstatedWeight),
                    ofLink.text(2, Approach.LOGICAL.name()),
                    ofLink.text(3, Origin.AUTHOR.word()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the link from '" + ends.thoughts().get(from).id() + "' to '"
                            + ends.thoughts().get(to).id() + "' in the store: " + e.getMessage(),
                    e);
        }
    }

    private boolean isProposed(RelationshipScanCursor link) {
        ofProposal.read(link);
        return proposed.test(ofProposal.all());
    }

    private void statement(RelationshipScanCursor relationship, int from, int source) {
        ofStatement.read(relationship);
        statements.add(
                from,
                ends.thoughts().get(from).id(),
                ends.sourceIds().get(source),
                ofStatement.number(0, 0),
                ofStatement.number(1, -1),
                ofStatement.number(2, -1),
                ofStatement.text(3, Speaker.AUTHOR.word()));
    }
}
