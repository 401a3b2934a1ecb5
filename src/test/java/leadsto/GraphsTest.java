package leadsto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leadsto.source.Fault;
import leadsto.source.Mending;
import leadsto.source.Sources;
import leadsto.thought.Conversation;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Material;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

/** What lies in the folder {@code graphs} is read whole, and is what the README promises of it. */
class GraphsTest {

    @Test
    void everyFileIsRead() {
        Reading reading = read();
        assertThat(reading.faults).isEmpty();
        assertThat(graphs(reading)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(graphs(reading))
                .filteredOn(graph -> graph.language().equals("ru"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(reading.materials).filteredOn(Conversation.class::isInstance).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void everyGraphLeadsFromAQuestionToAnAnswerByTwoApproachesWithADoubtMetAndADoubtLeftOpen() {
        for (ThoughtGraph graph : graphs(read())) {
            Topology topology = Topology.of(graph);
            Set<String> met = new HashSet<>();
            graph.links().stream()
                    .filter(link -> link.role() == Role.RESOLVES)
                    .map(Link::from)
                    .forEach(met::add);
            assertThat(graph.links().stream().map(Link::approach).distinct())
                    .as(graph.id())
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(doubts(graph)).as(graph.id()).anyMatch(met::contains).anyMatch(doubt -> !met.contains(doubt));
            assertThat(topology.starts())
                    .as(graph.id())
                    .anyMatch(start -> topology.basin(start).isPresent());
        }
    }

    private static List<String> doubts(ThoughtGraph graph) {
        return graph.thoughts().stream()
                .filter(thought -> thought.kind() == Kind.DOUBT)
                .map(Thought::id)
                .toList();
    }

    private static List<ThoughtGraph> graphs(Reading reading) {
        return reading.materials.stream()
                .filter(ThoughtGraph.class::isInstance)
                .map(ThoughtGraph.class::cast)
                .toList();
    }

    private static Reading read() {
        Reading reading = new Reading();
        Sources.of(List.of(Path.of("graphs")), Optional.empty()).read(reading);
        return reading;
    }

    private static final class Reading implements Sources.Listener {
        final List<Material> materials = new ArrayList<>();
        final List<Fault> faults = new ArrayList<>();

        @Override
        public void material(Material material) {
            materials.add(material);
        }

        @Override
        public void failed(Fault fault) {
            faults.add(fault);
        }

        @Override
        public void mended(Mending mending) {}

        @Override
        public void file(String name) {}
    }
}
