package leadsto.topology.shape;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.ArcsView;
import leadsto.topology.graph.Components;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;

/**
 * The ways on which thinking comes back to where it was.
 *
 * <p>Source: elementary cycles by Johnson 1975, from JGraphT, in cyclic parts of up to {@value #LARGEST} thoughts and up to
 * {@value #MOST} of them. A part that is too large has at least as many as are independent of each other, links less thoughts
 * and one more, since each ear of an ear decomposition closes a further one (Whitney 1932; for directed graphs Bang-Jensen and
 * Gutin 2009, chapter 5). Parallel links make one cycle, directions count. Cost: thoughts and links of a part for each cycle;
 * none in acyclic graphs.
 *
 * @param parts how many cyclic parts there are: strongly connected components of two thoughts or more
 * @param thoughts how many thoughts lie in them
 * @param largest how many lie in the largest
 * @param count how many elementary cycles there are
 * @param exact whether that is their number, or a number that there are at least
 */
public record Cycles(int parts, int thoughts, int largest, long count, boolean exact) {
    static final int LARGEST = 500;
    static final int MOST = 10_000;

    public static Cycles of(Arcs arcs, Components components) {
        return of(arcs, components, LARGEST, MOST);
    }

    static Cycles of(Arcs arcs, Components components, int largestSearched, long most) {
        int parts = 0;
        int thoughts = 0;
        int largest = 0;
        long count = 0;
        boolean exact = true;
        for (int c = 0; c < components.count(); c++) {
            int size = components.size(c);
            if (size > 1) {
                parts++;
                thoughts += size;
                largest = Math.max(largest, size);
                boolean searched = size <= largestSearched && count < most;
                long found = searched ? counted(inside(arcs, components, c), most - count) : 0;
                boolean all = searched && found < most - count;
                exact &= all;
                count += all ? found : Math.max(found, independent(arcs, components, c));
            }
        }
        return new Cycles(parts, thoughts, largest, count, exact);
    }

    private static long counted(Arcs inside, long most) {
        long[] count = {0};
        try {
            new JohnsonSimpleCycles<>(new ArcsView(inside, arc -> 1)).findSimpleCycles(cycle -> {
                if (++count[0] == most) {
                    throw new Enough();
                }
            });
        } catch (Enough e) {
            return most;
        }
        return count[0];
    }

    private static long independent(Arcs arcs, Components components, int c) {
        long links = 0;
        for (int i = components.first(c); i < components.end(c); i++) {
            links += targetsInside(arcs, components, components.node(i)).count();
        }
        return links - components.size(c) + 1;
    }

    private static IntStream targetsInside(Arcs arcs, Components components, int node) {
        return IntStream.range(arcs.first(node), arcs.end(node))
                .map(arcs::target)
                .filter(target -> components.of(target) == components.of(node) && target != node)
                .distinct();
    }

    /** A component as a graph of its own, without parallel arcs. */
    private static Arcs inside(Arcs arcs, Components components, int c) {
        int[] nodes = IntStream.range(components.first(c), components.end(c))
                .map(components::node)
                .toArray();
        int[][] pairs = Arrays.stream(nodes)
                .boxed()
                .flatMap(node -> targetsInside(arcs, components, node)
                        .mapToObj(target -> new int[] {components.place(node), components.place(target)}))
                .toArray(int[][]::new);
        return Arcs.of(
                nodes.length,
                Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray());
    }

    /** Ends a search that JGraphT would go on with. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super("enough cycles", null, false, false);
        }
    }
}
