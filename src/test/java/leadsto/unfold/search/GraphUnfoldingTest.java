package leadsto.unfold.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.embed.Vector;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;

/** A text whose thoughts nobody has linked. */
class GraphUnfoldingTest {
    private static final Thought ROOTS = thought(Kind.PREMISE, "Roots that stand in water get no air.");
    private static final Thought DOUBT = thought(Kind.DOUBT, "But plants need water every day.");
    private static final Thought DRY = thought(Kind.PREMISE, "Wet soil drowns the roots of most plants.");
    private static final Thought ANSWER =
            thought(Kind.ANSWER, "Water the plants only when the soil around the roots is dry.");
    private static final Thought ELSEWHERE =
            thought(Kind.PREMISE, "Water plants only when the soil around their roots is dry.");

    @Test
    void findsWhatItsSourceSaysBeforeAnAnswerAndWhatResolvesADoubt() {
        assertThat(found(graph()))
                .extracting(Link::from, Link::to, Link::role, Link::approach, Link::origin)
                .containsExactly(
                        tuple(DRY, ANSWER, Role.SUPPORTS, Approach.LOGICAL),
                        tuple(ROOTS, ANSWER, Role.SUPPORTS, Approach.LOGICAL),
                        tuple(DOUBT, DRY, Role.RESOLVES, Approach.DISAPPOINTMENT));
        assertThat(found(graph())).allSatisfy(it -> assertThat(it.weight()).isBetween(.5, 1.));
    }

    @Test
    void anApproachFindsItsOwn() {
        assertThat(search(graph(link(DRY, ANSWER)))
                        .approaches(List.of(Approach.DISAPPOINTMENT))
                        .before(List.of(ANSWER)))
                .extracting(it -> it.link().from())
                .containsExactly(DOUBT.id());
        assertThat(search(graph()).most(1).before(List.of(ANSWER)))
                .extracting(it -> it.link().from())
                .containsExactly(DRY.id(), DOUBT.id());
        assertThatThrownBy(() -> search(graph()).approaches(List.of(new Approach("ironical"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ironical' takes a language model");
    }

    @Test
    void whatIsFoundAlreadyIsNotFoundAgain() {
        List<Link> found = found(graph());
        assertThat(found(graph(found.toArray(Link[]::new)))).isEmpty();
    }

    @Test
    void whatLeadsThereByOthersNeedsNoLinkOfItsOwn() {
        assertThat(found(graph(link(ROOTS, DRY), link(DRY, ANSWER))))
                .extracting(Link::from)
                .doesNotContain(ROOTS.id());
    }

    @Test
    void noCircleIsClosed() {
        assertThat(found(graph(link(ANSWER, DRY), link(ANSWER, ROOTS)))).isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNotFound() {
        assertThat(search(graph()).only(link -> !link.from().equals(DRY.id())).before(List.of(ANSWER)))
                .extracting(it -> it.link().from())
                .containsExactly(ROOTS.id());
    }

    @Test
    void aDoubtThatSpeaksAgainstWhatComesNextIsNotResolvedByIt() {
        Link challenges = new Link(DOUBT.id(), DRY.id(), Role.CHALLENGES, .5, Approach.LOGICAL, Origin.AUTHOR);
        assertThat(found(graph(link(DRY, ANSWER), challenges)))
                .extracting(Link::role)
                .doesNotContain(Role.RESOLVES);
    }

    @Test
    void whatNoSourceStatesIsNotFound() {
        ThoughtGraph graph = graph();
        ThoughtGraph unstated = new ThoughtGraph(
                "g",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                graph.thoughts(),
                List.of(),
                List.of());
        assertThat(found(unstated)).isEmpty();
        assertThat(search(unstated).before(List.of())).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Thought from, Thought to, Role role, Approach approach) {
        return org.assertj.core.api.Assertions.tuple(from.id(), to.id(), role, approach, Origin.EXTRACTED);
    }

    private static List<Link> found(ThoughtGraph graph) {
        return search(graph).before(List.of(ANSWER)).stream()
                .map(it -> it.link())
                .toList();
    }

    private static GraphUnfolding search(ThoughtGraph graph) {
        return GraphUnfolding.of(graph, vectors(graph));
    }

    private static List<Vector> vectors(ThoughtGraph graph) {
        try (Embeddings embeddings = Embeddings.of("offline", Optional.empty())) {
            return embeddings.vectors(
                    graph.thoughts().stream()
                            .map(it -> new Text(it.text(), it.language()))
                            .toList(),
                    done -> {});
        }
    }

    private static Thought thought(Kind kind, String text) {
        return Thought.of(kind, text, "en", Origin.EXTRACTED);
    }

    private static Link link(Thought from, Thought to) {
        return new Link(from.id(), to.id(), Role.SUPPORTS, .7, Approach.LOGICAL, Origin.AUTHOR);
    }

    /** Four thoughts that one source states in this order, and one of another source. */
    private static ThoughtGraph graph(Link... links) {
        Source source = Source.of("garden.txt", "garden", "garden");
        Source other = Source.of("other.txt", "other", "other");
        List<Thought> thoughts = List.of(ROOTS, DOUBT, DRY, ANSWER, ELSEWHERE);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < thoughts.size(); i++) {
            statements.add(new Statement(
                    thoughts.get(i).id(),
                    (i == 4 ? other : source).id(),
                    0,
                    Optional.of(new Span(10 * i, 10 * i + 5)),
                    Speaker.AUTHOR));
        }
        return new ThoughtGraph(
                "g",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(source, other),
                thoughts,
                List.of(links),
                statements);
    }
}
