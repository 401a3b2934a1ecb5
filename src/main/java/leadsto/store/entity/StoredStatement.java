package leadsto.store.entity;

import java.util.Comparator;
import org.springframework.data.neo4j.core.schema.RelationshipId;
import org.springframework.data.neo4j.core.schema.RelationshipProperties;
import org.springframework.data.neo4j.core.schema.TargetNode;

/**
 * An edge {@code (:Thought)-[:STATED_IN]->(:Source)}: where a thought stands.
 *
 * @param element the edge's id in the database, which does not outlive it
 * @param turn the turn of the conversation, from 0
 * @param start where it begins in the turn's text, in code points; -1 where that is not known
 * @param end where it ends, exclusive; -1 where that is not known
 * @param speaker whose turn it is: {@code person}, {@code assistant}, {@code monologue} or {@code author}
 * @param source the conversation or document
 */
@RelationshipProperties
public record StoredStatement(
        @RelationshipId String element,
        Long turn,
        Long start,
        Long end,
        String speaker,
        @TargetNode StoredSource source) {

    static final Comparator<StoredStatement> BY_PLACE = Comparator.comparing(
                    (StoredStatement it) -> it.source().id())
            .thenComparing(StoredStatement::turn)
            .thenComparing(StoredStatement::start);

    /** Fills in what an edge made by hand in Cypher leaves out. */
    public StoredStatement {
        turn = turn == null ? 0L : turn;
        start = start == null ? -1L : start;
        end = end == null ? -1L : end;
        speaker = speaker == null ? "author" : speaker;
    }
}
