package leadsto.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import leadsto.thought.ThoughtGraph;
import leadsto.topology.walk.Basins;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BasinsTest {

    /** What a graph of a million thoughts needs, tried on one of a hundred. */
    @Property(tries = 40, seed = "2026")
    void listsCutShortNeverClaimMoreThanTheyKnow(
            @ForAll @IntRange(min = 10, max = 160) int size,
            @ForAll @IntRange(min = 1, max = 3) int kept,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph =
                cyclic ? RandomGraphs.cyclic(size, size * 3, seed) : RandomGraphs.acyclic(size, size * 3, seed);
        Topology topology = Topology.of(graph);
        int[] answers = topology.answers().stream().mapToInt(topology::number).toArray();
        double[] resolved = new double[size];
        for (int i = 0; i < size; i++) {
            resolved[i] = 1 - topology.unresolved(graph.thoughts().get(i).id());
        }

        Basins cut = Basins.cutTo(kept, topology.walk(), answers, resolved);

        for (int i = 0; i < size; i++) {
            Basin exact = topology.basin(graph.thoughts().get(i).id()).orElse(null);
            if (exact != null) {
                assertThat(cut.absorption(i)).isLessThanOrEqualTo(exact.absorption() + 2e-9);
            }
            if (exact != null && cut.certain(i)) {
                double claimed = topology.absorption(
                        graph.thoughts().get(i).id(), topology.answers().get(cut.of(i)));
                assertThat(claimed).isGreaterThanOrEqualTo(exact.absorption() - 4e-9);
            }
        }
    }

    /** Two ways to the same basins, on graphs whose cycles are solved and on such whose cycles are swept. */
    @Property(tries = 40, seed = "2026")
    void columnsAndListsAgree(
            @ForAll @IntRange(min = 10, max = 300) int size,
            @ForAll @IntRange(min = 1, max = 5) int degree,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic
                ? RandomGraphs.cyclic(size, size * degree, seed)
                : RandomGraphs.acyclic(size, size * degree, seed);
        Topology topology = Topology.of(graph);
        int[] answers = topology.answers().stream().mapToInt(topology::number).toArray();
        double[] resolved = graph.thoughts().stream()
                .mapToDouble(thought -> 1 - topology.unresolved(thought.id()))
                .toArray();

        Basins lists = Basins.cutTo(Integer.MAX_VALUE, topology.walk(), answers, resolved);
        Basins columns = Basins.exact(topology.walk(), answers);

        assertThat(columns.certain()).isTrue();
        for (int i = 0; i < size; i++) {
            if (columns.absorption(i) > 1e-9) {
                assertThat(columns.of(i)).isEqualTo(lists.of(i));
                assertThat(columns.absorption(i)).isCloseTo(lists.absorption(i), within(1e-9));
            }
        }
    }
}
