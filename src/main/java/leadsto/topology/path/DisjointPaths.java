package leadsto.topology.path;

import leadsto.topology.graph.Arcs;

/**
 * The largest number of paths that share no link: how many links must go until nothing leads there any more.
 *
 * <p>Source: Menger 1927; a maximum flow where each link carries one unit, found by augmenting paths (Ford and Fulkerson
 * 1956). The search goes backward from the goal and ends at the first start, so it sees the goal's surroundings only:
 * JGraphT's flows, which prepare the whole graph for each goal, take a hundred times as long on a hundred thousand
 * thoughts, and check this one in the tests. Cost: the result times the links searched. Cycles do not matter, since a flow
 * needs none. Not for several threads.
 */
public final class DisjointPaths {
    private final Arcs arcs;
    private final boolean[] start;
    private final boolean[] carrying;
    private final int[] seen;
    private final int[] towardsGoal;
    private final int[] waiting;
    private int searches;

    public DisjointPaths(Arcs arcs, int... starts) {
        this.arcs = arcs;
        this.start = new boolean[arcs.nodes()];
        this.carrying = new boolean[arcs.count()];
        this.seen = new int[arcs.nodes()];
        this.towardsGoal = new int[arcs.nodes()];
        this.waiting = new int[arcs.nodes()];
        for (int node : starts) {
            start[node] = true;
        }
    }

    /** From the starts to a goal; a goal that is a start adds the one path of no link. */
    public int to(int goal) {
        return to(goal, Integer.MAX_VALUE);
    }

    /** The same, but no more than so many are looked for. */
    private int to(int goal, int atMost) {
        int most = Math.min(atMost, arcs.endIncoming(goal) - arcs.firstIncoming(goal));
        int found = 0;
        while (found < most && augment(goal)) {
            found++;
        }
        clear(goal);
        return found + (start[goal] ? 1 : 0);
    }

    /** From one node to another one, whatever the starts, which must be none; no more than so many are looked for. */
    int between(int from, int goal, int atMost) {
        start[from] = true;
        int found = to(goal, atMost);
        start[from] = false;
        return found;
    }

    private boolean augment(int goal) {
        searches++;
        int tail = 0;
        waiting[tail++] = goal;
        seen[goal] = searches;
        while (tail > 0) {
            // Depth first: whatever leads here mostly leads back to a start without much searching.
            int node = waiting[--tail];
            if (start[node] && node != goal) {
                turn(node, goal);
                return true;
            }
            for (int i = arcs.firstIncoming(node); i < arcs.endIncoming(node); i++) {
                int arc = arcs.incoming(i);
                int before = arcs.source(arc);
                tail = carrying[arc] ? tail : reach(before, arc, tail);
                if (start[before] && before != goal && !carrying[arc]) {
                    turn(before, goal);
                    return true;
                }
            }
            for (int arc = arcs.first(node); node != goal && arc < arcs.end(node); arc++) {
                tail = carrying[arc] ? reach(arcs.target(arc), arc, tail) : tail;
            }
        }
        return false;
    }

    private int reach(int node, int arc, int tail) {
        if (seen[node] == searches) {
            return tail;
        }
        seen[node] = searches;
        towardsGoal[node] = arc;
        waiting[tail] = node;
        return tail + 1;
    }

    /** Along the way that was found each arc begins to carry, or stops where the way takes it back. */
    private void turn(int from, int goal) {
        int at = from;
        while (at != goal) {
            int arc = towardsGoal[at];
            carrying[arc] = !carrying[arc];
            at = arcs.source(arc) == at ? arcs.target(arc) : arcs.source(arc);
        }
    }

    /** Follows what is carried back from the goal and unloads it. */
    private void clear(int goal) {
        int tail = 0;
        waiting[tail++] = goal;
        seen[goal] = ++searches;
        for (int head = 0; head < tail; head++) {
            int node = waiting[head];
            for (int i = arcs.firstIncoming(node); i < arcs.endIncoming(node); i++) {
                int arc = arcs.incoming(i);
                if (carrying[arc]) {
                    carrying[arc] = false;
                    tail = reach(arcs.source(arc), arc, tail);
                }
            }
        }
    }
}
