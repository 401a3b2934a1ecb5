package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private final ThoughtGraph graph = Drawing.graph("""
            q1 -.6-> p1 -> a1
            q1 -.4-> d1 -resolves-> a1
            q1 -.1-> a2
            """);

    @Test
    void chainsAreChosenByStrategyAnswerAndKind() {
        assertThat(starts(choice(Strategy.BEST, "a1", Optional.of(1), Optional.empty())))
                .containsExactly("q1 p1 a1");
        assertThat(starts(choice(Strategy.BEST, "a1", Optional.empty(), Optional.of(Kind.DOUBT))))
                .containsExactly("q1 d1 a1");
        assertThat(starts(choice(Strategy.COVER, "a2", Optional.empty(), Optional.empty())))
                .containsExactly("q1 a2");
    }

    @Test
    void aStrategyGivesItsUsualNumberWhereNobodySays() {
        assertThat(choice(Strategy.EACH, "a1", Optional.empty(), Optional.empty())
                        .count())
                .isEqualTo(3);
        assertThat(choice(Strategy.EACH, "a1", Optional.of(7), Optional.empty()).count())
                .isEqualTo(7);
    }

    @Test
    void anUnknownStrategyOrAnswerIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.of("wild"))
                .withMessage("'wild' is no strategy; use one of best, each, sample, cover, diverse");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> starts(choice(Strategy.BEST, "a", Optional.empty(), Optional.empty())))
                .withMessage("'a' begins the id of 2 answers; give more of it");
    }

    private static Choice choice(Strategy strategy, String to, Optional<Integer> k, Optional<Kind> through) {
        return new Choice(
                strategy,
                Optional.of(to),
                k,
                through,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                1);
    }

    private List<String> starts(Choice choice) {
        return choice.of(graph, Topology.of(graph)).stream()
                .map(chain -> String.join(
                        " ", chain.thoughts().stream().map(Thought::id).toList()))
                .toList();
    }
}
