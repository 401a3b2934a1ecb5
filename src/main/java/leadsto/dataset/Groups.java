package leadsto.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which wordings hang together through the trails that hold them: a forest of disjoint sets.
 *
 * <p>Two trails that share a wording, of whatever kind, are of one group, and so are all that either shares one with.
 * Cost: near linear in the number of wordings, by union to the smaller number and path halving.
 */
final class Groups {
    private int[] parent = new int[64];
    private int[] trails = new int[64];
    private int size;

    /** Puts all wordings of a trail into one group. */
    void join(List<Integer> wordings) {
        int first = root(wordings.get(0));
        for (int wording : Set.copyOf(wordings)) {
            root(wording);
            trails[wording]++;
        }
        for (int wording : wordings) {
            int other = root(wording);
            int smaller = Math.min(first, other);
            parent[first] = smaller;
            parent[other] = smaller;
            first = smaller;
        }
    }

    /** The smallest wording of the group that a wording is in. */
    int root(int wording) {
        grow(wording + 1);
        int at = wording;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** How many trails hold a wording. */
    int trails(int wording) {
        return trails[wording];
    }

    /** The wordings that most trails hold, most first, the smaller number first of two that as many hold. */
    List<Integer> commonest(int limit) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer wording) -> -trails[wording]))
                .limit(limit)
                .toList();
    }

    private void grow(int needed) {
        if (needed > parent.length) {
            parent = Arrays.copyOf(parent, Math.max(needed, parent.length * 2));
            trails = Arrays.copyOf(trails, parent.length);
        }
        while (size < needed) {
            parent[size] = size;
            size++;
        }
    }
}
