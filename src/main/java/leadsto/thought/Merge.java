package leadsto.thought;

/**
 * Two thoughts that say the same in other words: {@code (:Thought)-[:SAME_AS]->(:Thought)}. Both stay; whoever reads the
 * graph chooses whether they act as one.
 *
 * @param from the lesser of the two ids, since neither comes first in thinking
 * @param to the greater
 * @param score how near the two are, by the model; above 0 and at most 1
 * @param model the name of the embedding model that compared them
 */
public record Merge(String from, String to, double score, String model) {

    /** @throws IllegalArgumentException where the ids are not two, the lesser first, or the score is not in (0, 1] */
    public Merge {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException(
                    "a merge joins two thoughts, the lesser id first, not '" + from + "' and '" + to + "'");
        }
        if (!(score > 0 && score <= 1)) {
            throw new IllegalArgumentException("the merge of '" + from + "' and '" + to + "' has score " + score
                    + "; give it one above 0 and at most 1");
        }
    }

    /** Two thoughts in either order. */
    public static Merge of(String one, String other, double score, String model) {
        return one.compareTo(other) < 0 ? new Merge(one, other, score, model) : new Merge(other, one, score, model);
    }
}
