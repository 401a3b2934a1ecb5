package leadsto.topology.path;

import leadsto.topology.graph.Components;
import leadsto.topology.walk.Walk;

/**
 * The simple paths within one strongly connected component that begin at one of its thoughts, found one by one.
 *
 * <p>Source: depth-first search with backtracking. Their number can grow with the factorial of the component's size, so
 * the search gives up after the steps it is allowed.
 */
final class SimplePaths {
    private final Walk walk;
    private final Components components;
    private final int component;
    private final PathSums sums;
    private final boolean[] onPath;
    private long stepsLeft;

    SimplePaths(Walk walk, int component, long stepsAllowed) {
        this.walk = walk;
        this.components = walk.components();
        this.component = component;
        this.sums = new PathSums(components.size(component));
        this.onPath = new boolean[components.size(component)];
        this.stepsLeft = stepsAllowed;
    }

    /** Leads the paths that arrive at a thought on along each simple path from there; incomplete if no steps are left. */
    void join(PathSums arriving, int start, boolean weighted, PathSums joined) {
        search(start, weighted);
        for (int place = 0; stepsLeft >= 0 && place < onPath.length; place++) {
            joined.addJoined(place, arriving, start, sums, place);
        }
    }

    private void search(int start, boolean weighted) {
        sums.begin(components.place(start));
        int[] nodes = new int[onPath.length];
        int[] nextArc = new int[onPath.length];
        double[] logWeight = new double[onPath.length];
        int depth = 0;
        nodes[0] = start;
        nextArc[0] = walk.first(start);
        onPath[components.place(start)] = true;
        while (depth >= 0) {
            int arc = nextArc[depth]++;
            if (arc == walk.end(nodes[depth])) {
                onPath[components.place(nodes[depth--])] = false;
                continue;
            }
            int target = walk.target(arc);
            if (--stepsLeft < 0) {
                return;
            }
            if (components.of(target) == component && !onPath[components.place(target)]) {
                double log = logWeight[depth] + (weighted ? Math.log(walk.weight(arc)) : 0);
                depth++;
                nodes[depth] = target;
                nextArc[depth] = walk.first(target);
                logWeight[depth] = log;
                onPath[components.place(target)] = true;
                sums.addPath(components.place(target), log);
            }
        }
    }

    /** How many of the steps allowed are left; negative where they were not enough. */
    long stepsLeft() {
        return stepsLeft;
    }
}
