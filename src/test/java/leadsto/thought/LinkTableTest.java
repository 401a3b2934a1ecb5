package leadsto.thought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkTableTest {
    private final List<Thought> thoughts = List.of(
            Thought.of(Kind.QUESTION, "Why?", "en", Origin.AUTHOR),
            Thought.of(Kind.PREMISE, "Since.", "en", Origin.AUTHOR),
            Thought.of(Kind.ANSWER, "So.", "en", Origin.AUTHOR));

    private final List<Link> objects = List.of(
            link(0, 1, Role.PROMPTS, .25, Approach.EMOTIONAL, Origin.GOLD),
            link(1, 2, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.MODEL),
            link(0, 2, Role.CHALLENGES, .1, new Approach("by-heart"), Origin.EXTRACTED));

    private final LinkTable columns = new LinkTable.Builder()
            .add(0, 1, Role.PROMPTS, .25, Approach.EMOTIONAL, Origin.GOLD)
            .add(1, 2, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.MODEL)
            .add(0, 2, Role.CHALLENGES, .1, new Approach("by-heart"), Origin.EXTRACTED)
            .build(thoughts);

    @Test
    void columnsEqualTheObjectsThatTheyStandFor() {
        assertThat(columns).isEqualTo(objects).hasSameHashCodeAs(objects);
        assertThat(objects).isEqualTo(columns);
        assertThat(columns.from()).containsExactly(0, 1, 0);
        assertThat(columns.to()).containsExactly(1, 2, 2);
        assertThat(columns.role(2)).isEqualTo(Role.CHALLENGES);
        assertThat(columns.weight(0)).isEqualTo(.25);
    }

    @Test
    void aGraphOfTheSameThoughtsKeepsThem() {
        assertThat(graph(thoughts, columns).links()).isSameAs(columns);
        assertThat(graph(thoughts, columns)).isEqualTo(graph(thoughts, objects));
    }

    /** Since the places would be others there. */
    @Test
    void aGraphOfOtherThoughtsHasObjects() {
        List<Thought> turned = List.of(thoughts.get(2), thoughts.get(1), thoughts.get(0));
        assertThat(graph(turned, columns).links())
                .isNotInstanceOf(LinkTable.class)
                .isEqualTo(objects);
        assertThatThrownBy(() -> graph(thoughts.subList(0, 2), columns))
                .hasMessageContaining("is no thought of this graph");
    }

    @Test
    void whatIsNoLinkIsRefused() {
        LinkTable.Builder links = new LinkTable.Builder();
        assertThatThrownBy(() -> links.add(1, 1, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name two that are there");
        assertThatThrownBy(() -> links.add(0, 1, Role.SUPPORTS, Double.NaN, Approach.LOGICAL, Origin.AUTHOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has weight NaN");
        links.add(0, 3, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR);
        assertThatThrownBy(() -> links.build(thoughts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a link names place 3 of 3 thoughts; add the thought");
    }

    @Test
    void ofLinksWithOneIdentityTheStrongerStaysInThePlaceOfTheFirst() {
        Random random = new Random(2026);
        List<Thought> many = IntStream.range(0, 30)
                .mapToObj(i -> Thought.of(Kind.PREMISE, "Reason " + i, "en", Origin.AUTHOR))
                .toList();
        LinkTable.Builder builder = new LinkTable.Builder();
        Map<Link.Key, Link> strongest = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(30);
            int to = (from + 1 + random.nextInt(29)) % 30;
            Role role = Role.values()[random.nextInt(5)];
            double weight = (1 + random.nextInt(100)) / 100.0;
            Approach approach = new Approach("way-" + random.nextInt(3));
            Origin origin = Origin.values()[random.nextInt(4)];
            builder.addOrStrengthen(from, to, role, weight, approach, origin);
            Link link = new Link(many.get(from).id(), many.get(to).id(), role, weight, approach, origin);
            strongest.merge(link.key(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
        }
        assertThat(builder.build(many)).isEqualTo(List.copyOf(strongest.values()));
    }

    @Test
    void underOtherIdsItIsStillInColumns() {
        List<Thought> named = List.of(
                new Thought("q", Kind.QUESTION, "Why?", "en", Origin.AUTHOR),
                new Thought("p", Kind.PREMISE, "Since.", "en", Origin.AUTHOR),
                new Thought("a", Kind.ANSWER, "So.", "en", Origin.AUTHOR));
        ThoughtGraph identified = graph(named, columns.between(named)).identified();
        assertThat(identified.links()).isInstanceOf(LinkTable.class).isEqualTo(objects);
    }

    @Test
    void thoughtsThatSayTheSameShareTheStrongestOfTheirLinks() {
        List<Thought> named = List.of(
                new Thought("q", Kind.QUESTION, "Why?", "en", Origin.AUTHOR),
                new Thought("p", Kind.PREMISE, "Since.", "en", Origin.AUTHOR),
                new Thought("r", Kind.PREMISE, "since", "en", Origin.AUTHOR),
                new Thought("a", Kind.ANSWER, "So.", "en", Origin.AUTHOR));
        LinkTable table = new LinkTable.Builder()
                .add(0, 1, Role.PROMPTS, .25, Approach.EMOTIONAL, Origin.GOLD)
                .add(1, 2, Role.CONTINUES, 1, Approach.LOGICAL, Origin.MODEL)
                .add(1, 3, Role.SUPPORTS, .5, Approach.LOGICAL, Origin.MODEL)
                .add(2, 3, Role.SUPPORTS, .75, Approach.LOGICAL, Origin.AUTHOR)
                .add(0, 2, Role.PROMPTS, .125, Approach.EMOTIONAL, Origin.MODEL)
                .build(named);
        ThoughtGraph inColumns = graph(named, table).identified();
        assertThat(inColumns).isEqualTo(graph(named, new ArrayList<>(table)).identified());
        assertThat(inColumns.links()).isInstanceOf(LinkTable.class).hasSize(2);
    }

    private Link link(int from, int to, Role role, double weight, Approach approach, Origin origin) {
        return new Link(thoughts.get(from).id(), thoughts.get(to).id(), role, weight, approach, origin);
    }

    private static ThoughtGraph graph(List<Thought> thoughts, List<Link> links) {
        return ThoughtGraph.of("g", "en", Source.of("g", "g", "g"), thoughts, links, List.of());
    }
}
