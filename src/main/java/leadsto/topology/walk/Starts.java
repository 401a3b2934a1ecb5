package leadsto.topology.walk;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.topology.graph.Arcs;

/**
 * Where walks begin: see {@code Topology.starts}.
 *
 * <pre>
 *   q1 ──► p1 ──► a1        p2 ──► a2        p3        q1 and p2 are starts, p3 is not
 * </pre>
 */
public final class Starts {
    private Starts() {}

    /** The numbers of the starts, ascending; {@code kinds} of the thoughts by their numbers. */
    public static int[] of(Kind[] kinds, Arcs arcs) {
        int[] incoming = arcs.inDegrees();
        if (!Arrays.asList(kinds).contains(Kind.QUESTION)) {
            return IntStream.range(0, incoming.length)
                    .filter(i -> incoming[i] == 0)
                    .toArray();
        }
        int[] part = parts(arcs);
        boolean[] asked = holding(kinds, part, Kind.QUESTION);
        boolean[] answered = holding(kinds, part, Kind.ANSWER);
        return IntStream.range(0, incoming.length)
                .filter(i -> switch (kinds[i]) {
                    case QUESTION -> true;
                    case ANSWER -> false;
                    case OBSERVATION, DOUBT, EVALUATION, PREMISE, RESPONSE ->
                        incoming[i] == 0 && answered[part[i]] && !asked[part[i]];
                })
                .toArray();
    }

    private static boolean[] holding(Kind[] kinds, int[] part, Kind kind) {
        boolean[] holding = new boolean[part.length];
        for (int i = 0; i < part.length; i++) {
            holding[part[i]] |= kinds[i] == kind;
        }
        return holding;
    }

    /** For each thought one that stands for its part. Source: union by path halving, Tarjan and van Leeuwen 1984. */
    private static int[] parts(Arcs arcs) {
        int[] parent = IntStream.range(0, arcs.nodes()).toArray();
        for (int arc = 0; arc < arcs.count(); arc++) {
            int from = find(parent, arcs.source(arc));
            int to = find(parent, arcs.target(arc));
            // The lower number stands for both: links mostly join neighbours, so the trees stay flat.
            parent[Math.max(from, to)] = Math.min(from, to);
        }
        return IntStream.range(0, parent.length).map(i -> find(parent, i)).toArray();
    }

    private static int find(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
