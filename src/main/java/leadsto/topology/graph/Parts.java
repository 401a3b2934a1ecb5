package leadsto.topology.graph;

/**
 * Disjoint parts of some nodes, which grow together: each node alone at first.
 *
 * <p>Source: union by size with path halving, Tarjan and van Leeuwen 1984; nearly linear.
 */
public final class Parts {
    private final int[] parent;
    private final int[] size;
    private int count;
    private int largest;

    public Parts(int nodes) {
        parent = new int[nodes];
        size = new int[nodes];
        count = nodes;
        largest = Math.min(1, nodes);
        for (int node = 0; node < nodes; node++) {
            parent[node] = node;
            size[node] = 1;
        }
    }

    /** The node that stands for the part of a node. */
    public int of(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes one part of two; false where they were one. */
    public boolean join(int one, int other) {
        int a = of(one);
        int b = of(other);
        if (a == b) {
            return false;
        }
        int under = size[a] < size[b] ? a : b;
        int over = under == a ? b : a;
        parent[under] = over;
        size[over] += size[under];
        largest = Math.max(largest, size[over]);
        count--;
        return true;
    }

    /** How many nodes the part of a node has. */
    public int size(int node) {
        return size[of(node)];
    }

    public int count() {
        return count;
    }

    /** The size of the largest part. */
    public int largest() {
        return largest;
    }
}
