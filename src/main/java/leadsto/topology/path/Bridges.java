package leadsto.topology.path;

import java.util.Arrays;
import leadsto.topology.graph.Arcs;

/**
 * The steps that a thought cannot do without: each walk from there to any answer takes them.
 *
 * <pre>
 *   q1 ──► p1 ══► p2 ──► a1        p1 ══► p2 is one: without it neither q1 nor p1 comes to an answer
 *                  └───► a2
 * </pre>
 *
 * <p>Behind all answers a goal is imagined. The thoughts that every way to the goal passes are a tree, the dominators of the
 * reversed graph. A step joins a thought with its parent in that tree and is the only one between them, and whatever else
 * leads on from there comes back: then it is a bridge, for all below it.
 *
 * <p>Source: dominators by iteration in reverse postorder (Cooper, Harvey and Kennedy 2001); bridges from them (Italiano,
 * Laura and Santaroni 2012). Cost: a few passes over the steps, more where cycles are nested deep. Thoughts that reach no
 * answer have no bridges; parallel links are none.
 */
public final class Bridges {
    private static final int NONE = -1;

    private final Arcs arcs;
    private final int goal;
    private final int[] order;
    private final int[] rank;
    private final int[] parent;
    private final int[] entered;
    private final int[] below;

    private Bridges(Arcs arcs, int[] answers) {
        this.arcs = arcs;
        this.goal = arcs.nodes();
        this.rank = new int[goal + 1];
        this.parent = new int[goal + 1];
        this.entered = new int[goal + 1];
        this.below = new int[goal + 1];
        this.order = reversePostorder(answers);
        dominators();
        number();
    }

    /** How many of the starts each step is a bridge for, by the number of the step. */
    public static int[] of(Arcs arcs, int[] starts, int[] answers) {
        Bridges bridges = new Bridges(arcs, answers);
        int[] cut = bridges.startsBelow(starts);
        int[] starved = new int[arcs.count()];
        for (int node = 0; node < arcs.nodes(); node++) {
            int bridge = cut[node] > 0 ? bridges.from(node) : NONE;
            if (bridge != NONE) {
                starved[bridge] = cut[node];
            }
        }
        return starved;
    }

    /** The one step from a node that all its ways to the goal take, if there is one. */
    private int from(int node) {
        if (parent[node] == goal) {
            return NONE;
        }
        int bridge = NONE;
        for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
            int target = arcs.target(arc);
            if (target == parent[node]) {
                if (bridge != NONE) {
                    return NONE;
                }
                bridge = arc;
            } else if (rank[target] != NONE && !isBelow(target, node)) {
                return NONE;
            }
        }
        return bridge;
    }

    private boolean isBelow(int node, int above) {
        return entered[node] >= entered[above] && entered[node] < entered[above] + below[above];
    }

    private int[] startsBelow(int[] starts) {
        int[] count = new int[goal + 1];
        for (int start : starts) {
            count[start] = rank[start] == NONE ? 0 : 1;
        }
        for (int i = order.length - 1; i > 0; i--) {
            count[parent[order[i]]] += count[order[i]];
        }
        return count;
    }

    /** The goal first; what cannot reach it is not there and has no rank. */
    private int[] reversePostorder(int[] answers) {
        Arrays.fill(rank, NONE);
        boolean[] seen = new boolean[goal];
        int[] postorder = new int[goal + 1];
        int[] path = new int[goal];
        int[] next = new int[goal];
        int done = 0;
        for (int answer : answers) {
            int depth = 0;
            path[0] = answer;
            next[0] = arcs.firstIncoming(answer);
            seen[answer] = true;
            while (depth >= 0) {
                if (next[depth] == arcs.endIncoming(path[depth])) {
                    postorder[done++] = path[depth--];
                    continue;
                }
                int before = arcs.source(arcs.incoming(next[depth]++));
                if (!seen[before]) {
                    seen[before] = true;
                    path[++depth] = before;
                    next[depth] = arcs.firstIncoming(before);
                }
            }
        }
        postorder[done++] = goal;
        int[] reversed = new int[done];
        for (int i = 0; i < done; i++) {
            reversed[i] = postorder[done - 1 - i];
            rank[reversed[i]] = i;
        }
        return reversed;
    }

    private void dominators() {
        Arrays.fill(parent, NONE);
        parent[goal] = goal;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < order.length; i++) {
                int found = common(order[i]);
                changed |= parent[order[i]] != found;
                parent[order[i]] = found;
            }
        }
    }

    /** The nearest node that all ways on from a node have in common, as far as they are known. */
    private int common(int node) {
        if (arcs.first(node) == arcs.end(node)) {
            return goal;
        }
        int common = NONE;
        for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
            int target = arcs.target(arc);
            if (parent[target] != NONE) {
                common = common == NONE ? target : meeting(common, target);
            }
        }
        return common;
    }

    private int meeting(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (rank[a] > rank[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** Numbers the tree so that all below a node follow it in a row. */
    private void number() {
        for (int i = order.length - 1; i >= 0; i--) {
            below[order[i]]++;
            if (i > 0) {
                below[parent[order[i]]] += below[order[i]];
            }
        }
        int[] free = new int[goal + 1];
        free[goal] = 1;
        for (int i = 1; i < order.length; i++) {
            int node = order[i];
            entered[node] = free[parent[node]];
            free[parent[node]] += below[node];
            free[node] = entered[node] + 1;
        }
    }
}
