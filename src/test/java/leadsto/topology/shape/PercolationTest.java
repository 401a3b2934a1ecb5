package leadsto.topology.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.ArcsView;
import leadsto.topology.shape.Percolation.Point;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;

class PercolationTest {

    @Test
    void theThresholdIsWhereTheLargestPartBreaksMost() {
        // Two chains of three that .4 joins; the start at 0, the answer at 5.
        Percolation percolation = Percolation.of(
                Arcs.of(6, new int[] {0, 1, 2, 3, 4}, new int[] {1, 2, 3, 4, 5}),
                new double[] {.9, .8, .4, .9, .8},
                new int[] {0},
                new int[] {5});

        assertThat(percolation.curve())
                .containsExactly(new Point(.4, 1, 1), new Point(.8, .5, 0), new Point(.9, 2 / 6.0, 0));
        assertThat(percolation.threshold()).isEqualTo(.4);
        assertThat(percolation.before()).isEqualTo(1);
        assertThat(percolation.after()).isEqualTo(.5);
    }

    @Test
    void withoutLinksThereIsNoThreshold() {
        Percolation none = Percolation.of(Arcs.of(2, new int[0], new int[0]), new double[0], new int[0], new int[0]);

        assertThat(none.curve()).isEmpty();
        assertThat(none.threshold()).isNaN();
    }

    @Property(tries = 100, seed = "2026")
    void theCurveIsThatOfEachGraphByItself(
            @ForAll @IntRange(min = 1, max = 20) int nodes,
            @ForAll @IntRange(min = 1, max = 40) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Arcs arcs = Arcs.of(
                nodes,
                random.ints(links, 0, nodes).toArray(),
                random.ints(links, 0, nodes).toArray());
        double[] weights = random.ints(links, 1, 11).mapToDouble(i -> i / 10.0).toArray();
        int[] starts = IntStream.range(0, nodes / 3).toArray();
        int[] answers = IntStream.range(nodes - nodes / 4, nodes).toArray();

        List<Point> curve = Percolation.of(arcs, weights, starts, answers).curve();

        assertThat(curve).extracting(Point::tau).isSorted().doesNotHaveDuplicates();
        for (Point point : curve) {
            ArcsView left = new ArcsView(arcs.only(arc -> weights[arc] >= point.tau()), arc -> 1);
            int largest = new ConnectivityInspector<>(left)
                    .connectedSets().stream().mapToInt(Set::size).max().orElse(0);
            long reaching = IntStream.of(starts)
                    .filter(start -> {
                        BreadthFirstIterator<Integer, Integer> search = new BreadthFirstIterator<>(left, start);
                        while (search.hasNext()) {
                            if (search.next() >= nodes - nodes / 4) {
                                return true;
                            }
                        }
                        return false;
                    })
                    .count();
            assertThat(point.largest()).isEqualTo((double) largest / nodes);
            assertThat(point.reaching()).isEqualTo(starts.length == 0 ? 0 : (double) reaching / starts.length);
        }
    }
}
