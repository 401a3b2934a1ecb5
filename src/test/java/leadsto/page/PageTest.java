package leadsto.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import leadsto.chain.Chains;
import leadsto.chain.Forward;
import leadsto.embed.Embeddings;
import leadsto.simulate.Simulated;
import leadsto.simulate.Simulation;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String TEA = """
            q1 -prompts .8-> p1 -supports .7-> a1
            q1 -prompts .4-> p2 -supports .9-> a1
            d1 -challenges .6-> p1
            d2 -challenges .5-> a1
            q2 -prompts-> a2
            """;

    @Test
    void whatAThoughtSaysIsTextAndNothingElse() {
        Thought question = new Thought("q", Kind.QUESTION, "<script>alert(1)</script> & \"why\"?", "en", Origin.AUTHOR);
        Thought answer = new Thought("a", Kind.ANSWER, "</p><img src=x onerror='alert(2)'>", "\"><b>", Origin.AUTHOR);
        ThoughtGraph graph = Drawing.graph(
                List.of(question, answer),
                List.of(new Link("q", "a", Role.PROMPTS, .5, Approach.LOGICAL, Origin.AUTHOR)));
        String html = page(graph).html();
        assertThat(html)
                .doesNotContain("<script", "<img", "<b>\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;why&quot;?")
                .contains("&lt;/p&gt;&lt;img src");
    }

    @Test
    void thePageLoadsNothing() {
        String html = page(Drawing.graph(TEA)).html();
        assertThat(html).contains("default-src 'none'").startsWith(Page.MARK);
        assertThat(Pattern.compile("(?:src|href)=\"(?!#)|url\\((?!#)|@import")
                        .matcher(html)
                        .find())
                .isFalse();
    }

    @Test
    void eachThoughtOfAChainAndEachDoubtAboutItStandsInTheDrawing() {
        ThoughtGraph graph = Drawing.graph(TEA);
        String html = page(graph).html();
        for (String id : List.of("q1", "p1", "p2", "d1", "d2", "a1")) {
            assertThat(html).contains("<p lang=\"en\">" + id + "</p>");
        }
        assertThat(html.split("class=\"curve challenges\"", -1)).hasSize(3);
        assertThat(html.split("class=\"curve prompts\"", -1)).hasSize(4);
    }

    @Test
    void theFiguresAreThoseOfTheTopology() {
        ThoughtGraph graph = Drawing.graph(TEA);
        Topology topology = Topology.of(graph);
        String html = page(graph).html();
        assertThat(html).contains(Figures.fine(topology.attractors().get(0).centrality()));
        assertThat(html).contains("<b>2 of 2</b>doubts that nothing resolves");
    }

    @Test
    void theSameGraphGivesTheSameBytes() {
        assertThat(page(Drawing.graph(TEA)).html())
                .isEqualTo(page(Drawing.graph(TEA)).html());
    }

    @Test
    void aGraphWithoutAnswersStillHasAPage() {
        assertThat(page(Drawing.graph("q1 -> p1")).html()).contains("<b>0</b>answers", "100.0 %");
    }

    @Test
    void anAnswerThatNoChainLeadsToSaysSo() {
        assertThat(page(Drawing.graph("a1")).html()).contains("No chain leads here from a start.");
    }

    @Test
    void aTableStandsAsItIsGiven() {
        ThoughtGraph graph = Drawing.graph(TEA);
        Table table =
                new Table("Rows <1>", List.of("format", "rows"), List.of(List.of("text", "7")), List.of("A note."));
        Page page = new Page(Topology.of(graph), List.of(), Optional.empty(), Optional.empty(), List.of(table));
        assertThat(page.html()).contains("<h2>Rows &lt;1&gt;</h2>", "<td>text</td><td>7</td>", "A note.");
        assertThatThrownBy(() -> new Table("t", List.of("a"), List.of(List.of("1", "2")), List.of()))
                .hasMessageContaining("2 cells under 1 columns");
    }

    private static Page page(ThoughtGraph graph) {
        Topology topology = Topology.of(graph);
        Chains chains = Chains.of(graph, topology);
        try (Embeddings embeddings = Embeddings.of("offline", Optional.empty())) {
            List<Simulated> simulated = Simulation.of(
                            topology.answers().stream().flatMap(it -> chains.to(it).diverse(3).stream()),
                            Forward.of(graph, topology),
                            language -> embeddings.model(language).model(),
                            9,
                            1)
                    .chains();
            return new Page(
                    topology,
                    topology.attractors().stream()
                            .map(it -> new Shown(
                                    it,
                                    simulated.stream()
                                            .filter(chain ->
                                                    chain.chain().answer().id().equals(it.id()))
                                            .toList()))
                            .toList(),
                    Optional.of(topology.shape().percolation()),
                    Optional.of(topology.shape().homology()),
                    List.of());
        }
    }
}
