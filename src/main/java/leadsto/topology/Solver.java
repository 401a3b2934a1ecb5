package leadsto.topology;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The linear equations of a walk, solved component by component.
 *
 * <p>Source: Kemeny and Snell 1960, chapter 3: visits are <i>s</i>(<i>I</i>−<i>Q</i>)⁻¹, expectations
 * (<i>I</i>−<i>Q</i>)⁻¹<i>r</i>. Components of one thought need no solving; those of up to {@value Elimination#LARGEST}
 * thoughts are solved by {@link Elimination}; larger ones by Gauss–Seidel sweeps until at most {@value #TOLERANCE} of any
 * walk is still within the component, or {@value #MOST_STEPS} steps are spent on it. What is then still within it is
 * {@link #unsettled}: every figure is too low by that share at most, never too high.
 */
final class Solver {
    static final double TOLERANCE = 1e-12;
    private static final int FEW = 8;
    private static final long MOST_STEPS = 2_000_000_000L;

    private final Walk walk;
    private final Arcs arcs;
    private final Components components;
    private final boolean[] closed;
    private final Elimination[] eliminations;
    private final int[] sweeps;
    private double unsettled;

    Solver(Walk walk) {
        this.walk = walk;
        this.arcs = walk.arcs();
        this.components = walk.components();
        this.closed = new boolean[components.acyclic() ? 0 : components.count()];
        this.eliminations = new Elimination[closed.length];
        this.sweeps = new int[closed.length];
        for (int c = 0; c < closed.length; c++) {
            if (components.size(c) > 1) {
                prepare(c);
            }
        }
    }

    /** The largest share of a walk that the sweeps left within a large component. */
    double unsettled() {
        return unsettled;
    }

    /** Whether a component is a cycle, or several, that nothing leads out of. */
    boolean closed(int component) {
        return closed.length > 0 && closed[component];
    }

    double[] visits(double[] start) {
        double[] entering = start.clone();
        double[] visits = new double[start.length];
        for (int c = 0; c < components.count(); c++) {
            visitWithin(c, entering, visits);
            for (int i = components.first(c); i < components.end(c); i++) {
                int node = components.node(i);
                for (int arc = arcs.first(node); visits[node] > 0 && arc < arcs.end(node); arc++) {
                    if (components.of(arcs.target(arc)) != c) {
                        entering[arcs.target(arc)] += visits[node] * walk.probability(arc);
                    }
                }
            }
        }
        return visits;
    }

    double[] expected(double[] gain) {
        double[] expected = gain.clone();
        int[] few = few(gain);
        if (few.length > FEW) {
            for (int c = components.count() - 1; c >= 0; c--) {
                expect(c, expected);
            }
            return expected;
        }
        int[] leading = leadingTo(few);
        for (int i = leading.length - 1; i >= 0; i--) {
            expect(leading[i], expected);
        }
        return expected;
    }

    private void expect(int c, double[] expected) {
        for (int i = components.first(c); i < components.end(c); i++) {
            int node = components.node(i);
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (components.of(arcs.target(arc)) != c) {
                    expected[node] += walk.probability(arc) * expected[arcs.target(arc)];
                }
            }
        }
        expectWithin(c, expected);
    }

    private static int[] few(double[] gain) {
        return IntStream.range(0, gain.length)
                .filter(node -> gain[node] != 0)
                .limit(FEW + 1)
                .toArray();
    }

    /** The components that lead to some thoughts, in topological order: often far from all of them. */
    private int[] leadingTo(int[] nodes) {
        boolean[] found = new boolean[components.count()];
        int[] queue = new int[64];
        int tail = 0;
        for (int node : nodes) {
            if (!found[components.of(node)]) {
                found[components.of(node)] = true;
                queue[tail++] = components.of(node);
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int i = components.first(queue[head]); i < components.end(queue[head]); i++) {
                int node = components.node(i);
                for (int in = arcs.firstIncoming(node); in < arcs.endIncoming(node); in++) {
                    int before = components.of(arcs.source(arcs.incoming(in)));
                    if (!found[before]) {
                        found[before] = true;
                        queue = tail == queue.length ? Arrays.copyOf(queue, 2 * tail) : queue;
                        queue[tail++] = before;
                    }
                }
            }
        }
        int[] leading = Arrays.copyOf(queue, tail);
        Arrays.sort(leading);
        return leading;
    }

    private void prepare(int c) {
        double[] exit = exits(c);
        double leaving = 0;
        for (double probability : exit) {
            leaving += probability;
        }
        if (leaving == 0) {
            closed[c] = true;
        } else if (exit.length <= Elimination.LARGEST) {
            eliminations[c] = new Elimination(inside(c), exit);
        } else {
            sweeps[c] = sweepsNeeded(c, exit);
        }
    }

    private double[] exits(int c) {
        double[] exit = new double[components.size(c)];
        for (int i = 0; i < exit.length; i++) {
            int node = components.node(components.first(c) + i);
            exit[i] = walk.lost(node);
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                exit[i] += components.of(arcs.target(arc)) == c ? 0 : walk.probability(arc);
            }
        }
        return exit;
    }

    private double[][] inside(int c) {
        int size = components.size(c);
        double[][] inside = new double[size][size];
        for (int i = 0; i < size; i++) {
            int node = components.node(components.first(c) + i);
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (components.of(arcs.target(arc)) == c) {
                    inside[i][components.place(arcs.target(arc))] += walk.probability(arc);
                }
            }
        }
        return inside;
    }

    /** Every walk leaves a component that is not closed; so many sweeps it takes until that has nearly been found out. */
    private int sweepsNeeded(int c, double[] exit) {
        double[] left = new double[exit.length];
        int done = 0;
        double within = 1;
        while (within > TOLERANCE && done < mostSweeps(c)) {
            sweep(c, done++, exit, left);
            within = 0;
            for (double share : left) {
                within = Math.max(within, 1 - share);
            }
        }
        unsettled = Math.max(unsettled, within);
        return done;
    }

    private int mostSweeps(int c) {
        long steps = 0;
        for (int i = components.first(c); i < components.end(c); i++) {
            steps += arcs.end(components.node(i)) - arcs.first(components.node(i));
        }
        return (int) Math.min(1_000_000, 1 + MOST_STEPS / steps);
    }

    private void expectWithin(int c, double[] expected) {
        if (components.size(c) > 1) {
            scatter(c, expectedWithin(c, gather(c, expected)), expected);
        }
    }

    /** From what is gained on leaving each of a component's thoughts to what is expected from each, by place. */
    double[] expectedWithin(int c, double[] gain) {
        double[] expected = new double[gain.length];
        if (closed[c]) {
            return expected;
        }
        if (eliminations[c] != null) {
            eliminations[c].expect(gain);
            return gain;
        }
        for (int done = 0; done < sweeps[c]; done++) {
            sweep(c, done, gain, expected);
        }
        return expected;
    }

    /** How many sweeps a component takes; none where it is closed or eliminated. */
    int sweeps(int c) {
        return sweeps[c];
    }

    /**
     * Whether a sweep goes against the direction of the others. Those go with the order in which thoughts were met, which
     * mostly is that of thinking; one in four does not, so that no order is a bad one.
     */
    static boolean against(int sweep) {
        return sweep % 4 == 3;
    }

    /** One Gauss–Seidel sweep. */
    private void sweep(int c, int number, double[] gain, double[] values) {
        for (int i = 0; i < values.length; i++) {
            int place = against(number) ? i : values.length - 1 - i;
            int node = components.node(components.first(c) + place);
            double sum = gain[place];
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (components.of(arcs.target(arc)) == c) {
                    sum += walk.probability(arc) * values[components.place(arcs.target(arc))];
                }
            }
            values[place] = sum;
        }
    }

    private void visitWithin(int c, double[] entering, double[] visits) {
        if (components.size(c) == 1) {
            int node = components.node(components.first(c));
            visits[node] = entering[node];
            return;
        }
        double[] local = gather(c, entering);
        if (!closed[c]) {
            if (eliminations[c] != null) {
                eliminations[c].visit(local);
            } else {
                local = pushed(c, local);
            }
        }
        scatter(c, local, visits);
    }

    /** Sweeps that hand on what waits at each thought, until nearly all of it has left the component. */
    private double[] pushed(int c, double[] waiting) {
        double[] visits = new double[waiting.length];
        double entered = sum(waiting);
        double within = entered;
        for (int done = 0; within > TOLERANCE * entered && done < mostSweeps(c); done++) {
            for (int i = 0; i < waiting.length; i++) {
                int place = against(done) ? waiting.length - 1 - i : i;
                push(c, place, waiting, visits);
            }
            within = sum(waiting);
        }
        unsettled = Math.max(unsettled, within);
        return visits;
    }

    private void push(int c, int place, double[] waiting, double[] visits) {
        double share = waiting[place];
        int node = components.node(components.first(c) + place);
        visits[place] += share;
        waiting[place] = 0;
        for (int arc = arcs.first(node); share > 0 && arc < arcs.end(node); arc++) {
            if (components.of(arcs.target(arc)) == c) {
                waiting[components.place(arcs.target(arc))] += share * walk.probability(arc);
            }
        }
    }

    private double[] gather(int c, double[] values) {
        double[] local = new double[components.size(c)];
        for (int i = 0; i < local.length; i++) {
            local[i] = values[components.node(components.first(c) + i)];
        }
        return local;
    }

    private void scatter(int c, double[] local, double[] values) {
        for (int i = 0; i < local.length; i++) {
            values[components.node(components.first(c) + i)] = local[i];
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
