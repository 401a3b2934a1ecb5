package leadsto.thought;

/**
 * One thought leading to another: an edge of the graph, in the direction of thinking.
 *
 * @param from the id of the thought that comes first
 * @param to the id of the thought it leads to
 * @param role what the one does for the other
 * @param weight how strongly the one makes the other natural, in (0, 1]
 * @param approach the direction from which it leads there
 * @param origin who says so
 */
public record Link(String from, String to, Role role, double weight, Approach approach, Origin origin) {

    /** @throws IllegalArgumentException where a link joins a thought with itself, or its weight is not in (0, 1] */
    public Link {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "thought '" + from + "' leads to itself; remove the link or name another thought");
        }
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException("the link from '" + from + "' to '" + to + "' has weight " + weight
                    + "; give it one above 0 and at most 1");
        }
    }

    /** What makes two links the same one, whatever their weights. */
    public Key key() {
        return new Key(from, to, role, approach);
    }

    /** The same link between other ids. */
    public Link between(String newFrom, String newTo) {
        return new Link(newFrom, newTo, role, weight, approach, origin);
    }

    /** The identity of a link: two thoughts may be joined once by each role and approach. */
    public record Key(String from, String to, Role role, Approach approach) {}
}
