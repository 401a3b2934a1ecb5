package leadsto.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leadsto.topology.walk.Walk;

/**
 * The probability that a walk from here still ends in the answer with the demand met: the <i>h</i> of Doob's transform.
 *
 * <p>"Here" is a thought, what has been met so far, and how many steps are left. Without a limit of steps the layers of
 * what has been met are solved from the last one back, each as one walk of its own, cycles included. With a limit, the
 * prospect is worked out step by step, until another step changes nothing.
 */
final class Prospect {
    /** Where walks would circle for long, those of at most so many steps are drawn. */
    static final int STEPS_ON_CYCLES = 100;

    private static final double LONG = 1000;

    private final Route route;
    private final Walk walk;
    private final int answer;
    private final int layers;
    private final int steps;
    private final List<double[][]> byStepsLeft = new ArrayList<>();

    private Prospect(Route route, int answer, int steps) {
        this.route = route;
        this.walk = route.walk();
        this.answer = answer;
        this.layers = route.demand().met() + 1;
        this.steps = steps;
    }

    /** @param absorption for each thought the probability of ending in the answer, whatever is demanded */
    static Prospect of(Route route, int answer, double[] absorption) {
        Demand demand = route.demand();
        boolean cyclic = !route.walk().acyclic();
        if (demand.limited()) {
            return limited(route, answer, demand.maxLength() - 1);
        }
        if (cyclic && (demand.revisiting() || demand.met() > 0)) {
            return limited(route, answer, STEPS_ON_CYCLES);
        }
        Prospect prospect = unlimited(route, answer, absorption);
        return cyclic && prospect.expectedSteps() > LONG ? limited(route, answer, STEPS_ON_CYCLES) : prospect;
    }

    private static Prospect unlimited(Route route, int answer, double[] absorption) {
        Prospect prospect = new Prospect(route, answer, Integer.MAX_VALUE);
        if (route.demand().none()) {
            prospect.byStepsLeft.add(new double[][] {absorption});
            return prospect;
        }
        double[][] values = new double[prospect.layers][];
        for (int met = prospect.layers - 1; met >= 0; met--) {
            values[met] = prospect.layer(met, values);
        }
        prospect.byStepsLeft.add(values);
        return prospect;
    }

    private double[] layer(int met, double[][] later) {
        double[] gain = new double[walk.thoughts()];
        if (met == layers - 1) {
            gain[answer] = 1;
            return walk.expected(gain);
        }
        for (int step = 0; step < walk.steps(); step++) {
            int after = route.metAfter(step, met);
            if (after != met) {
                gain[walk.source(step)] += walk.probability(step) * later[after][walk.target(step)];
            }
        }
        return walk.along(step -> route.metAfter(step, met) == met).expected(gain);
    }

    private static Prospect limited(Route route, int answer, int steps) {
        Prospect prospect = new Prospect(route, answer, steps);
        double[][] none = new double[prospect.layers][route.walk().thoughts()];
        none[prospect.layers - 1][answer] = 1;
        prospect.byStepsLeft.add(none);
        boolean changing = true;
        for (int left = 1; left <= steps && changing; left++) {
            double[][] before = prospect.byStepsLeft.get(left - 1);
            double[][] values = new double[prospect.layers][];
            for (int met = 0; met < prospect.layers; met++) {
                values[met] = prospect.oneStepMore(met, before);
            }
            changing = !Arrays.deepEquals(values, before);
            prospect.byStepsLeft.add(values);
        }
        return prospect;
    }

    private double[] oneStepMore(int met, double[][] before) {
        double[] prospects = new double[walk.thoughts()];
        for (int step = 0; step < walk.steps(); step++) {
            prospects[walk.source(step)] +=
                    walk.probability(step) * before[route.metAfter(step, met)][walk.target(step)];
        }
        prospects[answer] = met == layers - 1 ? 1 : 0;
        return prospects;
    }

    /** How many steps a walk to the answer takes on average. */
    private double expectedSteps() {
        double[] begin = new double[walk.thoughts()];
        double reaching = 0;
        for (int start : route.startsFor(answer)) {
            begin[start] = 1;
            reaching += of(start, 0, steps);
        }
        double[] visits = walk.visits(begin);
        double sum = 0;
        for (int thought = 0; thought < visits.length; thought++) {
            sum += visits[thought] * of(thought, 0, steps);
        }
        return reaching == 0 ? 0 : sum / reaching;
    }

    /** How many steps a walk may take; any number where there is no limit. */
    int steps() {
        return steps;
    }

    double of(int thought, int met, int left) {
        return byStepsLeft.get(Math.min(left, byStepsLeft.size() - 1))[met][thought];
    }

    double ofStart(int start) {
        return of(start, route.metAt(start), steps);
    }
}
