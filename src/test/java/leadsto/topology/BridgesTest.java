package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import leadsto.thought.Drawing;
import leadsto.thought.Link;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BridgesTest {

    @Test
    void aLinkThatStartsCannotDoWithoutIsABridge() {
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> p2 -> a1
                q2 -> p1
                p2 -> a2
                q2 -> p3
                """));

        assertThat(topology.findings().bridges())
                .extracting(it -> it.link().from(), it -> it.link().to(), Bridge::starts)
                .containsExactly(tuple("p1", "p2", 2), tuple("q1", "p1", 1), tuple("q2", "p1", 1));
    }

    @Test
    void parallelLinksAndWaysBackAreNoBridges() {
        Topology topology = Topology.of(graph("""
                q1 -prompts-> p1 -> p2 -> a1
                q1 -continues-> p1
                p2 -> p1
                """));

        assertThat(topology.findings().bridges())
                .extracting(it -> it.link().from(), it -> it.link().to())
                .containsExactly(tuple("p1", "p2"), tuple("p2", "a1"));
    }

    @Test
    void whoReachesNoAnswerHasNothingToLose() {
        assertThat(Topology.of(graph("q1 -> p1 -> p2\na1")).findings().bridges())
                .isEmpty();
        assertThat(Topology.of(graph("a1")).findings().bridges()).isEmpty();
    }

    @Property(tries = 150, seed = "2026")
    void theLossOfABridgeCutsJustSoManyStarts(
            @ForAll @IntRange(min = 3, max = 16) int size,
            @ForAll @IntRange(min = 2, max = 40) int count,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic ? RandomGraphs.cyclic(size, count, seed) : RandomGraphs.acyclic(size, count, seed);
        Topology topology = Topology.of(graph);
        int[] cut = new int[graph.links().size()];
        topology.findings().bridges().forEach(bridge -> cut[indexOf(graph.links(), bridge.link())] = bridge.starts());

        for (int i = 0; i < cut.length; i++) {
            assertThat(cut[i])
                    .isEqualTo(startsThatResolve(graph, topology) - startsThatResolve(without(graph, i), topology));
        }
    }

    /** By identity, since two parallel links may be equal. */
    private static int indexOf(List<Link> links, Link link) {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i) == link) {
                return i;
            }
        }
        return -1;
    }

    private static ThoughtGraph without(ThoughtGraph graph, int link) {
        List<Link> left = new ArrayList<>(graph.links());
        left.remove(link);
        return Drawing.graph(graph.thoughts(), left);
    }

    private static int startsThatResolve(ThoughtGraph graph, Topology startsOf) {
        Topology topology = Topology.of(graph);
        return (int) startsOf.starts().stream()
                .filter(start -> topology.unresolved(start) < 1)
                .count();
    }
}
