package leadsto.unfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import org.junit.jupiter.api.Test;

class BlindUnfoldingTest {
    private static final String TEXT = "Bridges need paint. True, paint is dear. But rust is dearer, so 🎨 paint them.";
    private static final List<String> THOUGHTS =
            List.of("Bridges need paint.", "True, paint is dear.", "But rust is dearer,", "so 🎨 paint them.");

    private final BlindUnfolding unfolding = BlindUnfolding.by(ExtractiveUnfolding.offline());

    @Test
    void kindsLinksAndNamesAreNotLookedAt() {
        ThoughtGraph one = unfolding.fromThoughts(gold("one", "a", Kind.PREMISE, Optional.of(TEXT)));
        ThoughtGraph other = unfolding.fromThoughts(gold("other", "z", Kind.ANSWER, Optional.empty()));

        assertThat(kinds(one)).isEqualTo(kinds(other));
        assertThat(links(one, "a")).isNotEmpty().isEqualTo(links(other, "z"));
    }

    @Test
    void predictionsCarryTheNamesOfTheGold() {
        ThoughtGraph gold = gold("one", "a", Kind.PREMISE, Optional.of(TEXT));

        ThoughtGraph predicted = unfolding.fromThoughts(gold);

        assertThat(predicted.id()).isEqualTo("one");
        assertThat(predicted.text()).contains(TEXT);
        assertThat(predicted.thoughts()).extracting(Thought::id).containsExactly("a0", "a1", "a2", "a3");
        assertThat(predicted.thoughts()).extracting(Thought::text).isEqualTo(THOUGHTS);
    }

    @Test
    void thoughtsFoundInTheTextHaveTheirPlaceThere() {
        ThoughtGraph predicted = unfolding
                .fromText(gold("one", "a", Kind.PREMISE, Optional.of(TEXT)))
                .orElseThrow();

        assertThat(predicted.id()).isEqualTo("one");
        assertThat(predicted.statements()).isNotEmpty();
        for (Statement statement : predicted.statements()) {
            assertThat(statement.span().orElseThrow().in(TEXT))
                    .isEqualTo(predicted.thoughts().stream()
                            .filter(it -> it.id().equals(statement.thought()))
                            .map(Thought::text)
                            .collect(Collectors.joining()));
        }
    }

    @Test
    void thinkingIsReadAsSuchAndKeepsItsPlaceInTheWhole() {
        String text = "\n<think>\nOkay, rust 🎨 first. Wait, paint is dear.\n</think>\n\nPaint the bridge.";

        ThoughtGraph predicted = unfolding
                .fromText(gold("one", "a", Kind.PREMISE, Optional.of(text)))
                .orElseThrow();

        assertThat(predicted.statements())
                .extracting(Statement::speaker)
                .contains(Speaker.MONOLOGUE, Speaker.ASSISTANT)
                .doesNotContain(Speaker.AUTHOR);
        assertThat(predicted.statements())
                .extracting(it -> it.span().orElseThrow().in(text))
                .contains("Wait, paint is dear.", "Paint the bridge.");
    }

    @Test
    void withoutATextThereIsNothingToFind() {
        assertThat(unfolding.fromText(gold("one", "a", Kind.PREMISE, Optional.empty())))
                .isEmpty();
    }

    private static ThoughtGraph gold(String id, String prefix, Kind kind, Optional<String> text) {
        List<Thought> thoughts = new ArrayList<>();
        for (String says : THOUGHTS) {
            thoughts.add(new Thought(prefix + thoughts.size(), kind, says, "en", Origin.GOLD));
        }
        Link link = new Link(prefix + 3, prefix + 1, Role.CHALLENGES, 1, Approach.LOGICAL, Origin.GOLD);
        return new ThoughtGraph(
                id,
                "en",
                text,
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(Source.of("gold", id, id)),
                thoughts,
                List.of(link),
                List.of());
    }

    private static List<Kind> kinds(ThoughtGraph graph) {
        return graph.thoughts().stream().map(Thought::kind).toList();
    }

    private static List<String> links(ThoughtGraph graph, String prefix) {
        return graph.links().stream()
                .map(it -> it.from().substring(prefix.length())
                        + it.role()
                        + it.to().substring(prefix.length())
                        + it.weight())
                .toList();
    }
}
