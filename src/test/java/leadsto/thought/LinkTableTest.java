package leadsto.thought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    private final LinkTable columns = new LinkTable.Builder(thoughts)
            .add(0, 1, Role.PROMPTS, .25, Approach.EMOTIONAL, Origin.GOLD)
            .add(1, 2, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.MODEL)
            .add(0, 2, Role.CHALLENGES, .1, new Approach("by-heart"), Origin.EXTRACTED)
            .build();

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
    void whatIsNoLinkIsRefusedInTheWordsOfOne() {
        LinkTable.Builder links = new LinkTable.Builder(thoughts);
        assertThatThrownBy(() -> links.add(1, 1, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR))
                .hasMessageContaining("leads to itself");
        assertThatThrownBy(() -> links.add(0, 1, Role.SUPPORTS, Double.NaN, Approach.LOGICAL, Origin.AUTHOR))
                .hasMessageContaining("has weight NaN");
        assertThatThrownBy(() -> links.add(0, 3, Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    private Link link(int from, int to, Role role, double weight, Approach approach, Origin origin) {
        return new Link(thoughts.get(from).id(), thoughts.get(to).id(), role, weight, approach, origin);
    }

    private static ThoughtGraph graph(List<Thought> thoughts, List<Link> links) {
        return ThoughtGraph.of("g", "en", Source.of("g", "g", "g"), thoughts, links, List.of());
    }
}
