package leadsto.topology.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Neighbours;
import leadsto.topology.shape.Homology.Pair;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HomologyTest {

    @Test
    void aCircleOfFourIsAHoleForEver() {
        Homology homology = Homology.of(drawn(4, "0 1 .9", "1 2 .7", "2 3 .6", "3 0 .8"));

        assertThat(homology.parts()).isEqualTo(1);
        assertThat(homology.circlesAtMost()).isEqualTo(1);
        assertThat(homology.exact()).isTrue();
        assertThat(homology.circlePairs()).containsExactly(new Pair(.6, 0));
        assertThat(homology.partPairs()).containsExactly(new Pair(1, .9), new Pair(1, .8), new Pair(1, .7));
    }

    @Test
    void aDiagonalFillsIt() {
        Homology homology = Homology.of(drawn(4, "0 1 .9", "1 2 .7", "2 3 .6", "3 0 .8", "0 2 .5"));

        assertThat(homology.circlesAtMost()).isZero();
        assertThat(homology.circlePairs()).containsExactly(new Pair(.6, .5));
    }

    @Test
    void triangleAndOctahedronHaveNoHole() {
        // What GUDHI and ripser give for the flag complex of the octahedron: Betti numbers 1, 0 (and 1 for its inside).
        assertThat(Homology.of(drawn(3, "0 1 1", "1 2 1", "2 0 1")).circlesAtMost())
                .isZero();
        List<String> ties = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                if (j != i + 3) {
                    ties.add(i + " " + j + " .5");
                }
            }
        }
        Homology octahedron = Homology.of(drawn(6, ties.toArray(String[]::new)));

        assertThat(octahedron.parts()).isEqualTo(1);
        assertThat(octahedron.circlesAtMost()).isZero();
        assertThat(octahedron.circlePairs()).isEmpty();
    }

    @Test
    void withoutLinksEachThoughtIsAPart() {
        assertThat(Homology.of(drawn(3))).isEqualTo(new Homology(3, 0, 0, List.of(), List.of()));
        assertThat(Homology.of(drawn(0)).parts()).isZero();
    }

    @Property(tries = 150, seed = "2026")
    void pairsAreThoseOfTheWholeBoundaryMatrix(
            @ForAll @IntRange(min = 1, max = 11) int nodes,
            @ForAll @IntRange(min = 0, max = 45) int ties,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Neighbours neighbours = random(nodes, ties, seed);

        Homology homology = Homology.of(neighbours);

        Dense dense = new Dense(neighbours);
        assertThat(homology.exact()).isTrue();
        assertThat(homology.parts()).isEqualTo(dense.parts);
        assertThat(homology.circlesAtMost()).isEqualTo(dense.circles);
        assertThat(homology.partPairs()).containsExactlyInAnyOrderElementsOf(dense.partPairs);
        assertThat(homology.circlePairs()).containsExactlyInAnyOrderElementsOf(dense.circlePairs);
    }

    @Property(tries = 100, seed = "2026")
    void whatIsGivenUpLiesBetweenTheBounds(
            @ForAll @IntRange(min = 4, max = 14) int nodes,
            @ForAll @IntRange(min = 3, max = 70) int ties,
            @ForAll @IntRange(min = 0, max = 40) int triangles,
            @ForAll @LongRange(min = 0, max = 400) long work,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Neighbours neighbours = random(nodes, ties, seed);
        long exact = Homology.of(neighbours).circlesAtMost();

        Homology few = new Reduction(neighbours, triangles, Long.MAX_VALUE).homology();
        Homology brief = new Reduction(neighbours, Integer.MAX_VALUE, work).homology();

        assertThat(exact).isBetween(few.circlesAtLeast(), few.circlesAtMost());
        assertThat(exact).isBetween(brief.circlesAtLeast(), brief.circlesAtMost());
        if (few.exact()) {
            assertThat(few).isEqualTo(Homology.of(neighbours));
        }
    }

    private static Neighbours drawn(int nodes, String... ties) {
        int[] from = Stream.of(ties)
                .mapToInt(tie -> Integer.parseInt(tie.split(" ")[0]))
                .toArray();
        int[] to = Stream.of(ties)
                .mapToInt(tie -> Integer.parseInt(tie.split(" ")[1]))
                .toArray();
        double[] weight = Stream.of(ties)
                .mapToDouble(tie -> Double.parseDouble(tie.split(" ")[2]))
                .toArray();
        return neighbours(nodes, from, to, weight);
    }

    static Neighbours random(int nodes, int ties, long seed) {
        Random random = new Random(seed);
        int[] from = random.ints(ties, 0, nodes).toArray();
        int[] to = random.ints(ties, 0, nodes).toArray();
        double[] weight = random.ints(ties, 1, 11).mapToDouble(i -> i / 10.0).toArray();
        return neighbours(nodes, from, to, weight);
    }

    private static Neighbours neighbours(int nodes, int[] from, int[] to, double[] weight) {
        Arcs arcs = Arcs.of(nodes, from, to);
        double[] ofArcs = new double[weight.length];
        for (int arc = 0; arc < weight.length; arc++) {
            ofArcs[arc] = weight[arcs.origin(arc)];
        }
        return Neighbours.of(arcs, ofArcs);
    }

    /** Straight from the definition: all vertices, edges and triangles in one matrix, reduced from left to right. */
    private static final class Dense {
        private record Simplex(List<Integer> vertices, double weight) {}

        private final List<Simplex> simplices = new ArrayList<>();
        private final List<Pair> partPairs = new ArrayList<>();
        private final List<Pair> circlePairs = new ArrayList<>();
        private int parts;
        private long circles;

        Dense(Neighbours ties) {
            for (int a = 0; a < ties.nodes(); a++) {
                simplices.add(new Simplex(List.of(a), 1));
                for (int b = a + 1; b < ties.nodes(); b++) {
                    for (int c = b + 1; c < ties.nodes() && ties.tied(a, b); c++) {
                        if (ties.tied(a, c) && ties.tied(b, c)) {
                            double weight =
                                    Math.min(Math.min(weight(ties, a, b), weight(ties, a, c)), weight(ties, b, c));
                            simplices.add(new Simplex(List.of(a, b, c), weight));
                        }
                    }
                    if (ties.tied(a, b)) {
                        simplices.add(new Simplex(List.of(a, b), weight(ties, a, b)));
                    }
                }
            }
            simplices.sort(Comparator.<Simplex>comparingDouble(it -> -it.weight())
                    .thenComparing(it -> it.vertices().size()));
            reduce();
        }

        private static double weight(Neighbours ties, int a, int b) {
            for (int i = ties.first(a); i < ties.end(a); i++) {
                if (ties.neighbour(i) == b) {
                    return ties.weight(i);
                }
            }
            return 0;
        }

        private void reduce() {
            BitSet[] columns = new BitSet[simplices.size()];
            int[] killer = new int[simplices.size()];
            for (int j = 0; j < columns.length; j++) {
                columns[j] = boundary(simplices.get(j).vertices());
                while (!columns[j].isEmpty() && killer[columns[j].length() - 1] > 0) {
                    columns[j].xor(columns[killer[columns[j].length() - 1]]);
                }
                if (!columns[j].isEmpty()) {
                    killer[columns[j].length() - 1] = j;
                }
            }
            for (int i = 0; i < columns.length; i++) {
                int dimension = simplices.get(i).vertices().size() - 1;
                if (columns[i].isEmpty() && dimension < 2) {
                    double birth = simplices.get(i).weight();
                    double death = killer[i] > 0 ? simplices.get(killer[i]).weight() : 0;
                    parts += dimension == 0 && death == 0 ? 1 : 0;
                    circles += dimension == 1 && death == 0 ? 1 : 0;
                    if (birth > death && (dimension == 1 || death > 0)) {
                        (dimension == 0 ? partPairs : circlePairs).add(new Pair(birth, death));
                    }
                }
            }
        }

        private BitSet boundary(List<Integer> vertices) {
            BitSet boundary = new BitSet();
            for (int i = 0; i < vertices.size() && vertices.size() > 1; i++) {
                List<Integer> face = new ArrayList<>(vertices);
                face.remove(i);
                for (int j = 0; j < simplices.size(); j++) {
                    if (simplices.get(j).vertices().equals(face)) {
                        boundary.set(j);
                    }
                }
            }
            return boundary;
        }
    }
}
