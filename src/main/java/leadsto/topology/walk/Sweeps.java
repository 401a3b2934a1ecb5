package leadsto.topology.walk;

import java.util.Arrays;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;

/**
 * The walk within one large component, solved by Gauss–Seidel sweeps over a compact copy of its steps.
 *
 * <p>Thoughts stand in reverse postorder, so a sweep carries a walk along all steps but those that lead back against it; so
 * many sweeps it takes until at most {@value #TOLERANCE} of any walk is still within the component, or {@value #MOST_STEPS}
 * steps are spent. What is then still within is {@link #unsettled}: every figure is too low by that share at most, never
 * too high. Source: Gauss–Seidel iteration as in Stewart 1994, chapter 3. Cost: sweeps times steps, 12 bytes a step.
 */
final class Sweeps implements Within {
    static final double TOLERANCE = 1e-12;
    private static final long MOST_STEPS = 2_000_000_000L;

    private final int[] first;
    private final int[] target;
    private final double[] probability;
    private final double[] exit;
    private final int most;
    private int needed;
    private double unsettled;

    /** @param exit for each thought, by place, the probability of a step out of the component */
    Sweeps(Walk walk, int component, double[] exit) {
        Arcs arcs = walk.arcs();
        Components components = walk.components();
        int begin = components.first(component);
        this.exit = exit;
        this.first = new int[exit.length + 1];
        for (int place = 0; place < exit.length; place++) {
            int node = components.node(begin + place);
            int inside = 0;
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                inside += components.of(arcs.target(arc)) == component ? 1 : 0;
            }
            first[place + 1] = first[place] + inside;
        }
        this.target = new int[first[exit.length]];
        this.probability = new double[target.length];
        int next = 0;
        for (int place = 0; place < exit.length; place++) {
            int node = components.node(begin + place);
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (components.of(arcs.target(arc)) == component) {
                    target[next] = components.place(arcs.target(arc));
                    probability[next++] = walk.probability(arc);
                }
            }
        }
        this.most = (int) Math.min(1_000_000, 1 + MOST_STEPS / target.length);
    }

    /** The largest share of a walk that was left within the component. */
    double unsettled() {
        return unsettled;
    }

    /** Every walk leaves the component at last; so many sweeps it takes until that has nearly been found out. */
    synchronized int needed() {
        if (needed == 0) {
            double[] left = new double[exit.length];
            double within = 1;
            while (within > TOLERANCE && needed < most) {
                sweep(exit, left);
                needed++;
                within = 0;
                for (double share : left) {
                    within = Math.max(within, 1 - share);
                }
            }
            unsettled = Math.max(unsettled, within);
        }
        return needed;
    }

    @Override
    public double cost() {
        return (double) needed() * target.length;
    }

    @Override
    public void expect(double[] gain, int width) {
        double[] expected = new double[gain.length];
        double[] row = new double[width];
        for (int done = 0; done < needed(); done++) {
            for (int place = exit.length - 1; place >= 0; place--) {
                System.arraycopy(gain, place * width, row, 0, width);
                for (int step = first[place]; step < first[place + 1]; step++) {
                    Columns.add(row, 0, probability[step], expected, target[step] * width, width);
                }
                System.arraycopy(row, 0, expected, place * width, width);
            }
        }
        System.arraycopy(expected, 0, gain, 0, gain.length);
    }

    @Override
    public void expect(double[] gain) {
        double[] expected = new double[gain.length];
        for (int done = 0; done < needed(); done++) {
            sweep(gain, expected);
        }
        System.arraycopy(expected, 0, gain, 0, gain.length);
    }

    private void sweep(double[] gain, double[] values) {
        for (int place = values.length - 1; place >= 0; place--) {
            double sum = gain[place];
            for (int step = first[place]; step < first[place + 1]; step++) {
                sum += probability[step] * values[target[step]];
            }
            values[place] = sum;
        }
    }

    /** Hands on what waits at each thought, until nearly all of it has left the component. */
    @Override
    public void visit(double[] entering) {
        double[] waiting = entering.clone();
        double entered = sum(waiting);
        double within = entered;
        Arrays.fill(entering, 0);
        for (int done = 0; within > TOLERANCE * entered && done < most; done++) {
            for (int place = 0; place < waiting.length; place++) {
                double share = waiting[place];
                entering[place] += share;
                waiting[place] = 0;
                for (int step = first[place]; share > 0 && step < first[place + 1]; step++) {
                    waiting[target[step]] += share * probability[step];
                }
            }
            within = sum(waiting);
        }
        unsettled = Math.max(unsettled, within);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
