package leadsto.topology.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import leadsto.topology.graph.Neighbours;
import leadsto.topology.graph.Parts;
import leadsto.topology.graph.Triangles;
import leadsto.topology.shape.Homology.Pair;

/**
 * The boundary matrix of a flag complex's triangles, reduced column by column in the order in which they appear.
 *
 * <p>Edges are numbered from the strongest. Those that join two parts end a part; each other one begins a circle, which the
 * triangle ends whose reduced boundary has it as its last edge. The first triangle on an edge's arrival needs no reduction.
 */
final class Reduction {
    static final int MOST_TRIANGLES = 1_000_000;
    static final long MOST_WORK = 500_000_000;

    private final Neighbours neighbours;
    private final int mostTriangles;
    private final long mostWork;
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] numberAt;
    private final int[][] columns;
    private final double[] death;
    private final List<Pair> partPairs = new ArrayList<>();
    private int begun;
    private int ended;
    private int triangles;
    private long work;

    Reduction(Neighbours neighbours) {
        this(neighbours, MOST_TRIANGLES, MOST_WORK);
    }

    Reduction(Neighbours neighbours, int mostTriangles, long mostWork) {
        this.neighbours = neighbours;
        this.mostTriangles = mostTriangles;
        this.mostWork = mostWork;
        int edges = neighbours.ties();
        this.from = new int[edges];
        this.to = new int[edges];
        this.weight = new double[edges];
        this.numberAt = new int[2 * edges];
        this.columns = new int[edges][];
        this.death = new double[edges];
        number();
    }

    /** Gives the edges their order and tells both ends of each its number. */
    private void number() {
        Integer[] positions = new Integer[weight.length];
        int next = 0;
        for (int node = 0; node < neighbours.nodes(); node++) {
            for (int i = neighbours.first(node); i < neighbours.end(node); i++) {
                if (node < neighbours.neighbour(i)) {
                    from[next] = node;
                    positions[next++] = i;
                }
            }
        }
        int[] owner = from.clone();
        int[] at = Arrays.stream(positions).mapToInt(i -> i).toArray();
        Integer[] order = new Integer[at.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -neighbours.weight(at[i])));
        for (int edge = 0; edge < order.length; edge++) {
            int position = at[order[edge]];
            from[edge] = owner[order[edge]];
            to[edge] = neighbours.neighbour(position);
            weight[edge] = neighbours.weight(position);
            numberAt[position] = edge;
            numberAt[position(to[edge], from[edge])] = edge;
        }
    }

    private int position(int node, int neighbour) {
        int low = neighbours.first(node);
        int high = neighbours.end(node) - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (neighbours.neighbour(middle) < neighbour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Homology homology() {
        int parts = joinParts();
        boolean finished = fillCircles();
        long left = finished ? 0 : trianglesLeft();
        List<Pair> circles = new ArrayList<>();
        for (int edge = 0; edge < weight.length; edge++) {
            if (death[edge] >= 0 && death[edge] < weight[edge]) {
                circles.add(new Pair(weight[edge], death[edge]));
            }
        }
        long open = begun - ended;
        return new Homology(parts, Math.max(0, open - left), open, partPairs, circles);
    }

    /** Kruskal's forest ends parts; what it leaves out begins circles. */
    private int joinParts() {
        Parts parts = new Parts(neighbours.nodes());
        for (int edge = 0; edge < weight.length; edge++) {
            if (parts.join(from[edge], to[edge])) {
                death[edge] = -1;
                if (weight[edge] < 1) {
                    partPairs.add(new Pair(1, weight[edge]));
                }
            } else {
                begun++;
            }
        }
        return parts.count();
    }

    /** False where it was given up. */
    private boolean fillCircles() {
        for (int edge = 0; edge < weight.length && ended < begun; edge++) {
            int a = neighbours.first(from[edge]);
            int b = neighbours.first(to[edge]);
            work += neighbours.degree(from[edge]) + neighbours.degree(to[edge]);
            while (a < neighbours.end(from[edge]) && b < neighbours.end(to[edge])) {
                int difference = neighbours.neighbour(a) - neighbours.neighbour(b);
                if (difference == 0 && numberAt[a] < edge && numberAt[b] < edge) {
                    if (triangles == mostTriangles || work > mostWork) {
                        return false;
                    }
                    triangles++;
                    add(edge, numberAt[a], numberAt[b]);
                }
                a += difference <= 0 ? 1 : 0;
                b += difference >= 0 ? 1 : 0;
            }
        }
        return work <= mostWork;
    }

    /** Reduces one triangle's boundary, whose last edge is the one that made it. */
    private void add(int last, int one, int other) {
        int[] column = {Math.min(one, other), Math.max(one, other), last};
        while (column.length > 0 && columns[column[column.length - 1]] != null) {
            int[] reducer = columns[column[column.length - 1]];
            work += column.length + reducer.length;
            column = sum(column, reducer);
            if (work > mostWork) {
                return;
            }
        }
        if (column.length > 0) {
            int pivot = column[column.length - 1];
            columns[pivot] = column;
            death[pivot] = weight[last];
            ended++;
        }
    }

    /** The symmetric difference of two ascending lists. */
    private static int[] sum(int[] a, int[] b) {
        int[] sum = new int[a.length + b.length];
        int next = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                sum[next++] = a[i++];
            } else if (i == a.length || b[j] < a[i]) {
                sum[next++] = b[j++];
            } else {
                i++;
                j++;
            }
        }
        return Arrays.copyOf(sum, next);
    }

    /** How many triangles there are beyond those that were reduced: each may end one circle more. */
    private long trianglesLeft() {
        long all = Arrays.stream(Triangles.of(neighbours)).sum() / 3;
        // The one at which work ran out may not have been reduced to its end.
        return all - triangles + 1;
    }
}
