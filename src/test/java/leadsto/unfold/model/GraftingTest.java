package leadsto.unfold.model;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leadsto.thought.Drawing;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;

/** Chains that come to a graph. The first thought of a chain is what it leads to. */
class GraftingTest {

    @Test
    void aStepThatIsSaidAlreadyBecomesThatThought() {
        Grafting grafting = Grafting.into(graph("q1 -prompts-> p1 -supports-> a1"));
        Grafting.Grafted grafted = grafting.graft(chain("a1", "o7 -> x1 -> a1", "x1", "p1"));
        assertThat(grafted.met()).isEqualTo(1);
        assertThat(drawn(grafted.graph())).containsExactly("o7-supports->p1", "p1-supports->a1");
    }

    @Test
    void itMayBeOfAnotherKindThanTheModelThought() {
        Grafting grafting = Grafting.into(graph("d1 -resolves-> p1 -supports-> a1"));
        ThoughtGraph grafted =
                grafting.graft(chain("a1", "o7 -> p8 -> a1", "p8", "D1.")).graph();
        assertThat(grafted.named("d1").kind()).isEqualTo(Drawing.thought("d1").kind());
        assertThat(drawn(grafted)).containsExactly("o7-prompts->d1", "d1-resolves->a1");
    }

    @Test
    void aLinkThatWouldLeadBackIsLeftOutAndSoIsWhatLedNowhereElse() {
        Grafting grafting = Grafting.into(graph("p1 -supports-> p2 -supports-> a1"));
        // To p1 through something new from p2: that would go round.
        Grafting.Grafted grafted = grafting.graft(chain("a1", "p2 -> o7 -> p1 -> a1", "", ""));
        assertThat(grafted.circular()).isEqualTo(1);
        assertThat(drawn(grafted.graph())).containsExactly("p1-supports->a1");
        assertThat(grafted.graph().thoughts()).extracting(Thought::id).doesNotContain("o7");
    }

    @Test
    void whatWasGraftedIsRememberedByTheNext() {
        Grafting grafting = Grafting.into(graph("a1"));
        grafting.graft(chain("a1", "p5 -> p6 -> a1", "", ""));
        assertThat(grafting.graft(chain("a1", "p6 -> p5 -> a1", "", "")).circular())
                .isEqualTo(1);
    }

    @Test
    void theTargetStaysItself() {
        Grafting grafting = Grafting.into(graph("p1 -supports-> a1"));
        ThoughtGraph grafted = grafting.graft(chain("p1", "o7 -> p1", "", "")).graph();
        assertThat(grafted.thoughts().get(0).id()).isEqualTo("p1");
        assertThat(drawn(grafted)).containsExactly("o7-supports->p1");
    }

    /** A drawing whose target stands first, and in which one thought says what another text says. */
    private static ThoughtGraph chain(String target, String drawing, String id, String text) {
        ThoughtGraph drawn = graph(target + "\n" + drawing.replace("x1", "p99").replace(" -> ", " -continues-> "));
        String said = id.equals("x1") ? "p99" : id;
        List<Thought> thoughts = drawn.thoughts().stream()
                .map(it ->
                        it.id().equals(said) ? new Thought(it.id(), it.kind(), text, it.language(), it.origin()) : it)
                .toList();
        return graph(thoughts, drawn.links());
    }

    private static List<String> drawn(ThoughtGraph graph) {
        return graph.links().stream().map(GraftingTest::drawn).toList();
    }

    private static String drawn(Link link) {
        assertThat(link.role()).isNotEqualTo(Role.CHALLENGES);
        return link.from() + "-" + link.role().word() + "->" + link.to();
    }
}
