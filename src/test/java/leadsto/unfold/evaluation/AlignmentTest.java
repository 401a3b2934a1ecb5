package leadsto.unfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final Map<String, Double> ALIKE = Map.of("a x", .9, "a y", .8, "b x", .85, "b y", .1, "c z", .69);
    private static final Likeness LIKENESS = (one, other) -> ALIKE.getOrDefault(one.text() + " " + other.text(), 0.);

    @Test
    void thePairsThatAreMostAlikeTogetherWinOverTheOneThatIs() {
        // a–x alone is the best pair; a–y and b–x are 1.65 together.
        assertThat(Alignment.of(thoughts("a", "b", "c"), thoughts("x", "y", "z"), LIKENESS, .7))
                .isEqualTo(Map.of(0, 1, 1, 0));
    }

    @Test
    void nothingIsAlikeNothing() {
        assertThat(Alignment.of(List.of(), thoughts("x"), LIKENESS, .7)).isEmpty();
        assertThat(Alignment.of(thoughts("c"), thoughts("z"), LIKENESS, .7)).isEmpty();
    }

    @Test
    void premisesAndLinksOfATreeCountAfterTheirMatching() {
        // Gold: a and b under c, c under the answer. Predicted: y (that is a) and x (that is b) and z under the answer.
        ThoughtGraph gold = tree("gold", List.of("a", "b", "c"), List.of("a c", "b c", "c answer"));
        ThoughtGraph predicted = tree("gold", List.of("x", "y", "z"), List.of("x answer", "y z", "z answer"));
        Evaluation evaluation = Evaluation.ofAnswers(
                List.of(gold, tree("missed", List.of("c"), List.of("c answer"))), List.of(predicted), LIKENESS, .6);
        // All three are found, and of four one is missed.
        assertThat(evaluation.scores().get("premise_recall").value()).isCloseTo(3 / 4., within(1e-9));
        assertThat(evaluation.scores().get("premise_precision").value()).isEqualTo(1);
        assertThat(evaluation.scores().get("premise_f1").value()).isCloseTo(6 / 7., within(1e-9));
        // y–z is a–c and z–answer is c–answer; x–answer is none of gold's four.
        assertThat(evaluation.scores().get("link_f1").value()).isCloseTo(4 / 7., within(1e-9));
        assertThat(evaluation.missing()).isEqualTo(1);
        assertThat(evaluation.scores().keySet())
                .containsExactly("premise_recall", "premise_precision", "premise_f1", "link_f1");
    }

    private static List<Thought> thoughts(String... texts) {
        return List.of(texts).stream().map(AlignmentTest::premise).toList();
    }

    private static Thought premise(String text) {
        return new Thought(text, Kind.PREMISE, text, "en", Origin.GOLD);
    }

    private static ThoughtGraph tree(String id, List<String> premises, List<String> links) {
        Thought answer = new Thought("answer", Kind.ANSWER, "So it is.", "en", Origin.GOLD);
        Thought question = new Thought("question", Kind.QUESTION, "Is it?", "en", Origin.GOLD);
        return new ThoughtGraph(
                id,
                "en",
                Optional.empty(),
                Optional.empty(),
                new ThoughtGraph.Given(Optional.empty(), Optional.of("answer")),
                List.of(),
                Stream.concat(Stream.of(answer, question), premises.stream().map(AlignmentTest::premise))
                        .toList(),
                links.stream()
                        .map(it -> it.split(" "))
                        .map(it -> new Link(it[0], it[1], Role.SUPPORTS, .5, Approach.LOGICAL, Origin.GOLD))
                        .toList(),
                List.of());
    }
}
