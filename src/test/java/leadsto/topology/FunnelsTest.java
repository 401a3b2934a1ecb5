package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
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

        assertThat(topology.findings().funnels("a1")).containsExactly("p3", "p4");
        assertThat(topology.findings().funnels("a2")).isEmpty();
    }

    @Test
    void aSingleStartIsAFunnelAndAnAnswerOutOfReachHasNone() {
        assertThat(Topology.of(graph("q1 -> p1 -> a1\na2")).findings().funnels("a1"))
                .containsExactly("q1", "p1");
        assertThat(Topology.of(graph("q1 -> p1 -> a1\na2")).findings().funnels("a2"))
                .isEmpty();
        assertThat(Topology.of(graph("a1")).findings().funnels("a1")).isEmpty();
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
            assertThat(topology.findings().funnels(answer)).containsExactlyInAnyOrderElementsOf(cutting);
        }
    }

    @Test
    void mostOfTheFlowMayPassWhereSomeWaysDoNot() {
        Topology topology = Topology.of(graph("""
                q1 -.9-> p1 -> a1
                q1 -.1-> p2 -> a1
                q2 -> p2
                q2 -> a2
                """));

        assertThat(topology.findings().funnels("a1")).isEmpty();
        assertThat(topology.findings().funnels("a1", .5).keySet()).containsExactly("q1", "p1");
        assertThat(topology.findings().funnels("a1", .6).get("p1")).isCloseTo(.6, within(1e-12));
        assertThat(topology.findings().funnels("a1", .61)).containsOnlyKeys("q1");
    }

    @Test
    void whoeverCirclesPassesOnce() {
        Topology topology = Topology.of(graph("q1 -.5-> p1 -.9-> p2 -> p1\np1 -.1-> a1\nq1 -.5-> a1"));

        assertThat(topology.flow("p1")).isCloseTo(5, within(1e-9));
        assertThat(topology.findings().funnels("a1", .1).get("p1")).isCloseTo(.5, within(1e-12));
        assertThat(topology.findings().funnels("a1", .1).get("p2")).isCloseTo(.45, within(1e-12));
    }

    @Test
    void aShareIsAShare() {
        Findings findings = Topology.of(graph("q1 -> a1")).findings();

        assertThatThrownBy(() -> findings.funnels("a1", 0)).hasMessageContaining("0.0 is no probability");
        assertThatThrownBy(() -> findings.funnels("a1", Double.NaN)).hasMessageContaining("NaN is no probability");
        assertThatThrownBy(() -> findings.funnels("q1", .5)).hasMessageContaining("is a question");
    }

    /** Whoever comes to a thought is stopped there, which dense linear algebra counts. */
    @Property(tries = 60, seed = "2026")
    void sharesAgreeWithDenseLinearAlgebra(
            @ForAll @IntRange(min = 3, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 4) int degree,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = cyclic
                ? RandomGraphs.cyclic(size, size * degree, seed)
                : RandomGraphs.acyclic(size, size * degree, seed);
        Topology topology = Topology.of(graph);
        DenseAbsorption dense = new DenseAbsorption(graph);
        for (String answer : topology.answers()) {
            double[] absorbed = dense.column(topology.number(answer));
            double all = mean(topology, absorbed);
            if (all < 1e-9) {
                assertThat(topology.findings().funnels(answer, 1e-9)).isEmpty();
                continue;
            }
            Map<String, Double> funnels = topology.findings().funnels(answer, 1e-9);
            assertThat(funnels.keySet()).containsAll(topology.findings().funnels(answer));
            topology.findings()
                    .funnels(answer)
                    .forEach(it -> assertThat(funnels.get(it)).isCloseTo(1, within(1e-9)));
            for (Thought thought : graph.thoughts()) {
                int number = topology.number(thought.id());
                double coming = mean(topology, new DenseAbsorption(stoppingAt(graph, thought)).column(number));
                assertThat(thought.id().equals(answer) ? 0 : coming * absorbed[number] / all)
                        .isCloseTo(funnels.getOrDefault(thought.id(), 0.0), within(2e-9));
            }
        }
    }

    private static double mean(Topology topology, double[] figures) {
        return topology.starts().stream()
                .mapToDouble(start -> figures[topology.number(start)])
                .average()
                .orElse(0);
    }

    private static ThoughtGraph stoppingAt(ThoughtGraph graph, Thought thought) {
        Thought stop = new Thought(thought.id(), Kind.ANSWER, thought.text(), thought.language(), thought.origin());
        return Drawing.graph(
                graph.thoughts().stream().map(it -> it == thought ? stop : it).toList(), graph.links());
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
