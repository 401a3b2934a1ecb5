package leadsto.store.entity;

import java.util.Map;
import leadsto.thought.Approach;
import leadsto.thought.Digest;
import leadsto.thought.Link;
import leadsto.thought.Role;

/**
 * An edge {@code (:Thought)-[:LEADS_TO]->(:Thought)} as it stands in the store.
 *
 * @param from the id of the thought that comes first
 * @param to the id of the thought it leads to
 * @param role what the one does for the other
 * @param approach the direction from which it leads there
 * @param weight how strongly the one makes the other natural, in (0, 1]
 * @param origin who says so: {@code author}, {@code gold}, {@code extracted} or {@code model}
 * @param reviewed whether a person looked at it and let it stand
 * @param rejected whether a person struck it out
 */
public record StoredLink(
        String from,
        String to,
        String role,
        String approach,
        double weight,
        String origin,
        boolean reviewed,
        boolean rejected) {

    /** A row of Cypher; what an edge made by hand leaves out is filled in as everywhere in the program. */
    static StoredLink of(Map<String, Object> row) {
        return new StoredLink(
                text(row, "from", ""),
                text(row, "to", ""),
                text(row, "role", Role.SUPPORTS.word()),
                text(row, "approach", Approach.LOGICAL.name()),
                row.get("weight") instanceof Number weight ? weight.doubleValue() : .5,
                text(row, "origin", "author"),
                Boolean.TRUE.equals(row.get("reviewed")),
                Boolean.TRUE.equals(row.get("rejected")));
    }

    private static String text(Map<String, Object> row, String column, String otherwise) {
        return row.get(column) instanceof String text ? text : otherwise;
    }

    /** What makes it the same link whatever its weight. */
    public Link.Key key() {
        return new Link.Key(from, to, Role.of(role), new Approach(approach));
    }

    /** A word that changes whenever something about the link does. */
    public String version() {
        return Digest.sha256(String.join(
                        "\n", from, to, role, approach, Double.toString(weight), origin, reviewed + " " + rejected))
                .substring(0, 16);
    }
}
