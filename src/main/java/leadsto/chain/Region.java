package leadsto.chain;

import java.util.Arrays;
import leadsto.topology.walk.Walk;

/**
 * Some thoughts that lead to an answer, in an order along which chains go, so that none comes to a thought twice.
 *
 * <pre>
 *   q1   q2   p1   p2   a1        the order; steps go to the right only
 *    └────┼────▲────┼────▲
 *         └─────────▲────┘
 * </pre>
 *
 * <p>A chain is in a <i>state</i>: at a thought, with so much of the demand met and, where its length is limited, after so
 * many steps. States are numbered along the order, so every step leads to a state of a higher number.
 */
final class Region {
    private final Route route;
    private final Walk walk;
    private final int[] order;
    private final int[] firstArc;
    private final int[] stepOfArc;
    private final int[] placeOfTarget;
    private final double[] logOfArc;
    private final int layers;
    private final int positions;

    /** @param order numbers of thoughts, the answer last */
    Region(Route route, int[] order) {
        this.route = route;
        this.walk = route.walk();
        this.order = order;
        this.layers = route.demand().met() + 1;
        this.positions =
                route.demand().maxLength() < order.length ? route.demand().maxLength() : 1;
        this.firstArc = new int[order.length + 1];
        int[] placeOf = route.places();
        int room = 0;
        for (int place = 0; place < order.length; place++) {
            placeOf[order[place]] = place;
            room += walk.end(order[place]) - walk.first(order[place]);
        }
        int[] steps = new int[room];
        int[] targets = new int[room];
        int arcs = 0;
        for (int place = 0; place < order.length; place++) {
            for (int step = walk.first(order[place]); step < walk.end(order[place]); step++) {
                if (placeOf[walk.target(step)] > place) {
                    steps[arcs] = step;
                    targets[arcs++] = placeOf[walk.target(step)];
                }
            }
            firstArc[place + 1] = arcs;
        }
        for (int thought : order) {
            placeOf[thought] = -1;
        }
        this.stepOfArc = Arrays.copyOf(steps, arcs);
        this.placeOfTarget = Arrays.copyOf(targets, arcs);
        this.logOfArc = Arrays.stream(stepOfArc)
                .mapToDouble(step -> Math.log(walk.probability(step)))
                .toArray();
    }

    Route route() {
        return route;
    }

    int answer() {
        return order[order.length - 1];
    }

    int states() {
        return order.length * statesOfThought();
    }

    /** How many states each thought has; those of a thought are numbered in a row. */
    int statesOfThought() {
        return layers * positions;
    }

    /** How much there is to go through at most. */
    long size() {
        return (long) (order.length + stepOfArc.length) * statesOfThought();
    }

    int places() {
        return order.length;
    }

    int thoughtAt(int place) {
        return order[place];
    }

    int thought(int state) {
        return order[state / statesOfThought()];
    }

    int firstArc(int state) {
        return firstArc[state / statesOfThought()];
    }

    int endArc(int state) {
        return firstArc[state / statesOfThought() + 1];
    }

    int step(int arc) {
        return stepOfArc[arc];
    }

    /** The logarithm of the probability of the arc's step. */
    double log(int arc) {
        return logOfArc[arc];
    }

    /** The state that an arc leads to, or −1 where the chain would become too long. */
    int after(int state, int arc) {
        int inThought = state % statesOfThought();
        int position = inThought % positions + (positions > 1 ? 1 : 0);
        int met = route.metAfter(stepOfArc[arc], inThought / positions);
        return position >= positions && positions > 1
                ? -1
                : placeOfTarget[arc] * statesOfThought() + met * positions + position;
    }

    /** The state of a chain that begins at the thought of a place. */
    int beginning(int place) {
        return place * statesOfThought() + route.metAt(order[place]) * positions;
    }

    /** Whether a chain may come to rest in a state: at the answer, with the demand met. */
    boolean isEnd(int state) {
        return state >= (order.length - 1) * statesOfThought() && state % statesOfThought() / positions == layers - 1;
    }
}
