package leadsto.topology.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Parts;

/**
 * What is left of a graph when its weak links go: how much of it still hangs together, and how much still gets to an answer.
 *
 * <pre>
 *   q ─.9─► p ─.2─► a        without the links below .5 nothing gets to a
 * </pre>
 *
 * <p>At τ, the links of weight τ or more are there. The threshold τ* is the weight whose loss breaks the largest connected
 * part (directions set aside) most; of equals, the smallest. Source: Stauffer and Aharony 1994 for percolation, Nagler,
 * Levina and Timme 2011 for the largest jump as the sign of the transition. Cost: sorting the links, then nearly linear:
 * links are added from the strongest to the weakest. Cycles and parallel links do not matter; a graph without links has an
 * empty curve and no threshold; without starts or answers, nothing reaches.
 *
 * @param curve ascending in τ; of more than {@value #MOST_POINTS} weights, those at which either share changes by a thousandth
 * @param threshold τ*, or NaN where there is no link
 * @param before the share of thoughts in the largest part with the links of weight τ*
 * @param after that share without them
 */
public record Percolation(List<Point> curve, double threshold, double before, double after) {
    private static final int MOST_POINTS = 1000;

    public Percolation {
        curve = List.copyOf(curve);
    }

    /**
     * How it stands with the links of weight τ or more.
     *
     * @param largest the share of thoughts in the largest connected part
     * @param reaching the share of starts from which an answer is reached
     */
    public record Point(double tau, double largest, double reaching) {}

    /** @param weights of each arc, in (0, 1] */
    public static Percolation of(Arcs arcs, double[] weights, int[] starts, int[] answers) {
        return new Growth(arcs, weights, starts, answers).percolation();
    }

    /** The graph as its links come back, the strongest first. */
    private static final class Growth {
        private final Arcs arcs;
        private final double[] weights;
        private final Parts parts;
        private final boolean[] reaching;
        private final boolean[] start;
        private final boolean[] there;
        private final int[] waiting;
        private final int starts;
        private int startsReaching;

        Growth(Arcs arcs, double[] weights, int[] starts, int[] answers) {
            this.arcs = arcs;
            this.weights = weights;
            this.parts = new Parts(arcs.nodes());
            this.reaching = new boolean[arcs.nodes()];
            this.start = new boolean[arcs.nodes()];
            this.there = new boolean[arcs.count()];
            this.waiting = new int[arcs.nodes()];
            this.starts = starts.length;
            for (int node : starts) {
                start[node] = true;
            }
            for (int answer : answers) {
                reach(answer);
            }
        }

        Percolation percolation() {
            int[] order = strongestFirst(weights);
            List<Point> points = new ArrayList<>();
            double threshold = Double.NaN;
            double before = 0;
            double after = 0;
            for (int i = 0; i < order.length; ) {
                double without = largest();
                double tau = weights[order[i]];
                while (i < order.length && weights[order[i]] == tau) {
                    add(order[i++]);
                }
                points.add(new Point(tau, largest(), starts == 0 ? 0 : (double) startsReaching / starts));
                if (Double.isNaN(threshold) || largest() - without >= before - after) {
                    threshold = tau;
                    before = largest();
                    after = without;
                }
            }
            Collections.reverse(points);
            return new Percolation(thinned(points), threshold, before, after);
        }

        private double largest() {
            return (double) parts.largest() / arcs.nodes();
        }

        private void add(int arc) {
            there[arc] = true;
            parts.join(arcs.source(arc), arcs.target(arc));
            if (reaching[arcs.target(arc)] && !reaching[arcs.source(arc)]) {
                reach(arcs.source(arc));
            }
        }

        /** From a thought, and all that lead to it by links that are there, an answer is reached now. */
        private void reach(int thought) {
            int tail = mark(thought, 0);
            while (tail > 0) {
                int node = waiting[--tail];
                for (int i = arcs.firstIncoming(node); i < arcs.endIncoming(node); i++) {
                    int arc = arcs.incoming(i);
                    if (there[arc] && !reaching[arcs.source(arc)]) {
                        tail = mark(arcs.source(arc), tail);
                    }
                }
            }
        }

        private int mark(int node, int tail) {
            startsReaching += start[node] && !reaching[node] ? 1 : 0;
            reaching[node] = true;
            waiting[tail] = node;
            return tail + 1;
        }

        private static List<Point> thinned(List<Point> points) {
            if (points.size() <= MOST_POINTS) {
                return points;
            }
            List<Point> kept = new ArrayList<>();
            Point last = points.get(0);
            kept.add(last);
            for (Point point : points.subList(1, points.size() - 1)) {
                if (Math.abs(point.largest - last.largest) >= .001
                        || Math.abs(point.reaching - last.reaching) >= .001) {
                    kept.add(point);
                    last = point;
                }
            }
            kept.add(points.get(points.size() - 1));
            return kept;
        }
    }

    /** The numbers of some weights, from the largest to the smallest, equals in their order. */
    static int[] strongestFirst(double[] weights) {
        return IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .mapToInt(i -> i)
                .toArray();
    }
}
