package leadsto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leadsto.dataset.ThoughtGraphWriter;
import leadsto.source.Fault;
import leadsto.source.Sources;
import leadsto.store.Login;
import leadsto.store.Run;
import leadsto.store.ThoughtImport;
import leadsto.store.ThoughtStore;
import leadsto.thought.Link;
import leadsto.thought.Material;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph that goes into the store, comes out and is written, reads the same again, as JSON lines and as YAML. */
class RoundTripIT {
    @TempDir
    Path folder;

    @Test
    void graphsGoThroughTheStoreAndItsFiles() throws Exception {
        List<ThoughtGraph> drawn = read(Path.of("graphs"));
        Set<Thought> thoughts = new HashSet<>();
        Set<Link> links = new HashSet<>();
        drawn.stream().map(ThoughtGraph::identified).forEach(graph -> {
            thoughts.addAll(graph.thoughts());
            links.addAll(graph.links());
        });

        ThoughtGraph stored = store(drawn);
        assertThat(stored.thoughts()).containsExactlyInAnyOrderElementsOf(thoughts);
        assertThat(stored.links()).containsExactlyInAnyOrderElementsOf(links);

        assertSame(stored, read(write(stored, ThoughtGraphWriter.jsonLines(), "stored.jsonl")));
        assertSame(stored, read(write(stored, ThoughtGraphWriter.yaml(), "stored.yaml")));
    }

    private static void assertSame(ThoughtGraph stored, List<ThoughtGraph> read) {
        assertThat(read).hasSize(1);
        assertThat(read.get(0).links()).containsExactlyInAnyOrderElementsOf(stored.links());
        assertThat(read.get(0).thoughts())
                .extracting(Thought::id, Thought::kind, Thought::text)
                .containsExactlyInAnyOrderElementsOf(stored.thoughts().stream()
                        .map(it -> tuple(it.id(), it.kind(), it.text()))
                        .toList());
    }

    private ThoughtGraph store(List<ThoughtGraph> graphs) {
        try (ThoughtStore store =
                ThoughtStore.openOrMake(folder.resolve("store").toString(), Login.NONE)) {
            ThoughtImport thoughts = store.importing(Run.begin("import", "test", "", Clock.systemUTC()));
            graphs.forEach(graph -> thoughts.add(graph, "test"));
            thoughts.finish();
            return store.graph();
        }
    }

    private Path write(ThoughtGraph graph, ThoughtGraphWriter writer, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            writer.write(graph, out);
        }
        return file;
    }

    private static List<ThoughtGraph> read(Path path) {
        List<ThoughtGraph> graphs = new ArrayList<>();
        Sources.of(List.of(path), Optional.empty()).read(new Sources.Listener() {
            @Override
            public void material(Material material) {
                if (material instanceof ThoughtGraph graph) {
                    graphs.add(graph);
                }
            }

            @Override
            public void failed(Fault fault) {
                throw new AssertionError(fault.toString());
            }
        });
        return graphs;
    }
}
