package leadsto.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContractionLawsTest {

    @Test
    void linksOfMergedThoughtsAreJoined() {
        ThoughtGraph graph = Drawing.graph("""
                p1 -supports .5-> p2
                p3 -supports .7-> a1
                """);
        Contraction seen = Contraction.of(graph, List.of(merge("p2", "p3")));
        assertThat(seen.representatives()).containsExactly(Map.entry("p3", "p2"));
        assertThat(seen.graph().links()).extracting(Link::from).containsExactly("p1", "p2");
        assertThat(seen.graph().links()).extracting(Link::to).containsExactly("p2", "a1");
    }

    @Test
    void ofTwoLinksThatBecomeOneTheStrongerStaysAndOneWithinAClassFalls() {
        ThoughtGraph graph = Drawing.graph("""
                p1 -supports .5-> a1
                p2 -supports .7-> a1
                p1 -continues .9-> p2
                """);
        assertThat(Contraction.of(graph, List.of(merge("p1", "p2"))).graph().links())
                .singleElement()
                .satisfies(link -> assertThat(link.weight()).isEqualTo(.7));
    }

    @Test
    void aStrangersMergeIsLeftOutOfAccount() {
        ThoughtGraph graph = Drawing.graph("p1 -> a1");
        assertThat(Contraction.of(graph, List.of(merge("p1", "zzz"))).graph()).isSameAs(graph);
    }

    @Property(tries = 200)
    void everyThoughtHasOneRepresentativeAndItIsOfItsClass(
            @ForAll @IntRange(min = 2, max = 20) int size, @ForAll long seed) {
        Random random = new Random(seed);
        ThoughtGraph graph = graph(size, random);
        List<Merge> merges = merges(graph, random);
        Contraction seen = Contraction.of(graph, merges);
        Set<String> left = seen.graph().thoughts().stream().map(Thought::id).collect(Collectors.toSet());
        Map<String, String> classes = classes(graph, merges);
        for (Thought thought : graph.thoughts()) {
            String one = seen.representatives().getOrDefault(thought.id(), thought.id());
            assertThat(left).contains(one);
            assertThat(classes.get(one)).isEqualTo(classes.get(thought.id()));
        }
        assertThat(left).hasSize(new HashSet<>(classes.values()).size());
    }

    @Property(tries = 200)
    void everyLinkBetweenClassesSurvivesAndNoneIsInvented(
            @ForAll @IntRange(min = 2, max = 20) int size, @ForAll long seed) {
        Random random = new Random(seed);
        ThoughtGraph graph = graph(size, random);
        Contraction seen = Contraction.of(graph, merges(graph, random));
        Set<List<Object>> expected = new HashSet<>();
        for (Link link : graph.links()) {
            String from = seen.representatives().getOrDefault(link.from(), link.from());
            String to = seen.representatives().getOrDefault(link.to(), link.to());
            if (!from.equals(to)) {
                expected.add(List.of(from, to, link.role()));
            }
        }
        assertThat(seen.graph().links().stream().map(it -> List.<Object>of(it.from(), it.to(), it.role())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 100)
    void theOrderOfMergesDoesNotMatterAndASecondLookChangesNothing(
            @ForAll @IntRange(min = 2, max = 20) int size, @ForAll long seed) {
        Random random = new Random(seed);
        ThoughtGraph graph = graph(size, random);
        List<Merge> merges = merges(graph, random);
        Contraction seen = Contraction.of(graph, merges);
        List<Merge> reversed = new ArrayList<>(merges);
        Collections.reverse(reversed);
        assertThat(Contraction.of(graph, reversed)).isEqualTo(seen);
        assertThat(Contraction.of(seen.graph(), merges).graph()).isSameAs(seen.graph());
        assertThat(Contraction.of(graph, List.of()).graph()).isSameAs(graph);
    }

    private static ThoughtGraph graph(int size, Random random) {
        List<Thought> thoughts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            thoughts.add(Drawing.thought("p" + i));
        }
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        for (int i = 0; i < 2 * size; i++) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            if (from != to) {
                Role role = random.nextBoolean() ? Role.SUPPORTS : Role.CONTINUES;
                double weight = (1 + random.nextInt(10)) / 10.;
                Link link = new Link("p" + from, "p" + to, role, weight, Approach.LOGICAL, Origin.AUTHOR);
                links.putIfAbsent(link.key(), link);
            }
        }
        return Drawing.graph(thoughts, List.copyOf(links.values()));
    }

    private static List<Merge> merges(ThoughtGraph graph, Random random) {
        int size = graph.thoughts().size();
        List<Merge> merges = new ArrayList<>();
        for (int i = 0; i < size / 2; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            if (one != other) {
                merges.add(merge("p" + one, "p" + other));
            }
        }
        return merges;
    }

    /** Classes by plain relabelling, until nothing changes. */
    private static Map<String, String> classes(ThoughtGraph graph, List<Merge> merges) {
        Map<String, String> classes = new LinkedHashMap<>();
        graph.thoughts().forEach(thought -> classes.put(thought.id(), thought.id()));
        for (Merge merge : merges) {
            String kept = classes.get(merge.from());
            String gone = classes.get(merge.to());
            classes.replaceAll((id, label) -> label.equals(gone) ? kept : label);
        }
        return classes;
    }

    private static Merge merge(String one, String other) {
        return Merge.of(one, other, .9, "test");
    }
}
