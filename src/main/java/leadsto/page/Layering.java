package leadsto.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which layer a node stands in, and in which order the nodes of a layer stand, so that few edges cross.
 *
 * <pre>
 *   q ─────┐          layer 0: q
 *   │      │
 *   p    (bend)       layer 1: p, and a bend of the edge that passes
 *   │      │
 *   a ◄────┘          layer 2: a
 * </pre>
 *
 * <p>Source: Sugiyama, Tagawa and Toda 1981. Edges that close a cycle, as a depth-first search comes by them, are taken for
 * their opposites; a node stands as far above the last layer as its longest way there; an edge over several layers has a
 * bend in each between; layers are ordered by the barycentres of their neighbours, down and up in turn. Deterministic. Cost:
 * nodes and bends times {@value #SWEEPS} sweeps.
 */
final class Layering {
    private static final int SWEEPS = 12;

    private final int nodes;
    private final int[] layer;
    private final List<List<Integer>> layers = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();
    private final List<List<Integer>> below = new ArrayList<>();
    private final List<List<Integer>> courses = new ArrayList<>();

    /** @param edges pairs of nodes from 0 on, none joining a node with itself */
    Layering(int nodes, List<int[]> edges) {
        this.nodes = nodes;
        boolean[] turned = closing(nodes, edges);
        layer = layers(nodes, edges, turned);
        for (int node = 0; node < nodes; node++) {
            add(layer[node]);
        }
        for (int i = 0; i < edges.size(); i++) {
            int[] edge = edges.get(i);
            courses.add(turned[i] ? course(edge[1], edge[0]) : course(edge[0], edge[1]));
        }
        order();
    }

    /** Nodes and bends, layer by layer from above, each from the left; bends have numbers beyond those of nodes. */
    List<List<Integer>> layers() {
        return layers;
    }

    /** The nodes and bends that an edge comes by, from above. */
    List<Integer> course(int edge) {
        return courses.get(edge);
    }

    List<Integer> above(int node) {
        return above.get(node);
    }

    List<Integer> below(int node) {
        return below.get(node);
    }

    boolean isBend(int number) {
        return number >= nodes;
    }

    /** How many nodes and bends there are. */
    int size() {
        return above.size();
    }

    private int add(int in) {
        while (layers.size() <= in) {
            layers.add(new ArrayList<>());
        }
        int number = above.size();
        above.add(new ArrayList<>());
        below.add(new ArrayList<>());
        layers.get(in).add(number);
        return number;
    }

    private List<Integer> course(int from, int to) {
        List<Integer> course = new ArrayList<>(List.of(from));
        for (int between = layer[from] + 1; between < layer[to]; between++) {
            course.add(add(between));
        }
        course.add(to);
        for (int i = 1; i < course.size(); i++) {
            below.get(course.get(i - 1)).add(course.get(i));
            above.get(course.get(i)).add(course.get(i - 1));
        }
        return course;
    }

    private static boolean[] closing(int nodes, List<int[]> edges) {
        boolean[] closing = new boolean[edges.size()];
        int[] state = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            visit(node, edges, state, closing);
        }
        return closing;
    }

    /** States: 0 not seen, 1 on the way, 2 done. */
    private static void visit(int node, List<int[]> edges, int[] state, boolean[] closing) {
        if (state[node] != 0) {
            return;
        }
        state[node] = 1;
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i)[0] == node) {
                closing[i] = state[edges.get(i)[1]] == 1;
                visit(edges.get(i)[1], edges, state, closing);
            }
        }
        state[node] = 2;
    }

    private static int[] layers(int nodes, List<int[]> edges, boolean[] turned) {
        int[] height = new int[nodes];
        boolean rising = true;
        while (rising) {
            rising = false;
            for (int i = 0; i < turned.length; i++) {
                int upper = edges.get(i)[turned[i] ? 1 : 0];
                int lower = edges.get(i)[turned[i] ? 0 : 1];
                if (height[upper] <= height[lower]) {
                    height[upper] = height[lower] + 1;
                    rising = true;
                }
            }
        }
        int highest = Arrays.stream(height).max().orElse(0);
        return Arrays.stream(height).map(it -> highest - it).toArray();
    }

    private void order() {
        List<List<Integer>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                sort(layers.get(down ? i : layers.size() - 1 - i), down ? above : below);
            }
            if (crossings() < fewest) {
                fewest = crossings();
                best = copy();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            layers.set(i, best.get(i));
        }
    }

    private List<List<Integer>> copy() {
        return layers.stream().<List<Integer>>map(ArrayList::new).toList();
    }

    private void sort(List<Integer> of, List<List<Integer>> neighbours) {
        int[] places = places();
        of.sort(Comparator.comparingDouble(it -> neighbours.get(it).stream()
                .mapToInt(neighbour -> places[neighbour])
                .average()
                .orElse(places[it])));
    }

    private int[] places() {
        int[] places = new int[size()];
        for (List<Integer> each : layers) {
            IntStream.range(0, each.size()).forEach(i -> places[each.get(i)] = i);
        }
        return places;
    }

    private int crossings() {
        int[] places = places();
        int crossings = 0;
        for (List<Integer> each : layers) {
            List<int[]> between = each.stream()
                    .flatMap(it -> below.get(it).stream().map(to -> new int[] {places[it], places[to]}))
                    .toList();
            for (int[] a : between) {
                crossings += (int)
                        between.stream().filter(b -> a[0] < b[0] && a[1] > b[1]).count();
            }
        }
        return crossings;
    }
}
