package leadsto.dataset.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.thought.Digest;

/**
 * Deals whole groups of trails out to train, validation and test.
 *
 * <p>A group is never divided, so the shares are approached, not met. Groups larger than any held-out split should be go
 * to training first; the others follow in an order that the seed decides, each to the split that it overfills least. While
 * only as many groups are left as splits are still empty, each gets one. A group of more than a third of everything is
 * never held out. Empty splits are possible: with one group there is only training.
 */
final class Splits {
    private static final int LARGEST_HELD_OUT = 3;

    private Splits() {}

    /** The split of each group, from the number of trails in each. The same groups and seed give the same splits. */
    static Map<String, Split> deal(Map<String, Integer> sizes, Shares shares, long seed) {
        double total = sizes.values().stream().mapToInt(Integer::intValue).sum();
        double heldOut = total * Math.max(shares.validation(), shares.test());
        List<Split> wanted =
                Arrays.stream(Split.values()).filter(it -> shares.of(it) > 0).toList();
        List<String> large = bySeed(sizes, seed)
                .filter(group -> sizes.get(group) > heldOut)
                .sorted(Comparator.comparing(sizes::get, Comparator.reverseOrder()))
                .toList();
        List<String> others =
                bySeed(sizes, seed).filter(group -> sizes.get(group) <= heldOut).toList();

        Map<String, Split> splits = new HashMap<>();
        Map<Split, Integer> filled = new EnumMap<>(Split.class);
        int left = sizes.size();
        for (String group : Stream.concat(large.stream(), others.stream()).toList()) {
            int size = sizes.get(group);
            List<Split> open = size * LARGEST_HELD_OUT > total ? List.of(Split.TRAIN) : wanted;
            List<Split> empty =
                    open.stream().filter(it -> !filled.containsKey(it)).toList();
            Comparator<Split> fullest =
                    Comparator.comparingDouble(it -> (filled.getOrDefault(it, 0) + size) / (total * shares.of(it)));
            Split split = left <= empty.size()
                    ? empty.get(0)
                    : open.stream().min(fullest).orElseThrow();
            filled.merge(split, size, Integer::sum);
            splits.put(group, split);
            left--;
        }
        return splits;
    }

    private static Stream<String> bySeed(Map<String, Integer> sizes, long seed) {
        return sizes.keySet().stream().sorted(Comparator.comparing(group -> Digest.sha256(seed + "\n" + group)));
    }
}
