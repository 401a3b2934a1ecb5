package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ForwardTest {

    @Test
    void theMostProbableLinkIsTakenWhereverItLeads() {
        String graph = """
                q1 -.6-> p1 -> p2
                q1 -.4-> p3 -> a1
                q2 -.5-> p3
                q2 -.9 challenges-> p1
                q3 -.5-> p4 -> a2
                q3 -.5-> p3
                """;
        assertThat(from(graph, "q1")).containsExactly("q1", "p1", "p2");
        assertThat(way(graph, "q1").answers()).isFalse();
        // What challenges is not walked, and of two links of one weight the first is taken.
        assertThat(from(graph, "q2")).containsExactly("q2", "p3", "a1");
        assertThat(from(graph, "q3")).containsExactly("q3", "p4", "a2");
        assertThat(way(graph, "q3").answers()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> from(graph, "q9"));
    }

    @Test
    void aCircleIsLeftWhereItCanBe() {
        assertThat(from("""
                q1 -> p1 -.9-> p2 -.9-> p1
                p2 -.1-> a1
                """, "q1")).containsExactly("q1", "p1", "p2", "a1");
        assertThat(from("q1 -> p1 -> p2 -> p1", "q1")).containsExactly("q1", "p1", "p2");
    }

    @Property(tries = 100, seed = "2026")
    void itPassesNoThoughtTwiceAndStopsOnlyWhereNothingIsLeft(
            @ForAll @IntRange(min = 3, max = 12) int size,
            @ForAll @IntRange(min = 1, max = 50) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = Enumeration.random(size, links, true, seed);
        Topology topology = Topology.of(graph);
        for (String start : topology.starts()) {
            Forward.Way way = Forward.of(graph, topology).from(start);
            List<Thought> thoughts = way.thoughts();
            assertThat(new HashSet<>(thoughts)).hasSize(thoughts.size());
            assertThat(way.links()).hasSize(thoughts.size() - 1);
            assertThat(way.answers()
                            || graph.links().stream()
                                    .filter(link -> link.from().equals(way.end().id()))
                                    .allMatch(link -> thoughts.stream()
                                            .anyMatch(it -> it.id().equals(link.to()))))
                    .isTrue();
            assertThat(thoughts.subList(0, thoughts.size() - 1)).noneMatch(it -> it.kind() == Kind.ANSWER);
        }
    }

    private static List<String> from(String drawing, String start) {
        return way(drawing, start).thoughts().stream().map(Thought::id).toList();
    }

    private static Forward.Way way(String drawing, String start) {
        ThoughtGraph graph = Drawing.graph(drawing);
        return Forward.of(graph, Topology.of(graph)).from(start);
    }
}
