package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TensionsTest {

    @Test
    void farApartAndJoinedInManyWaysIsUnderTension() {
        StrongestTensions tensions = Topology.of(graph("""
                        q1 -> p1 -> a1
                        q1 -> p2 -> a1
                        d1 -challenges-> a1
                        """))
                .findings()
                .tensions(2, (from, to) -> to.id().equals("a1") ? .5 : .25);

        assertThat(tensions.pairs())
                .containsExactly(
                        new Tension("q1", "a1", .5, 2, true, .5 * Math.log1p(2)),
                        new Tension("p1", "a1", .5, 1, true, .5 * Math.log1p(1)));
        assertThat(tensions.everyPair()).isTrue();
    }

    @Test
    void whatSaysTheSameIsUnderNone() {
        assertThat(Topology.of(graph("q1 -> a1"))
                        .findings()
                        .tensions(5, (from, to) -> 0)
                        .pairs())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topology.of(graph("q1 -> a1")).findings().tensions(0, (from, to) -> 1))
                .withMessage("the limit 0 asks for nothing; give 1 or more");
    }

    @Test
    void wherePairsAreLeftOutThatIsSaid() {
        Topology topology = Topology.of(graph("q1 -> p1 -> p2 -> a1\nq2 -> a1"));
        ThoughtGraph graph = topology.graph();

        StrongestTensions few =
                new Tensions(graph.thoughts(), topology.walk(), (from, to) -> 1, 9).among(topology.flow(), 10);

        assertThat(few.everyPair()).isFalse();
        assertThat(few.searched()).isBetween(1, 4);
        assertThat(few.of()).isEqualTo(5);
    }

    @Property(tries = 60, seed = "2026")
    void theStrongestAreThoseOfAllPairs(
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 30) int links,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic ? RandomGraphs.cyclic(size, links, seed) : RandomGraphs.acyclic(size, links, seed);
        Topology topology = Topology.of(graph);
        List<Double> all = new ArrayList<>();
        for (Thought from : graph.thoughts()) {
            for (Thought to : graph.thoughts()) {
                double effective =
                        from == to ? 0 : topology.paths(from.id(), to.id()).effective();
                if (effective > 0) {
                    all.add(apart(from, to) * Math.log(1 + effective));
                }
            }
        }
        all.sort(Comparator.reverseOrder());

        List<Tension> found =
                topology.findings().tensions(limit, TensionsTest::apart).pairs();

        assertThat(found).hasSize(Math.min(limit, all.size()));
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).tension()).isCloseTo(all.get(i), within(1e-9));
        }
    }

    private static double apart(Thought from, Thought to) {
        return .1 + Math.floorMod(31 * from.id().hashCode() + 7 * to.id().hashCode(), 100) / 60.0;
    }
}
