package leadsto.topology.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A graph without its directions: for each node its neighbours in ascending order, each once, and how strongly they are tied.
 *
 * <p>Of several arcs between two nodes the strongest ties them; loops are left out. Cost: sorting the arcs once.
 */
public final class Neighbours {
    private final int[] first;
    private final int[] neighbour;
    private final double[] weight;

    private Neighbours(int[] first, int[] neighbour, double[] weight) {
        this.first = first;
        this.neighbour = neighbour;
        this.weight = weight;
    }

    /** @param weights of each arc, above 0 */
    public static Neighbours of(Arcs arcs, double[] weights) {
        int[] sources = new int[2 * arcs.count()];
        int[] targets = new int[2 * arcs.count()];
        for (int arc = 0; arc < arcs.count(); arc++) {
            sources[2 * arc] = targets[2 * arc + 1] = arcs.source(arc);
            targets[2 * arc] = sources[2 * arc + 1] = arcs.target(arc);
        }
        Arcs both = Arcs.of(arcs.nodes(), sources, targets);
        int[] first = new int[arcs.nodes() + 1];
        int[] neighbour = new int[both.count()];
        double[] weight = new double[both.count()];
        double[] strongest = new double[arcs.nodes()];
        int next = 0;
        for (int node = 0; node < arcs.nodes(); node++) {
            int begin = next;
            for (int i = both.first(node); i < both.end(node); i++) {
                int other = both.target(i);
                if (other != node && strongest[other] == 0) {
                    neighbour[next++] = other;
                }
                strongest[other] = Math.max(strongest[other], weights[both.origin(i) / 2]);
            }
            Arrays.sort(neighbour, begin, next);
            for (int i = begin; i < next; i++) {
                weight[i] = strongest[neighbour[i]];
                strongest[neighbour[i]] = 0;
            }
            strongest[node] = 0;
            first[node + 1] = next;
        }
        return new Neighbours(first, Arrays.copyOf(neighbour, next), Arrays.copyOf(weight, next));
    }

    public int nodes() {
        return first.length - 1;
    }

    /** How many pairs of nodes are neighbours. */
    public int ties() {
        return neighbour.length / 2;
    }

    public int first(int node) {
        return first[node];
    }

    public int end(int node) {
        return first[node + 1];
    }

    /** The neighbour at a position between {@link #first} and {@link #end}. */
    public int neighbour(int position) {
        return neighbour[position];
    }

    /** How strongly the neighbour at a position is tied. */
    public double weight(int position) {
        return weight[position];
    }

    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** Whether two nodes are neighbours; a binary search. */
    public boolean tied(int one, int other) {
        return Arrays.binarySearch(neighbour, first[one], first[one + 1], other) >= 0;
    }

    /** The nodes of the largest connected part, in ascending order; of equals, the one of the first node. */
    public int[] largestPart() {
        Parts parts = new Parts(nodes());
        for (int node = 0; node < nodes(); node++) {
            for (int i = first[node]; i < first[node + 1]; i++) {
                parts.join(node, neighbour[i]);
            }
        }
        int largest = IntStream.range(0, nodes())
                .filter(node -> parts.size(node) == parts.largest())
                .map(parts::of)
                .findFirst()
                .orElse(-1);
        return IntStream.range(0, nodes())
                .filter(node -> parts.of(node) == largest)
                .toArray();
    }
}
