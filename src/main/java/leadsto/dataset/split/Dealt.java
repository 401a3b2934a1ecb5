package leadsto.dataset.split;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Groups and where they went, by one way to group.
 *
 * @param names of the groups, by their numbers
 * @param sizes how many chains each has
 * @param splits where each went
 */
record Dealt(GroupBy by, Map<Integer, String> names, Map<String, Integer> sizes, Map<String, Split> splits) {
    private static final double ENOUGH_TO_TRAIN = .75;
    private static final double ENOUGH_TO_HOLD_OUT = .5;

    /** Whether three quarters of what was asked are for training, and half of what was asked in each other split. */
    boolean fills(Shares shares) {
        double all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        Map<Split, Map<String, Integer>> filled = filled();
        for (Split split : Split.values()) {
            int chains = filled.getOrDefault(split, Map.of()).getOrDefault("chains", 0);
            double enough = split == Split.TRAIN ? ENOUGH_TO_TRAIN : ENOUGH_TO_HOLD_OUT;
            if (chains < enough * shares.of(split) * all) {
                return false;
            }
        }
        return true;
    }

    /** By how much the share of the split that comes furthest from what was asked differs from it. */
    double distance(Shares shares) {
        double all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        return Arrays.stream(Split.values())
                .mapToDouble(split ->
                        filled().getOrDefault(split, Map.of()).getOrDefault("chains", 0) / all - shares.of(split))
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** How many groups, and how many chains in them, each split has; no split without one. */
    Map<Split, Map<String, Integer>> filled() {
        Map<Split, Map<String, Integer>> filled = new EnumMap<>(Split.class);
        sizes.forEach((group, size) -> {
            Map<String, Integer> counts = filled.computeIfAbsent(splits.get(group), split -> new LinkedHashMap<>());
            counts.merge("groups", 1, Integer::sum);
            counts.merge("chains", size, Integer::sum);
        });
        return filled;
    }
}
