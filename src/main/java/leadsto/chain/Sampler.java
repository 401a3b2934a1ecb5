package leadsto.chain;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import leadsto.topology.walk.Walk;

/**
 * Draws chains to one answer by lot, as often as the walk takes them.
 *
 * <p>Source: Doob's <i>h</i>-transform. From <i>u</i> the step to <i>v</i> is taken with probability
 * <i>P(u,v) h(v) / h(u)</i>, so every walk that is begun ends in the answer, and none is thrown away. Where a walk comes
 * back to a thought, the loop that it made is erased (Lawler 1980), unless revisits are asked for. Cost: the links of the
 * thoughts on the way.
 */
final class Sampler {
    /** A chain can lose what was demanded of it together with a loop; so often it is drawn again. */
    private static final int TRIES = 100;

    private final Route route;
    private final Walk walk;
    private final Prospect prospect;
    private final int answer;
    private final double[] absorption;
    private final SplittableRandom random;
    private final int[] starts;
    private final double[] upTo;
    private final int[] placeOf;
    private int[] path = new int[32];
    private int length;

    /** @param absorption for each thought the probability of ending in the answer, whatever is demanded */
    Sampler(Route route, Prospect prospect, int answer, double[] absorption, SplittableRandom random) {
        this.route = route;
        this.walk = route.walk();
        this.prospect = prospect;
        this.answer = answer;
        this.absorption = absorption;
        this.random = random;
        this.starts = Arrays.stream(route.startsFor(answer))
                .filter(start -> prospect.ofStart(start) > 0)
                .toArray();
        this.upTo = Arrays.stream(starts).mapToDouble(prospect::ofStart).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        this.placeOf = new int[walk.thoughts()];
        Arrays.fill(placeOf, -1);
    }

    /** The next chain; empty where there is none. */
    Optional<Chain> draw() {
        for (int tries = 0; starts.length > 0 && tries < TRIES; tries++) {
            int start = start();
            walkFrom(start);
            int[] steps = Arrays.copyOf(path, length);
            forget(start, steps);
            if (meetsDemand(start, steps)) {
                return Optional.of(route.chain(steps, route.probability(steps, absorption)));
            }
        }
        return Optional.empty();
    }

    private int start() {
        double lot = random.nextDouble() * upTo[upTo.length - 1];
        int place = Arrays.binarySearch(upTo, lot);
        // A lot on the border belongs to what comes after it.
        return starts[Math.min(place < 0 ? -place - 1 : place + 1, starts.length - 1)];
    }

    private void walkFrom(int start) {
        length = 0;
        placeOf[start] = 0;
        int at = start;
        int met = route.metAt(start);
        int left = prospect.steps();
        while (at != answer) {
            int step = step(at, met, --left);
            met = route.metAfter(step, met);
            at = walk.target(step);
            if (placeOf[at] >= 0 && !route.demand().revisiting()) {
                eraseLoop(placeOf[at]);
            } else {
                append(step);
                placeOf[at] = length;
            }
        }
    }

    private int step(int from, int met, int left) {
        double sum = 0;
        for (int step = walk.first(from); step < walk.end(from); step++) {
            sum += chance(step, met, left);
        }
        double lot = random.nextDouble() * sum;
        int taken = -1;
        for (int step = walk.first(from); step < walk.end(from) && (lot >= 0 || taken < 0); step++) {
            double chance = chance(step, met, left);
            lot -= chance;
            taken = chance > 0 ? step : taken;
        }
        return taken;
    }

    private double chance(int step, int met, int left) {
        return walk.probability(step) * prospect.of(walk.target(step), route.metAfter(step, met), left);
    }

    private void append(int step) {
        if (length == path.length) {
            path = Arrays.copyOf(path, 2 * length);
        }
        path[length++] = step;
    }

    private void eraseLoop(int place) {
        while (length > place) {
            placeOf[walk.target(path[--length])] = -1;
        }
        // The thought where the loop closes stays on the path.
        if (length > 0) {
            placeOf[walk.target(path[length - 1])] = length;
        }
    }

    private void forget(int start, int[] steps) {
        placeOf[start] = -1;
        for (int step : steps) {
            placeOf[walk.target(step)] = -1;
        }
    }

    private boolean meetsDemand(int start, int[] steps) {
        int met = route.metAt(start);
        for (int step : steps) {
            met = route.metAfter(step, met);
        }
        return met == route.demand().met();
    }
}
