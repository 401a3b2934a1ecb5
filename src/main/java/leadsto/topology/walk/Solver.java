package leadsto.topology.walk;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;

/**
 * The linear equations of a walk, solved component by component.
 *
 * <p>Source: Kemeny and Snell 1960, chapter 3: visits are <i>s</i>(<i>I</i>−<i>Q</i>)⁻¹, expectations
 * (<i>I</i>−<i>Q</i>)⁻¹<i>r</i>. Components of one thought need no solving; those of up to {@value Elimination#LARGEST}
 * thoughts are solved by {@link Elimination}, larger ones by {@link Sweeps}. One pass over the steps beside that.
 */
final class Solver {
    private static final int FEW = 8;

    private final Walk walk;
    private final Arcs arcs;
    private final Components components;
    private final Within[] within;

    Solver(Walk walk) {
        this.walk = walk;
        this.arcs = walk.arcs();
        this.components = walk.components();
        this.within = new Within[components.acyclic() ? 0 : components.count()];
        for (int c = 0; c < within.length; c++) {
            within[c] = components.size(c) > 1 ? prepared(c) : null;
        }
    }

    /** The largest share of a walk that the sweeps left within a large component. */
    double unsettled() {
        return Arrays.stream(within)
                .mapToDouble(it -> it instanceof Sweeps sweeps ? sweeps.unsettled() : 0)
                .max()
                .orElse(0);
    }

    /** How the walk within a component of several thoughts is worked out. */
    Within within(int component) {
        return within[component];
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

    /**
     * What falls into the sink of a walk that visits thoughts so often: at dead ends that are no rest, by steps that are not
     * allowed, and in closed cycles.
     *
     * @param rest where the walk comes to rest
     */
    double sunk(double[] visits, boolean[] rest) {
        double sunk = 0;
        for (int node = 0; node < visits.length; node++) {
            boolean closed = within.length > 0 && within[components.of(node)] instanceof Closed;
            boolean dead = arcs.first(node) == arcs.end(node) && !rest[node] && walk.lost(node) == 0;
            sunk += visits[node] * (closed || dead ? 1 : walk.lost(node));
        }
        return sunk;
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
        if (components.size(c) > 1) {
            double[] local = gather(c, expected);
            within[c].expect(local);
            scatter(c, local, expected);
        }
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

    private Within prepared(int c) {
        double[] exit = exits(c);
        if (Arrays.stream(exit).allMatch(probability -> probability == 0)) {
            return new Closed();
        }
        return exit.length <= Elimination.LARGEST ? new Elimination(inside(c), exit) : new Sweeps(walk, c, exit);
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

    private void visitWithin(int c, double[] entering, double[] visits) {
        if (components.size(c) == 1) {
            int node = components.node(components.first(c));
            visits[node] = entering[node];
        } else {
            double[] local = gather(c, entering);
            within[c].visit(local);
            scatter(c, local, visits);
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
}
