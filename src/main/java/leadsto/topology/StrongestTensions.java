package leadsto.topology;

import java.util.List;

/**
 * The pairs of thoughts under the strongest tension, and how many were looked at to find them.
 *
 * @param pairs the strongest first, ties by ids
 * @param searched from how many thoughts all paths were followed, those of most flow first
 * @param of how many thoughts there are; where that is more, a pair of the others could be stronger
 */
public record StrongestTensions(List<Tension> pairs, int searched, int of) {

    /** Whether no pair of the graph was left out. */
    public boolean everyPair() {
        return searched == of;
    }
}
