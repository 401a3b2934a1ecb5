package leadsto.chain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import leadsto.topology.walk.Walk;

/** How the beginning of a chain on a cyclic graph can be completed without coming to a thought twice. */
final class Completion {
    private final Route route;
    private final Walk walk;
    private final Ceiling ceiling;
    private final int answer;

    Completion(Route route, Ceiling ceiling, int answer) {
        this.route = route;
        this.walk = route.walk();
        this.ceiling = ceiling;
        this.answer = answer;
    }

    /** Whether the most probable way on comes to no thought of the beginning, and to none twice. */
    boolean isFree(Search.Beginning beginning) {
        Set<Integer> passed = passed(beginning);
        int at = beginning.at();
        int met = beginning.met();
        int left = ceiling.steps() - beginning.length();
        while (at != answer) {
            int step = mostProbable(at, met, left--);
            met = route.metAfter(step, met);
            at = walk.target(step);
            if (!passed.add(at)) {
                return false;
            }
        }
        return true;
    }

    private int mostProbable(int from, int met, int left) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int step = walk.first(from); step < walk.end(from); step++) {
            double log = Math.log(walk.probability(step))
                    + ceiling.of(walk.target(step), route.metAfter(step, met), left - 1);
            if (log > most) {
                most = log;
                best = step;
            }
        }
        return best;
    }

    /** The logarithm of the most probable way on that avoids the beginning; negative infinity where there is none. */
    double bestAvoiding(Search.Beginning beginning) {
        Set<Integer> passed = passed(beginning);
        double[] best = new double[walk.thoughts()];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[beginning.at()] = 0;
        PriorityQueue<Reached> open = new PriorityQueue<>();
        open.add(new Reached(beginning.at(), 0));
        while (!open.isEmpty()) {
            Reached reached = open.poll();
            if (reached.thought == answer) {
                return reached.log;
            }
            for (int step = walk.first(reached.thought);
                    reached.log == best[reached.thought] && step < walk.end(reached.thought);
                    step++) {
                int target = walk.target(step);
                double log = reached.log + Math.log(walk.probability(step));
                boolean leads = ceiling.of(target, 0, Integer.MAX_VALUE) > Double.NEGATIVE_INFINITY;
                if (leads && log > best[target] && !passed.contains(target)) {
                    best[target] = log;
                    open.add(new Reached(target, log));
                }
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    private static Set<Integer> passed(Search.Beginning beginning) {
        Set<Integer> passed = new HashSet<>();
        for (Search.Beginning b = beginning; b != null; b = b.before()) {
            passed.add(b.at());
        }
        return passed;
    }

    private record Reached(int thought, double log) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            return Double.compare(other.log, log);
        }
    }
}
