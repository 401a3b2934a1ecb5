package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MeasuredPartsTest {

    @Test
    void onlyThePartThatChangedIsMeasuredAgain() {
        Map<String, Earlier> earlier = measured(Topology.of(graph("q1 -> p1 -> a1\nq2 -> a2")));

        MeasuredParts parts = Topology.of(graph("q1 -> p1 -> a1\nq2 -> a2\nq2 -> p2 -> a2"), earlier)
                .parts();

        assertThat(parts.count()).isEqualTo(2);
        assertThat(parts.remeasured()).isEqualTo(1);
        assertThat(parts.remeasuredThoughts()).isEqualTo(3);
    }

    @Test
    void anotherWeightOrKindIsAChange() {
        Map<String, Earlier> earlier = measured(Topology.of(graph("q1 -> a1\nq1 -.5-> a2")));

        assertThat(remeasured("q1 -> a1\nq1 -.5-> a2", earlier)).isZero();
        assertThat(remeasured("q1 -> a1\nq1 -.6-> a2", earlier)).isOne();
        assertThat(remeasured("q1 -> a2\nq1 -.5-> a1", earlier)).isOne();
    }

    @Test
    void whatSomebodyOverwroteIsMeasuredAgain() {
        Map<String, Earlier> earlier = new HashMap<>(measured(Topology.of(graph("q1 -> a1"))));
        earlier.computeIfPresent("q1", (id, it) -> new Earlier(it.part(), Optional.of("a9"), .5, 0));

        assertThat(remeasured("q1 -> a1", earlier)).isOne();
    }

    private static int remeasured(String drawing, Map<String, Earlier> earlier) {
        return Topology.of(graph(drawing), earlier).parts().remeasured();
    }

    @Property(tries = 60, seed = "2026")
    void whatIsTakenOverIsWhatAFullMeasurementFinds(
            @ForAll @IntRange(min = 2, max = 6) int parts,
            @ForAll @IntRange(min = 4, max = 30) int size,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph before = sideBySide(parts, size, cyclic, seed);
        ThoughtGraph after = changed(before, new Random(seed));
        Topology full = Topology.of(after);

        Topology incremental = Topology.of(after, measured(Topology.of(before)));

        assertThat(incremental.attractors()).isEqualTo(full.attractors());
        assertThat(incremental.flow()).isEqualTo(full.flow());
        for (Thought thought : after.thoughts()) {
            assertThat(incremental.basin(thought.id())).isEqualTo(full.basin(thought.id()));
        }
        // One change touches two parts at most, where it joins them.
        assertThat(incremental.parts().remeasuredThoughts()).isLessThanOrEqualTo(2 * size);
        assertThat(measured(incremental)).isEqualTo(measured(full));
    }

    private static ThoughtGraph sideBySide(int parts, int size, boolean cyclic, long seed) {
        List<Thought> thoughts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            ThoughtGraph one = cyclic
                    ? RandomGraphs.cyclic(size, 3 * size, seed + part)
                    : RandomGraphs.acyclic(size, 3 * size, seed + part);
            String suffix = "x" + part;
            one.thoughts().forEach(it -> thoughts.add(Drawing.thought(it.id() + suffix)));
            one.links().forEach(it -> links.add(it.between(it.from() + suffix, it.to() + suffix)));
        }
        return Drawing.graph(thoughts, links);
    }

    /** A link more, a link less, or a link of another weight. */
    private static ThoughtGraph changed(ThoughtGraph graph, Random random) {
        List<Link> links = new ArrayList<>(graph.links());
        int place = random.nextInt(links.size());
        Link link = links.get(place);
        switch (random.nextInt(3)) {
            case 0 -> links.remove(place);
            case 1 ->
                links.set(place, new Link(link.from(), link.to(), link.role(), .123, link.approach(), link.origin()));
            default -> {
                Thought other =
                        graph.thoughts().get(random.nextInt(graph.thoughts().size()));
                if (!other.id().equals(link.from())) {
                    links.add(link.between(link.from(), other.id()));
                }
            }
        }
        return Drawing.graph(graph.thoughts(), links);
    }

    /** What the store keeps of a measurement. */
    private static Map<String, Earlier> measured(Topology topology) {
        Map<String, Integer> disjoint = new HashMap<>();
        topology.attractors().forEach(it -> disjoint.put(it.id(), it.disjointPaths()));
        Map<String, Earlier> measured = new HashMap<>();
        for (Thought thought : topology.graph().thoughts()) {
            Optional<Basin> basin = topology.basin(thought.id());
            topology.parts()
                    .digest(thought.id())
                    .ifPresent(part -> measured.put(
                            thought.id(),
                            new Earlier(
                                    part,
                                    basin.map(Basin::answer),
                                    basin.map(Basin::absorption).orElse(0.0),
                                    thought.kind() == Kind.ANSWER ? disjoint.get(thought.id()) : 0)));
        }
        return measured;
    }
}
