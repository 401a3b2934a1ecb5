package leadsto.topology.graph;

import java.util.function.IntPredicate;

/**
 * A directed multigraph as plain arrays: nodes 0 to n − 1, arcs sorted by the node they leave (compressed sparse rows).
 *
 * <p>Every measure runs on this form; {@link ArcsView} shows it to JGraphT. Parallel arcs stay apart. 12 bytes an arc,
 * and 8 more once somebody asks for incoming ones.
 */
public final class Arcs {
    private final int[] first;
    private final int[] source;
    private final int[] target;
    private final int[] origin;
    private int[] incoming;
    private volatile int[] firstIncoming;

    private Arcs(int[] first, int[] source, int[] target, int[] origin) {
        this.first = first;
        this.source = source;
        this.target = target;
        this.origin = origin;
    }

    /** Arcs from encounter order; those that leave one node keep their order. */
    public static Arcs of(int nodes, int[] sources, int[] targets) {
        int[] first = offsets(nodes, sources);
        int[] next = first.clone();
        int[] source = new int[sources.length];
        int[] target = new int[sources.length];
        int[] origin = new int[sources.length];
        for (int i = 0; i < sources.length; i++) {
            int arc = next[sources[i]]++;
            source[arc] = sources[i];
            target[arc] = targets[i];
            origin[arc] = i;
        }
        return new Arcs(first, source, target, origin);
    }

    public int nodes() {
        return first.length - 1;
    }

    public int count() {
        return target.length;
    }

    /** The first arc that leaves a node. */
    public int first(int node) {
        return first[node];
    }

    /** The arc after the last one that leaves a node. */
    public int end(int node) {
        return first[node + 1];
    }

    public int source(int arc) {
        return source[arc];
    }

    public int target(int arc) {
        return target[arc];
    }

    /** The arc's number in the order in which arcs were given to {@link #of}. */
    public int origin(int arc) {
        return origin[arc];
    }

    public int firstIncoming(int node) {
        requireIncoming();
        return firstIncoming[node];
    }

    public int endIncoming(int node) {
        requireIncoming();
        return firstIncoming[node + 1];
    }

    /** The arc at a position between {@link #firstIncoming} and {@link #endIncoming}. */
    public int incoming(int position) {
        return incoming[position];
    }

    public int[] inDegrees() {
        int[] degrees = new int[nodes()];
        for (int node : target) {
            degrees[node]++;
        }
        return degrees;
    }

    /** The arcs that a test lets pass, over the same nodes; {@link #origin} then names the arc of this graph. */
    public Arcs only(IntPredicate test) {
        int kept = 0;
        for (int arc = 0; arc < count(); arc++) {
            kept += test.test(arc) ? 1 : 0;
        }
        int[] newFirst = new int[first.length];
        int[] newSource = new int[kept];
        int[] newTarget = new int[kept];
        int[] newOrigin = new int[kept];
        int next = 0;
        for (int node = 0; node < nodes(); node++) {
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                if (test.test(arc)) {
                    newSource[next] = node;
                    newTarget[next] = target[arc];
                    newOrigin[next++] = arc;
                }
            }
            newFirst[node + 1] = next;
        }
        return new Arcs(newFirst, newSource, newTarget, newOrigin);
    }

    private void requireIncoming() {
        if (firstIncoming == null) {
            sortIncoming();
        }
    }

    private synchronized void sortIncoming() {
        if (firstIncoming != null) {
            return;
        }
        int[] offsets = offsets(nodes(), target);
        int[] next = offsets.clone();
        incoming = new int[count()];
        for (int arc = 0; arc < count(); arc++) {
            incoming[next[target[arc]]++] = arc;
        }
        firstIncoming = offsets;
    }

    private static int[] offsets(int nodes, int[] keys) {
        int[] offsets = new int[nodes + 1];
        for (int key : keys) {
            offsets[key + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        return offsets;
    }
}
