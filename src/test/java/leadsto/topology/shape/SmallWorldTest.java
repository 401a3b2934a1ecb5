package leadsto.topology.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Neighbours;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class SmallWorldTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void aRingWithNeighboursOfNeighboursIsCliquishAndFar() {
        int[] from = IntStream.range(0, 40).map(i -> i / 2).toArray();
        int[] to = IntStream.range(0, 40).map(i -> (i / 2 + 1 + i % 2) % 20).toArray();
        double[] weights = new double[40];
        Arrays.fill(weights, 1);

        SmallWorld ring = SmallWorld.of(Neighbours.of(Arcs.of(20, from, to), weights), 1);

        // Each of four neighbours: three of six pairs are tied. Distances 1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5.
        assertThat(ring.clustering()).isCloseTo(.5, CLOSE);
        assertThat(ring.distance().value()).isCloseTo(55 / 19.0, CLOSE);
        assertThat(ring.diameterAtLeast()).isEqualTo(5);
        assertThat(ring.ratio()).isCloseTo(.5 / (4 / 19.0) / (55 / 19.0 / (Math.log(20) / Math.log(4))), CLOSE);
    }

    @Test
    void aThoughtAloneIsNoWorld() {
        Neighbours alone = Neighbours.of(Arcs.of(1, new int[0], new int[0]), new double[0]);

        assertThat(SmallWorld.of(alone, 1).thoughts()).isEqualTo(1);
        assertThat(SmallWorld.of(alone, 1).ratio()).isNaN();
        assertThat(SmallWorld.of(HomologyTest.random(1, 3, 1), 1).thoughts()).isEqualTo(1);
    }

    @Test
    void aboveTheStatedSizeDistancesAreDrawnAndBounded() {
        Neighbours large = HomologyTest.random(SmallWorld.EXACT + 500, 8000, 7);

        SmallWorld world = SmallWorld.of(large, 1);

        double[] exact = exact(large);
        assertThat(world.distance().drawn()).isEqualTo(SmallWorld.DRAWN);
        assertThat(world.distance().exact()).isFalse();
        assertThat(exact[0])
                .isBetween(world.distance().low() - .05, world.distance().high() + .05);
        assertThat(world.distance().high() - world.distance().low()).isLessThan(.5);
        assertThat((int) exact[1]).isBetween(world.diameterAtLeast(), world.diameterAtMost());
    }

    @Property(tries = 60, seed = "2026")
    void figuresAgreeWithJGraphT(
            @ForAll @IntRange(min = 2, max = 30) int nodes,
            @ForAll @IntRange(min = 1, max = 80) int ties,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Neighbours neighbours = HomologyTest.random(nodes, ties, seed);
        SmallWorld world = SmallWorld.of(neighbours, 1);
        double[] exact = exact(neighbours);

        assertThat(world.distance().value()).isCloseTo(exact[0], CLOSE);
        assertThat(world.diameterAtLeast()).isEqualTo((int) exact[1]).isEqualTo(world.diameterAtMost());
        assertThat(world.clustering()).isCloseTo(exact[2], CLOSE);
    }

    /** Mean distance, diameter and clustering of the largest part, by JGraphT. */
    private static double[] exact(Neighbours neighbours) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        int[] part = neighbours.largestPart();
        Arrays.stream(part).forEach(graph::addVertex);
        for (int node : part) {
            for (int i = neighbours.first(node); i < neighbours.end(node); i++) {
                graph.addEdge(node, neighbours.neighbour(i));
            }
        }
        if (part.length < 2) {
            return new double[3];
        }
        double sum = 0;
        double most = 0;
        for (int node : part) {
            var paths = new DijkstraShortestPath<>(graph).getPaths(node);
            for (int other : part) {
                sum += paths.getWeight(other);
                most = Math.max(most, paths.getWeight(other));
            }
        }
        double clustering = new ClusteringCoefficient<>(graph).getAverageClusteringCoefficient();
        return new double[] {sum / part.length / (part.length - 1), most, clustering};
    }
}
