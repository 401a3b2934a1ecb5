package leadsto.thought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThoughtGraphTest {
    private static final Source SOURCE = Source.of("a.txt", "a text", "a");

    @Test
    void identifiedThoughtsThatSayTheSameBecomeOne() {
        ThoughtGraph graph = graph(
                        List.of(
                                thought("q", Kind.QUESTION, "Why?"), thought("a", Kind.PREMISE, "So it is."),
                                thought("b", Kind.PREMISE, "so it is"), thought("c", Kind.ANSWER, "Because.")),
                        List.of(link("q", "a", .4), link("q", "b", .7), link("a", "b", .5), link("b", "c", .9)))
                .identified();
        assertThat(graph.thoughts()).extracting(Thought::text).containsExactly("Why?", "So it is.", "Because.");
        assertThat(graph.links()).extracting(Link::weight).containsExactly(.7, .9);
    }

    @Test
    void aLinkToAStrangerIsNamed() {
        assertThatThrownBy(() -> graph(List.of(thought("q", Kind.QUESTION, "Why?")), List.of(link("q", "t9", 1))))
                .hasMessage(
                        "a link's target 't9' is no thought of this graph; add it to the thoughts or remove the reference");
    }

    @Test
    void twoThoughtsCannotShareAnId() {
        assertThatThrownBy(() -> graph(
                        List.of(thought("q", Kind.QUESTION, "Why?"), thought("q", Kind.ANSWER, "So.")), List.of()))
                .hasMessage("two thoughts have the id 'q'; rename one");
    }

    @Test
    void weightsLieAboveZeroAndUpToOne() {
        for (double weight : new double[] {0, -.1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> link("a", "b", weight))
                    .hasMessageContaining("has weight " + weight + "; give it one above 0 and at most 1");
        }
    }

    @Test
    void aKindThatIsNoneIsAnsweredWithTheChoices() {
        assertThatThrownBy(() -> Kind.of("hunch"))
                .hasMessage(
                        "'hunch' is no kind; use one of question, observation, doubt, evaluation, premise, response, answer");
        assertThat(Kind.of("Premise")).isEqualTo(Kind.PREMISE);
        assertThat(Role.of("supports").walked()).isTrue();
        assertThat(Role.CHALLENGES.walked()).isFalse();
    }

    @Test
    void approachesAreHyphenatedWords() {
        assertThat(new Approach("через-сомнение").name()).isEqualTo("через-сомнение");
        assertThatThrownBy(() -> new Approach("Through Doubt")).hasMessageContaining("is not lower-case words");
    }

    @Test
    void aSpanCountsCodePoints() {
        String text = "🧠 Мысль";
        Span span = Span.ofUtf16(text, text.indexOf("Мысль"), text.length());
        assertThat(span).isEqualTo(new Span(2, 7));
        assertThat(span.in(text)).isEqualTo("Мысль");
    }

    private static ThoughtGraph graph(List<Thought> thoughts, List<Link> links) {
        return new ThoughtGraph(
                "g",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(SOURCE),
                thoughts,
                links,
                List.of());
    }

    private static Thought thought(String id, Kind kind, String text) {
        return new Thought(id, kind, text, "en", Origin.AUTHOR);
    }

    private static Link link(String from, String to, double weight) {
        return new Link(from, to, Role.SUPPORTS, weight, Approach.LOGICAL, Origin.AUTHOR);
    }

    @Test
    void aThoughtIsNamedByTheBeginningOfItsId() {
        ThoughtGraph graph = Drawing.graph("q1 -> p1 -> p12 -> a1");

        assertThat(graph.named("Q").id()).isEqualTo("q1");
        assertThat(graph.named("p1").id()).isEqualTo("p1");
        assertThat(graph.answerNamed("a").id()).isEqualTo("a1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.named("p"))
                .withMessage("'p' begins the id of 2 thoughts; give more of it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph.answerNamed("q1"))
                .withMessage("'q1' begins the id of no answer; give the id of one that is in the graph");
    }
}
