package leadsto.topology.path;

import leadsto.topology.graph.Components;
import leadsto.topology.walk.Walk;

/**
 * The paths of a component that is too large to search, as far as they lead away from where it was entered.
 *
 * <p>Thoughts are ordered as a breadth-first search from the entries meets them; links that go against that order are left
 * out. What remains is acyclic and holds every shortest path, so each thought of the component keeps a
 * path and every count is a lower bound. Linear in the component's links.
 */
final class Outward {
    private Outward() {}

    static PathSums from(Walk walk, int component, PathSums arriving, boolean weighted) {
        Components components = walk.components();
        int size = components.size(component);
        int begin = components.first(component);
        PathSums sums = new PathSums(size);
        int[] queue = new int[size];
        int[] level = new int[size];
        int tail = 0;
        for (int place = 0; place < size; place++) {
            int thought = components.node(begin + place);
            level[place] = arriving.any(thought) ? 0 : -1;
            if (arriving.any(thought)) {
                sums.take(place, arriving, thought);
                queue[tail++] = place;
            }
        }
        for (int head = 0; head < tail; head++) {
            int thought = components.node(begin + queue[head]);
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                int target = walk.target(step);
                if (components.of(target) == component && level[components.place(target)] < 0) {
                    level[components.place(target)] = level[queue[head]] + 1;
                    queue[tail++] = components.place(target);
                }
            }
        }
        int[] rank = new int[size];
        for (int i = 0; i < tail; i++) {
            rank[queue[i]] = i;
        }
        for (int place : queue) {
            sums.markBounded(place);
            int thought = components.node(begin + place);
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                int target = walk.target(step);
                if (components.of(target) == component && rank[components.place(target)] > rank[place]) {
                    double log = weighted ? Math.log(walk.weight(step)) : 0;
                    sums.addLedOn(components.place(target), place, log);
                }
            }
        }
        return sums;
    }
}
