package leadsto.topology.path;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;

/**
 * The thoughts that every path from the starts to a goal passes: the dominators of the goal.
 *
 * <pre>
 *   q1 ──► p1 ──► p3 ──► a1        p3 is a funnel: who comes from q1 or q2 passes it
 *   q2 ──► p2 ──────┘
 * </pre>
 *
 * <p>Source: dominators as in Prosser 1959; for a single goal it is enough to follow one path and to see how far along it
 * every bypass comes back. Each link is looked at twice at most. Cycles are allowed; where no start leads to the goal there
 * is no funnel.
 */
public final class Funnels {
    private final Arcs arcs;
    private final int[] path;
    private final int[] placeOnPath;
    private final boolean[] seen;
    private int farthest = -1;

    private Funnels(Arcs arcs, int[] path) {
        this.arcs = arcs;
        this.path = path;
        this.placeOnPath = new int[arcs.nodes()];
        this.seen = new boolean[arcs.nodes()];
        Arrays.fill(placeOnPath, -1);
        for (int i = 0; i < path.length; i++) {
            placeOnPath[path[i]] = i;
        }
    }

    /** In the order in which they are passed; the goal itself is none. */
    public static int[] of(Arcs arcs, int[] starts, int goal) {
        int[] path = shortestPath(arcs, starts, goal);
        return path.length == 0 ? path : new Funnels(arcs, path).passed(starts);
    }

    private int[] passed(int[] starts) {
        explore(starts);
        return IntStream.range(0, path.length - 1)
                .filter(i -> {
                    boolean nothingGoesPast = farthest == i;
                    farthest = Math.max(farthest, i);
                    explore(targets(path[i]));
                    return nothingGoesPast;
                })
                .map(i -> path[i])
                .toArray();
    }

    /** Goes on from some thoughts as far as thoughts of the path, which are noted and not passed. */
    private void explore(int[] from) {
        int[] waiting = from.clone();
        int tail = waiting.length;
        while (tail > 0) {
            int node = waiting[--tail];
            if (placeOnPath[node] >= 0) {
                farthest = Math.max(farthest, placeOnPath[node]);
            } else if (!seen[node]) {
                seen[node] = true;
                int[] next = targets(node);
                if (tail + next.length > waiting.length) {
                    waiting = Arrays.copyOf(waiting, 2 * (tail + next.length));
                }
                System.arraycopy(next, 0, waiting, tail, next.length);
                tail += next.length;
            }
        }
    }

    private int[] targets(int node) {
        return IntStream.range(arcs.first(node), arcs.end(node))
                .map(arcs::target)
                .toArray();
    }

    private static int[] shortestPath(Arcs arcs, int[] starts, int goal) {
        int[] before = new int[arcs.nodes()];
        Arrays.fill(before, -1);
        int[] queue = new int[arcs.nodes()];
        int tail = 0;
        for (int start : starts) {
            before[start] = start;
            queue[tail++] = start;
        }
        for (int head = 0; head < tail && before[goal] < 0; head++) {
            for (int target : IntStream.range(arcs.first(queue[head]), arcs.end(queue[head]))
                    .map(arcs::target)
                    .toArray()) {
                if (before[target] < 0) {
                    before[target] = queue[head];
                    queue[tail++] = target;
                }
            }
        }
        if (before[goal] < 0) {
            return new int[0];
        }
        int length = 1;
        for (int node = goal; before[node] != node; node = before[node]) {
            length++;
        }
        int[] path = new int[length];
        int node = goal;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = node;
            node = before[node];
        }
        return path;
    }
}
