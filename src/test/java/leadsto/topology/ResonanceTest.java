package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;

class ResonanceTest {

    @Test
    void theZoneHoldsThoseWhoseWalkEndsThereOftenEnough() {
        Topology topology = Topology.of(graph("""
                q1 -.6-> p1 -> a1
                q1 -.4-> p2 -> a2
                """));

        assertThat(topology.findings().resonance("a1", .5))
                .containsExactly(entry("a1", 1), entry("p1", 1), entry("q1", .6));
        assertThat(topology.findings().resonance("a1", .7).keySet()).containsExactly("a1", "p1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topology.findings().resonance("a1", 0))
                .withMessage("the threshold 0.0 is no probability; give one above 0 and at most 1");
    }

    private static java.util.Map.Entry<String, Double> entry(String id, double absorption) {
        return java.util.Map.entry(id, absorption);
    }

    @Test
    void doubtsThatNothingResolvesAreOpen() {
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> a1
                q1 -> d1 -resolves-> p1
                d2 -challenges .4-> p1
                d2 -challenges .3-> a2
                q1 -> d3 -> a2
                d4
                """));

        assertThat(topology.findings().openDoubts())
                .containsExactly(
                        new OpenDoubt("d3", Optional.empty(), Optional.of("a2")),
                        new OpenDoubt("d2", Optional.of("p1"), Optional.of("a1")),
                        new OpenDoubt("d4", Optional.empty(), Optional.empty()));
    }

    @Test
    void sourcesMeetInAThoughtOrAtALink() {
        ThoughtGraph drawn = graph("""
                p1 -> p2
                p3 -> p4
                p5 -> p1
                """);
        List<Source> sources =
                Stream.of("x", "y").map(name -> Source.of(name, name, name)).toList();
        String x = sources.get(0).id();
        String y = sources.get(1).id();
        ThoughtGraph graph = new ThoughtGraph(
                "drawn",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                sources,
                drawn.thoughts(),
                drawn.links(),
                List.of(in("p1", x), in("p2", x), in("p2", y), in("p3", x), in("p4", y)));

        assertThat(Topology.of(graph).findings().crossings())
                .extracting(Crossing::thought)
                .containsExactlyInAnyOrder("p2", "p3", "p4");
        assertThat(Topology.of(graph).findings().crossings())
                .allSatisfy(it -> assertThat(it.sources()).containsExactlyInAnyOrder(x, y));
        assertThat(Topology.of(drawn).findings().crossings()).isEmpty();
    }

    private static Statement in(String thought, String source) {
        return new Statement(thought, source, 0, Optional.empty(), Speaker.AUTHOR);
    }
}
