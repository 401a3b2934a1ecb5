package leadsto.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import leadsto.topology.walk.Walk;

/**
 * Finds the most probable chains to one answer, the best first.
 *
 * <pre>
 *   q1 ─► p1 ─► ...         beginnings of chains wait in a queue, each under the probability
 *   q1 ─► p2 ─► ...         of the best chain that it can still become
 *   q2 ─► ...
 * </pre>
 *
 * <p>Source: best-first search with an exact estimate (Hart, Nilsson and Raphael 1968; Eppstein 1998 for what a detour
 * costs). On an acyclic graph every beginning that is taken from the queue becomes one of the chains: the cost is the
 * chains' links times the links beside them. On a cyclic graph an estimate may lead back to the beginning; then the best
 * completion that avoids it is looked for (Yen 1971), which keeps the search polynomial. Only where cycles meet a demand
 * to pass through something, or a limit of length, can it take long; it gives up after {@value #MOST_BEGINNINGS}.
 */
final class Search {
    static final int MOST_BEGINNINGS = 1_000_000;
    private static final double ROUNDING = 1e-12;

    private final Route route;
    private final Walk walk;
    private final Ceiling ceiling;
    private final int answer;
    private final double[] absorption;
    private final boolean simple;
    private final boolean certain;
    private PriorityQueue<Beginning> open;
    private long begun;

    /** @param absorption for each thought the probability of ending in the answer, whatever is demanded */
    Search(Route route, int answer, double[] absorption) {
        this.route = route;
        this.walk = route.walk();
        this.ceiling = new Ceiling(route, answer);
        this.answer = answer;
        this.absorption = absorption;
        this.simple = !route.demand().revisiting() && !walk.acyclic();
        this.certain = !simple
                || ceiling.steps() == Integer.MAX_VALUE && route.demand().met() == 0;
    }

    /**
     * The best chains from any of these starts.
     *
     * @throws IllegalStateException where the search gives up
     */
    List<Chain> best(int k, int... starts) {
        open = new PriorityQueue<>();
        begun = 0;
        for (int start : starts) {
            double bound = ceiling.of(start, route.metAt(start), ceiling.steps()) - Math.log(absorption[start]);
            if (absorption[start] > 0 && bound > Double.NEGATIVE_INFINITY) {
                open.add(new Beginning(null, -1, start, route.metAt(start), 0, bound, bound, false, begun++));
            }
        }
        List<Chain> chains = new ArrayList<>();
        while (chains.size() < k && !open.isEmpty()) {
            if (begun > MOST_BEGINNINGS && !certain) {
                throw new IllegalStateException("the search for " + k + " chains found " + chains.size()
                        + " and gave up" + " after " + begun + " beginnings; ask for fewer chains, or sample them");
            }
            Beginning beginning = open.poll();
            if (beginning.at == answer) {
                chains.add(chain(beginning));
            } else if (simple && certain && !beginning.sure && leadsBack(beginning)) {
                reconsider(beginning);
            } else {
                leadOn(beginning);
            }
        }
        return chains;
    }

    private void leadOn(Beginning beginning) {
        int left = ceiling.steps() - beginning.length;
        double here = ceiling.of(beginning.at, beginning.met, left);
        for (int step = walk.first(beginning.at); step < walk.end(beginning.at); step++) {
            int target = walk.target(step);
            int after = route.metAfter(step, beginning.met);
            double there = ceiling.of(target, after, left - 1);
            if (there == Double.NEGATIVE_INFINITY || simple && beginning.passes(target)) {
                continue;
            }
            double detour = here - Math.log(walk.probability(step)) - there;
            // The best way on costs nothing; rounding must not make it wait behind ways that are as good.
            double hoped = beginning.hoped - (detour < ROUNDING ? 0 : detour);
            double bound = Math.min(hoped, beginning.bound);
            open.add(new Beginning(beginning, step, target, after, beginning.length + 1, hoped, bound, false, begun++));
        }
    }

    /** Whether the best way on, as the ceiling knows it, comes to a thought twice. */
    private boolean leadsBack(Beginning beginning) {
        return !new Completion(route, ceiling, answer).isFree(beginning);
    }

    private void reconsider(Beginning beginning) {
        double log = new Completion(route, ceiling, answer).bestAvoiding(beginning);
        if (log > Double.NEGATIVE_INFINITY) {
            double detour = ceiling.of(beginning.at, beginning.met, Integer.MAX_VALUE) - log;
            open.add(beginning.sure(Math.min(beginning.bound, beginning.hoped - detour)));
        }
    }

    private Chain chain(Beginning beginning) {
        int[] steps = new int[beginning.length];
        Beginning at = beginning;
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i] = at.step;
            at = at.before;
        }
        return route.chain(steps, route.probability(steps, absorption));
    }

    /**
     * The first thoughts of chains that are still to be completed.
     *
     * @param before the same without its last thought, or null at a start
     * @param hoped the logarithm of the best chain it can become if a thought may be passed twice
     * @param bound what is known to be that or less
     * @param sure whether there is a chain as good as the bound
     */
    record Beginning(
            Beginning before,
            int step,
            int at,
            int met,
            int length,
            double hoped,
            double bound,
            boolean sure,
            long number)
            implements Comparable<Beginning> {

        boolean passes(int thought) {
            for (Beginning b = this; b != null; b = b.before) {
                if (b.at == thought) {
                    return true;
                }
            }
            return false;
        }

        Beginning sure(double known) {
            return new Beginning(before, step, at, met, length, hoped, known, true, number);
        }

        /** Of equals the longest goes first: it is nearest to being a chain. */
        @Override
        public int compareTo(Beginning other) {
            int better = Double.compare(other.bound, bound);
            int longer = better == 0 ? Integer.compare(other.length, length) : better;
            return longer == 0 ? Long.compare(number, other.number) : longer;
        }
    }
}
