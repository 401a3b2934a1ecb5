package leadsto.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AbsorptionLawsTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @Property(tries = 60, seed = "2026")
    void absorptionsAgreeWithDenseLinearAlgebra(
            @ForAll @IntRange(min = 2, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 4) int degree,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        agreesWithDenseAlgebra(RandomGraphs.cyclic(size, size * degree, seed));
    }

    @Test
    void theyAgreeOnAComponentThatIsSweptAndOnOneThatIsEliminated() {
        agreesWithDenseAlgebra(RandomGraphs.cyclic(90, 400, 1));
        agreesWithDenseAlgebra(RandomGraphs.cyclic(300, 1500, 2));
        agreesWithDenseAlgebra(RandomGraphs.acyclic(300, 1500, 3));
    }

    private static void agreesWithDenseAlgebra(ThoughtGraph graph) {
        Topology topology = Topology.of(graph);
        DenseAbsorption dense = new DenseAbsorption(graph);
        List<Thought> thoughts = graph.thoughts();
        double[] most = new double[thoughts.size()];
        double[] sum = new double[thoughts.size()];
        for (String answer : topology.answers()) {
            double[] expected = dense.column(topology.number(answer));
            assertThat(topology.absorption(answer)).containsExactly(expected, CLOSE);
            double mean = 0;
            for (String start : topology.starts()) {
                mean += expected[topology.number(start)] / topology.starts().size();
            }
            assertThat(topology.flow(answer)).isCloseTo(mean, CLOSE);
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], expected[i]);
                sum[i] += expected[i];
            }
        }
        for (int i = 0; i < most.length; i++) {
            String id = thoughts.get(i).id();
            assertThat(topology.unresolved(id)).isCloseTo(1 - sum[i], CLOSE);
            if (most[i] > 1e-6) {
                Basin basin = topology.basin(id).orElseThrow();
                assertThat(basin.certain()).isTrue();
                assertThat(basin.absorption()).isCloseTo(most[i], within(2e-9));
                assertThat(topology.absorption(id, basin.answer())).isCloseTo(most[i], within(2e-9));
            } else {
                assertThat(most[i]).isLessThan(1e-9);
            }
        }
    }

    @Property(tries = 60, seed = "2026")
    void whatIsNotAbsorbedIsUnresolved(
            @ForAll @IntRange(min = 2, max = 120) int size,
            @ForAll @IntRange(min = 0, max = 5) int degree,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Topology topology = Topology.of(RandomGraphs.cyclic(size, size * degree, seed));

        double absorbed = topology.attractors().stream()
                .mapToDouble(Attractor::centrality)
                .sum();

        assertThat(absorbed + topology.unresolvedMass()).isCloseTo(1, CLOSE);
        assertThat(topology.precision()).isLessThanOrEqualTo(1e-12);
    }

    @Property(tries = 60, seed = "2026")
    void basinsShareOutTheThoughtsThatReachAnAnswer(
            @ForAll @IntRange(min = 2, max = 120) int size,
            @ForAll @IntRange(min = 0, max = 5) int degree,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = RandomGraphs.cyclic(size, size * degree, seed);
        Topology topology = Topology.of(graph);

        int inBasins = topology.attractors().stream().mapToInt(Attractor::basin).sum();

        assertThat(inBasins).isEqualTo((int) graph.thoughts().stream()
                .filter(thought -> topology.unresolved(thought.id()) < 1)
                .count());
        assertThat(graph.thoughts())
                .filteredOn(thought -> thought.kind() == Kind.ANSWER)
                .allSatisfy(answer -> assertThat(topology.basin(answer.id()).map(Basin::answer))
                        .contains(answer.id()));
    }
}
