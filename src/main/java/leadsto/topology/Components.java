package leadsto.topology;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

/**
 * The strongly connected components of a graph in topological order: an arc leads within its component or to a later one.
 *
 * <pre>
 *   q ──► a ⇄ b ──► c        components in order: {q} {a b} {c}
 * </pre>
 *
 * <p>Source: Sharir 1981 (Kosaraju's algorithm), by JGraphT. Nodes that lie on no cycle and between none are peeled off
 * first (Kahn 1962), so an acyclic graph costs one pass over its arrays. Linear in nodes and arcs; an empty graph has no
 * component.
 */
final class Components {
    private final int[] componentOf;
    private final int[] nodes;
    private final int[] position;
    private final int[] first;

    private Components(int[] componentOf, int[] nodes, int[] position, int[] first) {
        this.componentOf = componentOf;
        this.nodes = nodes;
        this.position = position;
        this.first = first;
    }

    static Components of(Arcs arcs) {
        int[] component = new int[arcs.nodes()];
        Arrays.fill(component, -1);
        int count = numberComponents(arcs, component);
        return inTopologicalOrder(arcs, component, count);
    }

    int count() {
        return first.length - 1;
    }

    int of(int node) {
        return componentOf[node];
    }

    int size(int component) {
        return first[component + 1] - first[component];
    }

    /** The position in {@link #node} of a component's first node. */
    int first(int component) {
        return first[component];
    }

    int end(int component) {
        return first[component + 1];
    }

    /** The node at a position of the topological order. */
    int node(int position) {
        return nodes[position];
    }

    /** A node's place within its component, from 0. */
    int place(int node) {
        return position[node] - first[componentOf[node]];
    }

    boolean acyclic() {
        return count() == nodes.length;
    }

    private static int numberComponents(Arcs arcs, int[] component) {
        int count = peelForward(arcs, component);
        if (count == arcs.nodes()) {
            return count;
        }
        count = peelBackward(arcs, component, count);
        return numberCore(arcs, component, count);
    }

    /** Gives a component of its own to every node that no cycle leads to. */
    private static int peelForward(Arcs arcs, int[] component) {
        int[] open = arcs.inDegrees();
        int[] queue = new int[arcs.nodes()];
        int tail = 0;
        for (int node = 0; node < open.length; node++) {
            if (open[node] == 0) {
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            component[node] = head;
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                if (--open[arcs.target(arc)] == 0) {
                    queue[tail++] = arcs.target(arc);
                }
            }
        }
        return tail;
    }

    /** Gives a component of its own to every remaining node that leads to no cycle. */
    private static int peelBackward(Arcs arcs, int[] component, int numbered) {
        int[] open = new int[arcs.nodes()];
        int[] queue = new int[arcs.nodes() - numbered];
        int tail = 0;
        for (int node = 0; node < open.length; node++) {
            open[node] = arcs.end(node) - arcs.first(node);
            if (component[node] < 0 && open[node] == 0) {
                queue[tail++] = node;
            }
        }
        int count = numbered;
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            component[node] = count++;
            for (int i = arcs.firstIncoming(node); i < arcs.endIncoming(node); i++) {
                int before = arcs.source(arcs.incoming(i));
                if (component[before] < 0 && --open[before] == 0) {
                    queue[tail++] = before;
                }
            }
        }
        return count;
    }

    /** What lies on cycles, or between two of them, is JGraphT's. */
    private static int numberCore(Arcs arcs, int[] component, int numbered) {
        int[] core = IntStream.range(0, arcs.nodes())
                .filter(node -> component[node] < 0)
                .toArray();
        int[] place = new int[arcs.nodes()];
        for (int i = 0; i < core.length; i++) {
            place[core[i]] = i;
        }
        Arcs inside = arcs.only(arc -> component[arcs.source(arc)] < 0 && component[arcs.target(arc)] < 0);
        int[] sources = new int[inside.count()];
        int[] targets = new int[inside.count()];
        for (int arc = 0; arc < inside.count(); arc++) {
            sources[arc] = place[inside.source(arc)];
            targets[arc] = place[inside.target(arc)];
        }
        ArcsView view = new ArcsView(Arcs.of(core.length, sources, targets), arc -> 1);
        List<Set<Integer>> strong = new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets();
        int count = numbered;
        for (Set<Integer> set : strong) {
            for (int node : set) {
                component[core[node]] = count;
            }
            count++;
        }
        return count;
    }

    private static Components inTopologicalOrder(Arcs arcs, int[] component, int count) {
        int[] open = new int[count];
        for (int arc = 0; arc < arcs.count(); arc++) {
            if (component[arcs.source(arc)] != component[arcs.target(arc)]) {
                open[component[arcs.target(arc)]]++;
            }
        }
        Arcs members = members(component, count);
        int[] order = new int[count];
        int tail = 0;
        for (int c = 0; c < count; c++) {
            if (open[c] == 0) {
                order[tail++] = c;
            }
        }
        int[] nodes = new int[arcs.nodes()];
        int[] first = new int[count + 1];
        int[] position = new int[arcs.nodes()];
        int[] componentOf = new int[arcs.nodes()];
        int next = 0;
        for (int head = 0; head < count; head++) {
            int c = order[head];
            for (int member = members.first(c); member < members.end(c); member++) {
                int node = members.target(member);
                position[node] = next;
                nodes[next++] = node;
                componentOf[node] = head;
                for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                    int other = component[arcs.target(arc)];
                    if (other != c && --open[other] == 0) {
                        order[tail++] = other;
                    }
                }
            }
            first[head + 1] = next;
        }
        return new Components(componentOf, nodes, position, first);
    }

    /** Which nodes a component has, in ascending order: arcs from components to nodes. */
    private static Arcs members(int[] component, int count) {
        int[] nodes = new int[component.length];
        Arrays.setAll(nodes, node -> node);
        return Arcs.of(Math.max(count, component.length), component, nodes);
    }
}
