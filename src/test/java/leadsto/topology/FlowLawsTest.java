package leadsto.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What follows from the walk for every thought, worked out a second time from the definitions. */
class FlowLawsTest {
    private static final double CLEAR = 1e-6;

    @Property(tries = 60, seed = "2026")
    void flowAgreesWithDenseLinearAlgebra(
            @ForAll @IntRange(min = 2, max = 60) int size,
            @ForAll @IntRange(min = 1, max = 4) int degree,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        flowAgrees(random(size, degree, cyclic, seed));
    }

    @Test
    void itAgreesWhereAComponentIsSwept() {
        flowAgrees(RandomGraphs.cyclic(300, 1500, 4));
        flowAgrees(RandomGraphs.cyclic(250, 700, 5));
    }

    private static void flowAgrees(ThoughtGraph graph) {
        Topology topology = Topology.of(graph);
        double[] start = new double[graph.thoughts().size()];
        topology.starts()
                .forEach(it ->
                        start[topology.number(it)] = 1.0 / topology.starts().size());

        Map<Integer, Double> visits = new DenseAbsorption(graph).visits(start);

        visits.forEach((thought, expected) ->
                assertThat(topology.flow()[thought]).isCloseTo(expected, within(1e-9 * Math.max(1, expected))));
        assertThat(visits).isNotEmpty();
    }

    @Property(tries = 60, seed = "2026")
    void zonesHoldJustThoseWhoseAbsorptionIsLargeEnough(
            @ForAll @IntRange(min = 2, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 4) int degree,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = random(size, degree, cyclic, seed);
        Topology topology = Topology.of(graph);
        DenseAbsorption dense = new DenseAbsorption(graph);
        for (String answer : topology.answers()) {
            double[] absorbed = dense.column(topology.number(answer));
            Map<String, Double> zone = topology.findings().resonance(answer, .2);
            for (int i = 0; i < absorbed.length; i++) {
                String id = graph.thoughts().get(i).id();
                if (Math.abs(absorbed[i] - .2) > CLEAR) {
                    assertThat(zone.containsKey(id)).isEqualTo(absorbed[i] > .2);
                }
            }
        }
    }

    /** Only graphs in which every basin is clear, since ties may fall either way by rounding. */
    @Property(tries = 120, seed = "2026")
    void frustrationIsCountedDoubtByDoubt(
            @ForAll @IntRange(min = 4, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 3) int degree,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = withResolves(random(size, degree, cyclic, seed));
        Topology topology = Topology.of(graph);
        DenseAbsorption dense = new DenseAbsorption(graph);
        List<double[]> columns = topology.answers().stream()
                .map(answer -> dense.column(topology.number(answer)))
                .toList();
        int[] basin = IntStream.range(0, size).map(i -> basin(columns, i)).toArray();
        Assume.that(IntStream.of(basin).noneMatch(it -> it == UNCLEAR));
        for (Attractor attractor : topology.attractors()) {
            int rank = topology.answers().indexOf(attractor.id());
            List<Thought> doubts = graph.thoughts().stream()
                    .filter(it -> it.kind() == Kind.DOUBT && troubled(graph, topology, basin, it.id(), 0) == rank)
                    .toList();
            long open = doubts.stream()
                    .filter(doubt -> graph.links().stream()
                            .noneMatch(it -> it.from().equals(doubt.id()) && it.role() == Role.RESOLVES))
                    .count();
            assertThat(attractor.frustration())
                    .isCloseTo(doubts.isEmpty() ? 0 : (double) open / doubts.size(), within(1e-12));
        }
    }

    private static final int NOWHERE = -1;
    private static final int UNCLEAR = -2;

    private static int basin(List<double[]> columns, int thought) {
        int best = NOWHERE;
        for (int rank = 0; rank < columns.size(); rank++) {
            if (columns.get(rank)[thought] > (best < 0 ? 0 : columns.get(best)[thought])) {
                best = rank;
            }
        }
        for (int rank = 0; best >= 0 && rank < columns.size(); rank++) {
            if (rank != best && columns.get(best)[thought] - columns.get(rank)[thought] < CLEAR) {
                return UNCLEAR;
            }
        }
        return best;
    }

    /** The basin that a doubt belongs to, or that of what it challenges most strongly, the first of equals. */
    private static int troubled(ThoughtGraph graph, Topology topology, int[] basin, String id, int hops) {
        int own = basin[topology.number(id)];
        if (own >= 0 || hops > graph.thoughts().size()) {
            return own;
        }
        Link claim = null;
        for (Link link : graph.links()) {
            if (link.from().equals(id)
                    && link.role() == Role.CHALLENGES
                    && (claim == null || link.weight() > claim.weight())) {
                claim = link;
            }
        }
        return claim == null ? NOWHERE : troubled(graph, topology, basin, claim.to(), hops + 1);
    }

    /** Every third link that continues from a doubt resolves it. */
    private static ThoughtGraph withResolves(ThoughtGraph graph) {
        int[] met = {0};
        return Drawing.graph(
                graph.thoughts(),
                graph.links().stream()
                        .map(it -> it.from().startsWith("d") && it.role() == Role.CONTINUES && met[0]++ % 3 == 0
                                ? new Link(it.from(), it.to(), Role.RESOLVES, it.weight(), it.approach(), it.origin())
                                : it)
                        .toList());
    }

    private static ThoughtGraph random(int size, int degree, boolean cyclic, long seed) {
        return cyclic
                ? RandomGraphs.cyclic(size, size * degree, seed)
                : RandomGraphs.acyclic(size, size * degree, seed);
    }
}
