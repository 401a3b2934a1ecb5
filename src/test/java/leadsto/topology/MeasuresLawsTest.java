package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Communicability, density, cycles and strength against what their definitions give by other means. */
class MeasuresLawsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void communicabilityWeighsWaysByTheFactorialOfTheirLength() {
        Topology topology = Topology.of(graph("""
                q1 -.5-> p1 -.8-> a1
                q1 -prompts .3-> a1
                q1 -supports .1-> a1
                """));

        assertThat(topology.communicability("q1", "a1")).isCloseTo(.4 + .5 * .8 / 2, CLOSE);
        assertThat(topology.communicability("q1", "q1")).isEqualTo(1);
        assertThat(topology.communicability("a1", "q1")).isZero();
        assertThat(topology.communicability()).containsOnlyKeys("a1");
    }

    @Property(tries = 40, seed = "2026")
    void communicabilityIsTheExponentialOfTheMatrix(
            @ForAll @IntRange(min = 2, max = 20) int size,
            @ForAll @IntRange(min = 1, max = 60) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = RandomGraphs.cyclic(size, links, seed);
        Topology topology = Topology.of(graph);
        double[][] exponential = exponential(matrix(graph));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j += 3) {
                assertThat(topology.communicability(
                                graph.thoughts().get(i).id(),
                                graph.thoughts().get(j).id()))
                        .isCloseTo(exponential[i][j], within(1e-8 * (1 + exponential[i][j])));
            }
        }
    }

    /** By squaring the exponential of a 1024th of the matrix ten times: another way than adding up its powers. */
    private static double[][] exponential(double[][] matrix) {
        int n = matrix.length;
        double[][] result = new double[n][n];
        double[][] square = product(matrix, matrix);
        double[][] cube = product(square, matrix);
        double[][] fourth = product(square, square);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double t = 1 / 1024.0;
                result[i][j] = (i == j ? 1 : 0)
                        + t * matrix[i][j]
                        + t * t / 2 * square[i][j]
                        + t * t * t / 6 * cube[i][j]
                        + t * t * t * t / 24 * fourth[i][j];
            }
        }
        for (int round = 0; round < 10; round++) {
            result = product(result, result);
        }
        return result;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < a.length; k++) {
                for (int j = 0; j < a.length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] matrix(ThoughtGraph graph) {
        List<String> ids = graph.thoughts().stream().map(Thought::id).toList();
        double[][] matrix = new double[ids.size()][ids.size()];
        for (Link link : walked(graph)) {
            matrix[ids.indexOf(link.from())][ids.indexOf(link.to())] += link.weight();
        }
        return matrix;
    }

    private static List<Link> walked(ThoughtGraph graph) {
        Set<String> answers = new HashSet<>();
        graph.thoughts().stream().filter(it -> it.kind() == Kind.ANSWER).forEach(it -> answers.add(it.id()));
        return graph.links().stream()
                .filter(link -> link.role().walked() && !answers.contains(link.from()))
                .toList();
    }

    @Test
    void densityIsTheMeanOverPairsThatAreConnected() {
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> a1
                q1 -> p2 -> a1
                q2 -> p2
                q3
                a2
                """));

        // q1 reaches a1 twice, q2 once. In the basin of a1 (q1 q2 p1 p2 a1), of ten pairs only q1 and a1.
        assertThat(topology.shape().density(1).disjointPaths().value()).isCloseTo(1.5, CLOSE);
        assertThat(topology.shape().density(1).disjointPaths().exact()).isTrue();
        assertThat(topology.shape().density(1).doublyJoined().value()).isCloseTo(.1, CLOSE);
        assertThat(Topology.of(graph("p1 -> p2"))
                        .shape()
                        .density(1)
                        .disjointPaths()
                        .value())
                .isZero();
        assertThat(Topology.of(graph(List.of(), List.of()))
                        .shape()
                        .density(1)
                        .doublyJoined()
                        .value())
                .isZero();
    }

    @Property(tries = 40, seed = "2026")
    void densityAgreesWithAllPairsOneByOne(
            @ForAll @IntRange(min = 3, max = 25) int size,
            @ForAll @IntRange(min = 1, max = 80) int links,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic ? RandomGraphs.cyclic(size, links, seed) : RandomGraphs.acyclic(size, links, seed);
        Topology topology = Topology.of(graph);
        double sum = 0;
        double pairs = 0;
        for (String start : topology.starts()) {
            for (String answer : topology.answers()) {
                int disjoint =
                        start.equals(answer) ? 0 : topology.paths(start, answer).disjoint();
                sum += disjoint;
                pairs += disjoint > 0 ? 1 : 0;
            }
        }
        double joined = 0;
        double inBasins = 0;
        for (Thought one : graph.thoughts()) {
            for (Thought other : graph.thoughts()) {
                boolean together = one != other
                        && topology.basin(one.id()).isPresent()
                        && topology.basin(one.id())
                                .map(Basin::answer)
                                .equals(topology.basin(other.id()).map(Basin::answer));
                if (together && one.id().compareTo(other.id()) < 0) {
                    inBasins++;
                    joined += Math.max(
                                            topology.paths(one.id(), other.id()).disjoint(),
                                            topology.paths(other.id(), one.id()).disjoint())
                                    > 1
                            ? 1
                            : 0;
                }
            }
        }

        assertThat(topology.shape().density(1).disjointPaths().value()).isCloseTo(pairs == 0 ? 0 : sum / pairs, CLOSE);
        assertThat(topology.shape().density(1).doublyJoined().value())
                .isCloseTo(inBasins == 0 ? 0 : joined / inBasins, CLOSE);
    }

    @Property(tries = 40, seed = "2026")
    void cyclesAreThoseThatASearchFinds(
            @ForAll @IntRange(min = 2, max = 9) int size,
            @ForAll @IntRange(min = 1, max = 20) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = RandomGraphs.cyclic(size, links, seed);
        List<String> ids = graph.thoughts().stream().map(Thought::id).toList();
        boolean[][] joined = new boolean[size][size];
        walked(graph).forEach(link -> joined[ids.indexOf(link.from())][ids.indexOf(link.to())] = true);
        long found = 0;
        for (int first = 0; first < size; first++) {
            found += back(joined, first, first, new ArrayList<>(List.of(first)));
        }

        assertThat(Topology.of(graph).shape().cycles().count()).isEqualTo(found);
        assertThat(Topology.of(graph).shape().cycles().exact()).isTrue();
        assertThat(Topology.of(graph).shape().cycles().thoughts())
                .isEqualTo(Topology.of(graph).shape().cyclic().size());
    }

    private static long back(boolean[][] joined, int first, int at, List<Integer> way) {
        long found = joined[at][first] ? 1 : 0;
        for (int next = first + 1; next < joined.length; next++) {
            if (joined[at][next] && !way.contains(next)) {
                way.add(next);
                found += back(joined, first, next, way);
                way.remove(way.size() - 1);
            }
        }
        return found;
    }

    @Test
    void strengthIsMovedByWhatOneSideHasMore() {
        Topology topology = Topology.of(graph("""
                p1 -supports .8-> a1
                d1 -challenges .6-> a1
                q1 -prompts-> a1
                """));

        // For: .8 × .5 = .4; against: .6 × .5 = .3. The balance of .1 goes on from .5: .5 + .1 × .5.
        assertThat(topology.strength("a1")).isCloseTo(.55, CLOSE);
        assertThat(topology.strength("p1")).isEqualTo(.5);
        assertThat(topology.strengthsSettled()).isTrue();
    }

    @Test
    void aDoubtThatIsMetWeighsLess() {
        Topology met = Topology.of(graph("""
                d1 -challenges-> a1
                d1 -resolves-> e1 -supports-> a1
                """));

        // e1 .5 speaks against d1: .5 − .5 × .5 = .25; a1: for .5, against .25: .5 + .25 × .5.
        assertThat(met.strength("d1")).isCloseTo(.25, CLOSE);
        assertThat(met.strength("a1")).isCloseTo(.625, CLOSE);
    }

    @Test
    void strengthsOnACycleComeToRest() {
        Topology topology = Topology.of(graph("d1 -challenges-> d2 -challenges-> d1"));

        // x = .5 − .5 x
        assertThat(topology.strength("d1")).isCloseTo(1 / 3.0, CLOSE);
        assertThat(topology.strength("d2")).isCloseTo(1 / 3.0, CLOSE);
        assertThat(topology.strengthsSettled()).isTrue();
    }

    @Property(tries = 60, seed = "2026")
    void eachStrengthIsWhatTheOthersCallFor(
            @ForAll @IntRange(min = 2, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 60) int links,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic ? RandomGraphs.cyclic(size, links, seed) : RandomGraphs.acyclic(size, links, seed);
        Topology topology = Topology.of(graph);
        for (Thought thought : graph.thoughts()) {
            double notFor = 1;
            double notAgainst = 1;
            for (Link link : graph.links()) {
                double said = link.to().equals(thought.id()) ? link.weight() * topology.strength(link.from()) : 0;
                switch (link.role()) {
                    case SUPPORTS, CONTINUES -> notFor *= 1 - said;
                    case CHALLENGES -> notAgainst *= 1 - said;
                    case RESOLVES, PROMPTS -> {}
                }
            }
            double pro = 1 - notFor;
            double contra = 1 - notAgainst;
            double expected = contra >= pro ? .5 - .5 * (contra - pro) : .5 + .5 * (pro - contra);
            assertThat(topology.strength(thought.id())).isBetween(0., 1.);
            if (topology.strengthsSettled()) {
                assertThat(topology.strength(thought.id())).isCloseTo(expected, CLOSE);
            }
        }
    }
}
