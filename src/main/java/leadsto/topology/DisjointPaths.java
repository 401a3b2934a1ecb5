package leadsto.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;

/**
 * The largest number of paths that share no link: how many links must go until nothing leads there any more.
 *
 * <p>Source: Menger 1927; a maximum flow where each link carries one unit (Ford and Fulkerson 1956), by JGraphT, with one
 * source before all starts. Cost: the links that lie on the way, times the result. Cycles do not matter: a flow needs none.
 */
final class DisjointPaths {
    private final Arcs arcs;
    private final int[] place;

    DisjointPaths(Arcs arcs) {
        this.arcs = arcs;
        this.place = new int[arcs.nodes()];
    }

    /** Between any of the starts and a goal; a start that is the goal adds the one path of no link. */
    int count(int[] starts, int goal) {
        int[] cone = leadingTo(goal);
        int[] useful = Arrays.stream(starts)
                .filter(start -> start != goal && place[start] > 0)
                .toArray();
        int resting = (int) Arrays.stream(starts).filter(start -> start == goal).count();
        int flow = useful.length == 0 ? 0 : flow(cone, useful);
        for (int node : cone) {
            place[node] = 0;
        }
        return flow + resting;
    }

    /** The thoughts that lead to a goal, the goal first; each is given its place, from 1. */
    private int[] leadingTo(int goal) {
        int[] cone = new int[16];
        cone[0] = goal;
        place[goal] = 1;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            for (int i = arcs.firstIncoming(cone[head]); i < arcs.endIncoming(cone[head]); i++) {
                int before = arcs.source(arcs.incoming(i));
                if (place[before] == 0) {
                    cone = tail == cone.length ? Arrays.copyOf(cone, 2 * tail) : cone;
                    cone[tail++] = before;
                    place[before] = tail;
                }
            }
        }
        return Arrays.copyOf(cone, tail);
    }

    private int flow(int[] cone, int[] starts) {
        Network network = new Network(cone.length + 1);
        for (int start : starts) {
            network.add(0, place[start], arcs.end(start) - arcs.first(start));
        }
        for (int node : cone) {
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (place[arcs.target(arc)] > 0) {
                    network.add(place[node], place[arcs.target(arc)], 1);
                }
            }
        }
        return network.maximumFlow(0, 1);
    }

    /** Arcs with whole capacities; parallel ones are added up, because JGraphT's flows look an arc up by its two ends. */
    private static final class Network {
        private final int nodes;
        private final Map<Long, Integer> capacity = new LinkedHashMap<>();

        Network(int nodes) {
            this.nodes = nodes;
        }

        void add(int from, int to, int units) {
            capacity.merge((long) from << Integer.SIZE | to, units, Integer::sum);
        }

        int maximumFlow(int source, int sink) {
            long[] ends = capacity.keySet().stream().mapToLong(key -> key).toArray();
            int[] units = capacity.values().stream().mapToInt(value -> value).toArray();
            int[] from = Arrays.stream(ends)
                    .mapToInt(key -> (int) (key >>> Integer.SIZE))
                    .toArray();
            int[] to = Arrays.stream(ends).mapToInt(key -> (int) key).toArray();
            Arcs network = Arcs.of(nodes, from, to);
            ArcsView view = new ArcsView(network, arc -> units[network.origin(arc)]);
            return (int) Math.round(new EdmondsKarpMFImpl<>(view).calculateMaximumFlow(source, sink));
        }
    }
}
