package leadsto.unfold.model;

import java.util.List;
import leadsto.thought.Approach;

/**
 * How answers are unfolded.
 *
 * @param mode by which method
 * @param approaches from which directions, each for itself
 * @param perApproach how many chains from each
 * @param depth 1 for the answers alone; 2 for the premises and doubts before them too, and so on
 * @param budget how many tokens all of it may take, in and out, paid now or earlier; 0 for any number. Each target gets the
 *     same share first; what they leave goes to what is most promising among all
 * @param readers how many read each chain without its answer
 * @param maxAnchoring the largest share of the answer's wording that may stand before it, in [0, 1]
 * @param minReach the least share of the readers who have to come to the answer, in [0, 1]
 * @param likelihood whether to ask after each step how likely the answer is, where the address tells probabilities
 */
public record Settings(
        Mode mode,
        List<Approach> approaches,
        int perApproach,
        int depth,
        long budget,
        int readers,
        double maxAnchoring,
        double minReach,
        boolean likelihood) {

    /** @throws IllegalArgumentException where a number makes no sense */
    public Settings {
        approaches = List.copyOf(approaches);
        require(!approaches.isEmpty(), "--approach", "at least one");
        require(perApproach >= 1 && perApproach <= 100, "--per-approach", "a number from 1 to 100");
        require(depth >= 1 && depth <= 10, "--depth", "a number from 1 to 10");
        require(budget >= 0, "--budget", "a number of tokens, 0 for any");
        require(readers >= 1 && readers <= 20, "--readers", "a number from 1 to 20");
        require(maxAnchoring >= 0 && maxAnchoring <= 1, "--max-anchoring", "a share from 0 to 1");
        require(minReach >= 0 && minReach <= 1, "--min-reach", "a share from 0 to 1");
    }

    private static void require(boolean fine, String option, String wanted) {
        if (!fine) {
            throw new IllegalArgumentException(option + " makes no sense so; give " + wanted);
        }
    }
}
