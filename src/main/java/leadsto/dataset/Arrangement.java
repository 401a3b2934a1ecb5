package leadsto.dataset;

import java.util.Map;
import java.util.Optional;
import leadsto.dataset.guard.likeness.Meanings;
import leadsto.dataset.split.GroupBy;
import leadsto.dataset.split.Separation;
import leadsto.dataset.split.Shares;

/**
 * Which rows there are beside each other, and how they are arranged in files.
 *
 * @param groupBy what ties chains into groups, which are never divided among splits
 * @param keepNearDuplicates whether chains that nearly repeat an earlier one are told too
 * @param meanings who tells which thoughts mean nearly the same, which then never stand in two splits; where somebody can
 * @param runs what made each thought, by the ids of both, where rows are to say so
 * @param shards how many files a split is cut into, at least 1; fewer where it has fewer rows
 * @param replay rows of the user's own that are put among those for training
 */
public record Arrangement(
        GroupBy groupBy,
        boolean keepNearDuplicates,
        Optional<Meanings> meanings,
        Optional<Map<String, String>> runs,
        int shards,
        Optional<Replay> replay) {
    private static final int MOST_SHARDS = 99_999;

    /** Groups as safe as splits allow, near-duplicates left out, one file a split, nothing replayed. */
    public static final Arrangement USUAL =
            new Arrangement(GroupBy.AUTO, false, Optional.empty(), Optional.empty(), 1, Optional.empty());

    /** The same, with what made each thought. */
    public Arrangement with(Map<String, String> madeBy) {
        return new Arrangement(groupBy, keepNearDuplicates, meanings, Optional.of(madeBy), shards, replay);
    }

    /** What is kept apart, and how much goes where. */
    Separation separation(Shares shares) {
        return new Separation(shares, groupBy, keepNearDuplicates, meanings);
    }

    /** @throws IllegalArgumentException where the number of shards makes no sense */
    public Arrangement {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException(
                    shards + " shards cannot be written; give a number from 1 to " + MOST_SHARDS);
        }
    }
}
