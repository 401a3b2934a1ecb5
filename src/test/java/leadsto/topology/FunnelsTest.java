package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leadsto.thought.Drawing;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FunnelsTest {

    @Test
    void whatEveryPathPassesIsAFunnel() {
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> p3 -> p4 -> a1
                q2 -> p2 -> p3 -> p5 -> p3
                p4 -> a2
                q1 -> a2
                """));

        assertThat(topology.funnels("a1")).containsExactly("p3", "p4");
        assertThat(topology.funnels("a2")).isEmpty();
    }

    @Test
    void aSingleStartIsAFunnelAndAnAnswerOutOfReachHasNone() {
        assertThat(Topology.of(graph("q1 -> p1 -> a1\na2")).funnels("a1")).containsExactly("q1", "p1");
        assertThat(Topology.of(graph("q1 -> p1 -> a1\na2")).funnels("a2")).isEmpty();
        assertThat(Topology.of(graph("a1")).funnels("a1")).isEmpty();
    }

    @Property(tries = 80, seed = "2026")
    void withoutAFunnelNoStartLeadsToTheAnswer(
            @ForAll @IntRange(min = 3, max = 16) int size,
            @ForAll @IntRange(min = 2, max = 40) int links,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic ? RandomGraphs.cyclic(size, links, seed) : RandomGraphs.acyclic(size, links, seed);
        Topology topology = Topology.of(graph);
        for (String answer : topology.answers()) {
            if (topology.pathsTo(answer).count().signum() == 0
                    || topology.starts().contains(answer)) {
                continue;
            }
            List<String> cutting = graph.thoughts().stream()
                    .map(Thought::id)
                    .filter(id -> !id.equals(answer) && !reaches(graph, topology.starts(), id, answer))
                    .toList();
            assertThat(topology.funnels(answer)).containsExactlyInAnyOrderElementsOf(cutting);
        }
    }

    /** Whether a start still leads to the answer when no link leads from a thought any more. */
    private static boolean reaches(ThoughtGraph graph, List<String> starts, String without, String answer) {
        List<Link> left = graph.links().stream()
                .filter(link -> !link.from().equals(without))
                .toList();
        Topology cut = Topology.of(Drawing.graph(graph.thoughts(), left));
        return starts.stream().anyMatch(start -> cut.absorption(start, answer) > 0);
    }
}
