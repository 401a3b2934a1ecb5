package leadsto.topology;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.thought.Role;
import leadsto.topology.walk.Basins;

/**
 * The doubts of a graph, whether anything resolves them, and the basins they trouble.
 *
 * <pre>
 *   d1 ──resolves──► p ──► a      resolved
 *   d2 ──challenges──► p          unresolved; it stands in a's basin, because p does
 * </pre>
 *
 * <p>A doubt is resolved when a link of {@code resolves} leads on from it. It belongs to the basin that its walk falls
 * into; where it has none, to that of the claim it challenges most strongly (the first of equals), and where that is a
 * doubt without a basin, so on. A doubt whose challenges lead round in a circle belongs to none.
 */
final class Doubts {
    private final boolean[] doubt;
    private final boolean[] resolved;
    private final int[] claim;

    Doubts(Kind[] kinds, List<Link> links, int[] from, int[] to) {
        doubt = new boolean[kinds.length];
        resolved = new boolean[kinds.length];
        claim = new int[kinds.length];
        double[] strongest = new double[kinds.length];
        for (int i = 0; i < doubt.length; i++) {
            doubt[i] = kinds[i] == Kind.DOUBT;
        }
        Arrays.fill(claim, -1);
        for (int i = 0; i < from.length; i++) {
            Role role = LinkTable.role(links, i);
            double weight = LinkTable.weight(links, i);
            if (role == Role.RESOLVES) {
                resolved[from[i]] = true;
            } else if (role == Role.CHALLENGES && weight > strongest[from[i]]) {
                strongest[from[i]] = weight;
                claim[from[i]] = to[i];
            }
        }
    }

    /** For each answer, by its place, the share of the doubts in its basin that nothing resolves. */
    double[] frustration(Basins basins, int answers) {
        int[] all = new int[answers];
        int[] open = new int[answers];
        for (int thought = 0; thought < doubt.length; thought++) {
            int basin = doubt[thought] ? troubled(thought, basins) : -1;
            if (basin >= 0) {
                all[basin]++;
                open[basin] += resolved[thought] ? 0 : 1;
            }
        }
        double[] shares = new double[answers];
        Arrays.setAll(shares, a -> all[a] == 0 ? 0 : (double) open[a] / all[a]);
        return shares;
    }

    /** The doubts that nothing resolves, in the graph's order. */
    int[] open() {
        return IntStream.range(0, doubt.length)
                .filter(i -> doubt[i] && !resolved[i])
                .toArray();
    }

    /** The thought that a doubt challenges most strongly, or −1. */
    int claim(int thought) {
        return claim[thought];
    }

    /** The place of the answer whose basin a doubt belongs to, or −1. */
    int troubled(int thought, Basins basins) {
        int at = thought;
        for (int hops = 0; at >= 0 && hops <= doubt.length; hops++) {
            if (basins.of(at) >= 0) {
                return basins.of(at);
            }
            at = claim[at];
        }
        return -1;
    }
}
