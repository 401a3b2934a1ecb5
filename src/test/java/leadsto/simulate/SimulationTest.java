package leadsto.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Choice;
import leadsto.chain.Choice.Strategy;
import leadsto.chain.Forward;
import leadsto.thought.Drawing;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import leadsto.trial.SignTest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final EmbeddingModel plane = new Plane(1);

    /** From q1 the strongest link leads away, to p9 at 170°; the chain to a1 goes straight from 90° over 45° to 0°. */
    @Test
    void backwardIsStraighterWhereForwardStrays() {
        Simulation simulation = simulation(
                """
                q1 -.4-> p1 -> a1
                q1 -.6-> p9
                q2 -> p2 -> a2
                """,
                Map.of(
                        "q1", "90° q1", "p1", "45° p1", "a1", "0° a1", "p9", "170° p9", "q2", "80° q2", "p2", "40° p2",
                        "a2", "0° a2"));
        assertThat(simulation.starts()).isEqualTo(2);
        assertThat(simulation.same()).isEqualTo(1);
        assertThat(simulation.arrived()).isZero();
        assertThat(simulation.efficiency()).isEqualTo(new SignTest(1, 0));
        Simulated strayed = simulation.chains().stream()
                .filter(it -> it.chain().start().id().equals("q1"))
                .findFirst()
                .orElseThrow();
        assertThat(strayed.forward().arrives()).isFalse();
        assertThat(strayed.forward().same()).isFalse();
        // ‖90° − 0°‖ = √2 over chords of 80° and 170°
        assertThat(strayed.forward().efficiency())
                .isCloseTo(
                        Math.sqrt(2) / (2 * Math.sin(Math.toRadians(40)) + 2 * Math.sin(Math.toRadians(85))),
                        within(1e-6));
        assertThat(strayed.drift().efficiency())
                .isCloseTo(Math.sqrt(2) / (4 * Math.sin(Math.toRadians(22.5))), within(1e-6));
    }

    @Test
    void attentionGoesToWhatIsNear() {
        // 90° ─► 10° ─► 80° ─► 0°: the answer leans on 10°, which leans on the start; 80° is passed over.
        Attention attention =
                Attention.of(Trajectory.of(Plane.chain(90, 10, 80, 0).thoughts(), plane));
        assertThat(attention.path()).containsExactly(0, 1, 3);
        // 80° leans on 90°, and 0° on 10°: none of the two that could choose leans on the one right before.
        assertThat(attention.onNeighbour()).isZero();
        assertThat(attention.weights().get(0)).containsExactly(1.0);
        double near = Math.exp(Math.cos(Math.toRadians(10)) / .1);
        double far = Math.exp(Math.cos(Math.toRadians(70)) / .1);
        assertThat(attention.weights().get(1).get(0)).isCloseTo(near / (near + far), within(1e-6));
        assertThat(Attention.of(Trajectory.of(Plane.chain(90, 0).thoughts(), plane))
                        .path())
                .containsExactly(0, 1);
    }

    @Property(tries = 80, seed = "2026")
    void attentionIsAProbabilityAndItsPathLeadsFromStartToAnswer(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 359) Integer> degrees) {
        Attention attention = Attention.of(Trajectory.of(
                Plane.chain(degrees.stream().mapToInt(it -> it).toArray()).thoughts(), plane));
        for (int i = 1; i < degrees.size(); i++) {
            assertThat(attention.weights().get(i - 1)).hasSize(i);
            assertThat(attention.weights().get(i - 1).stream()
                            .mapToDouble(it -> it)
                            .sum())
                    .isCloseTo(1, within(1e-9));
        }
        assertThat(attention.path()).startsWith(0).endsWith(degrees.size() - 1).isSorted();
        assertThat(attention.onNeighbour()).isBetween(0.0, 1.0);
    }

    @Test
    void everyTextIsEmbeddedOnce() {
        List<String> asked = new ArrayList<>();
        EmbeddingModel counting = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                texts.forEach(text -> asked.add(text.text()));
                return plane.embedAll(texts);
            }
        };
        Chain chain = Plane.chain(90, 60, 30, 0);
        ThoughtGraph graph = Drawing.graph(chain.thoughts(), chain.links());
        Simulation.of(Stream.of(chain, chain), Forward.of(graph, Topology.of(graph)), language -> counting, 10, 1);
        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aModelThatFailsIsSaid() {
        EmbeddingModel none = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                return Response.from(List.of());
            }
        };
        Chain chain = Plane.chain(90, 0);
        ThoughtGraph graph = Drawing.graph(chain.thoughts(), chain.links());
        assertThatThrownBy(() ->
                        Simulation.of(Stream.of(chain), Forward.of(graph, Topology.of(graph)), language -> none, 10, 1))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("gave 0 vectors for 2 thoughts");
    }

    private Simulation simulation(String drawing, Map<String, String> texts) {
        ThoughtGraph drawn = Drawing.graph(drawing);
        List<Thought> thoughts = drawn.thoughts().stream()
                .map(it -> new Thought(it.id(), it.kind(), texts.get(it.id()), it.language(), it.origin()))
                .toList();
        ThoughtGraph graph = Drawing.graph(thoughts, drawn.links());
        Topology topology = Topology.of(graph);
        return Simulation.of(
                Choice.by(Strategy.EACH).draw(graph, topology).chains(),
                Forward.of(graph, topology),
                language -> plane,
                99,
                1);
    }
}
