package leadsto.chain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * How much of a set each answer gets, so that one attractor does not flood it: a temperature.
 *
 * <p>At temperature <i>T</i> an answer of weight <i>w</i> gets a share in proportion to <i>w<sup>T</sup></i>: at 1 in
 * proportion to its weight, at 0 as much as any other, between them the more the lower the more evenly. Source: the
 * exponentiated smoothing by which multilingual models sample their languages (Lample and Conneau 2019, where it is called
 * α); whole numbers by the method of Webster (Balinski and Young 1982), under which the heaviest never loses a place when
 * <i>T</i> grows.
 */
final class Balance {
    private final double temperature;

    /** @throws IllegalArgumentException where it is not from 0 to 1 */
    Balance(double temperature) {
        if (!(temperature >= 0 && temperature <= 1)) {
            throw new IllegalArgumentException("a balance of " + temperature
                    + " is out of range; give one from 0 (each answer as much as any other) to 1 (in proportion)");
        }
        this.temperature = temperature;
    }

    /**
     * How many of so many places each answer gets. Cost: places times the logarithm of the answers.
     *
     * @param weights of each answer, none negative; one of weight 0 gets nothing
     */
    int[] places(double[] weights, int places) {
        int[] given = new int[weights.length];
        PriorityQueue<Integer> claims = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(i -> -Math.pow(weights[i], temperature) / (2 * given[i] + 1))
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                claims.add(i);
            }
        }
        for (int left = places; left > 0 && !claims.isEmpty(); left--) {
            int next = claims.poll();
            given[next]++;
            claims.add(next);
        }
        return given;
    }

    /**
     * Which chains are kept where their number cannot be chosen: of <i>m</i> chains of an answer
     * ⌈<i>m<sup>T</sup> · l</i><sup>1−<i>T</i></sup>⌉, evenly spaced, where <i>l</i> is the least that any answer has. The
     * first chain of an answer is always among them. To be asked once about each chain, in order.
     *
     * @param counts how many chains each answer has, by id
     */
    Predicate<Chain> thinning(Map<String, Long> counts) {
        long least = counts.values().stream().mapToLong(Long::longValue).min().orElse(1);
        Map<String, Long> met = new HashMap<>();
        return chain -> {
            String answer = chain.answer().id();
            double rate = Math.pow((double) least / counts.get(answer), 1 - temperature);
            long before = met.merge(answer, 1L, Long::sum) - 1;
            return upTo(before + 1, rate) > upTo(before, rate);
        };
    }

    /** How many of the first so many are kept; rounding must not keep one more where the rate is exact. */
    private static long upTo(long chains, double rate) {
        return (long) Math.ceil(chains * rate - 1e-9);
    }
}
