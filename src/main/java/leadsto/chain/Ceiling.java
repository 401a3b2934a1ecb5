package leadsto.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import leadsto.topology.walk.Walk;

/**
 * The logarithm of the largest probability that any walk from here to the answer has, with the demand met on the way.
 *
 * <p>Source: Dijkstra 1959 on −ln <i>P</i>, backward from the answer; with a limit of steps Bellman 1958, step by step.
 * "Here" is what it is for {@link Prospect}.
 */
final class Ceiling {
    private final Route route;
    private final Walk walk;
    private final int answer;
    private final int layers;
    private final int steps;
    private final List<double[][]> byStepsLeft = new ArrayList<>();

    Ceiling(Route route, int answer) {
        this.route = route;
        this.walk = route.walk();
        this.answer = answer;
        this.layers = route.demand().met() + 1;
        boolean circling = route.demand().revisiting() && !walk.acyclic();
        this.steps = route.demand().limited()
                ? route.demand().maxLength() - 1
                : circling ? Prospect.STEPS_ON_CYCLES : Integer.MAX_VALUE;
        if (steps < Integer.MAX_VALUE) {
            stepByStep();
        } else {
            backward();
        }
    }

    int steps() {
        return steps;
    }

    /** Negative infinity where no walk leads to the answer. */
    double of(int thought, int met, int left) {
        return byStepsLeft.get(Math.min(left, byStepsLeft.size() - 1))[met][thought];
    }

    private double[][] nothing() {
        double[][] values = new double[layers][walk.thoughts()];
        for (double[] layer : values) {
            Arrays.fill(layer, Double.NEGATIVE_INFINITY);
        }
        values[layers - 1][answer] = 0;
        return values;
    }

    private void stepByStep() {
        byStepsLeft.add(nothing());
        boolean changing = true;
        for (int left = 1; left <= steps && changing; left++) {
            double[][] before = byStepsLeft.get(left - 1);
            double[][] values = nothing();
            for (int met = 0; met < layers; met++) {
                for (int step = 0; step < walk.steps(); step++) {
                    double through =
                            Math.log(walk.probability(step)) + before[route.metAfter(step, met)][walk.target(step)];
                    values[met][walk.source(step)] = Math.max(values[met][walk.source(step)], through);
                }
            }
            changing = !Arrays.deepEquals(values, before);
            byStepsLeft.add(values);
        }
    }

    private void backward() {
        double[][] values = nothing();
        boolean[][] settled = new boolean[layers][walk.thoughts()];
        PriorityQueue<State> open = new PriorityQueue<>();
        open.add(new State(answer, layers - 1, 0));
        while (!open.isEmpty()) {
            State state = open.poll();
            if (settled[state.met][state.thought]) {
                continue;
            }
            settled[state.met][state.thought] = true;
            for (int i = walk.firstInto(state.thought); i < walk.endInto(state.thought); i++) {
                int step = walk.into(i);
                double log = state.log + Math.log(walk.probability(step));
                for (int met = 0; met < layers; met++) {
                    if (route.metAfter(step, met) == state.met && log > values[met][walk.source(step)]) {
                        values[met][walk.source(step)] = log;
                        open.add(new State(walk.source(step), met, log));
                    }
                }
            }
        }
        byStepsLeft.add(values);
    }

    private record State(int thought, int met, double log) implements Comparable<State> {
        @Override
        public int compareTo(State other) {
            return Double.compare(other.log, log);
        }
    }
}
