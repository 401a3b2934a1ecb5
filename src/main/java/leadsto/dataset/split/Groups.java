package leadsto.dataset.split;

import java.util.Arrays;

/**
 * Which numbers hang together: a forest of disjoint sets that grows as numbers come.
 *
 * <p>Source: path halving, van Leeuwen and van der Weide 1977, in the analysis of Tarjan and van Leeuwen 1984; joined to the smaller
 * number, so that the order decides nothing. Cost: near linear in what is joined; four bytes a number.
 */
public final class Groups {
    private int[] parent = new int[64];
    private int size;

    /** Puts two numbers into one group. */
    public void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        int smaller = Math.min(first, second);
        parent[first] = smaller;
        parent[second] = smaller;
    }

    /** The smallest number of the group that a number is in. */
    public int root(int number) {
        grow(number + 1);
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void grow(int needed) {
        if (needed > parent.length) {
            parent = Arrays.copyOf(parent, Math.max(needed, parent.length * 2));
        }
        while (size < needed) {
            parent[size] = size;
            size++;
        }
    }
}
