package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So much comes into a store that is not empty that several transactions are under way at once. */
class FilledImportIT {
    private static final Run RUN = Run.begin("import", "test", "", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private static final int GRAPHS = 150;
    private static final int BLOCK = 50;
    private static final int THOUGHTS = 20;
    private static final int LINKS = THOUGHTS * (THOUGHTS - 1) / 2;

    @TempDir
    Path folder;

    @Test
    void whatGraphsShareIsWrittenOnceAndInTheirOrder() {
        List<ThoughtGraph> graphs =
                IntStream.range(0, GRAPHS).mapToObj(FilledImportIT::graph).toList();
        ThoughtGraph before = graph(GRAPHS + BLOCK);
        try (ThoughtStore store =
                ThoughtStore.openOrMake(folder.resolve("graph").toString(), Login.NONE)) {
            imported(store, List.of(before));
            assertThat(imported(store, graphs))
                    .isEqualTo(new Changes(GRAPHS, 0, GRAPHS * (THOUGHTS - 2) + 2, GRAPHS * (LINKS - 1) + 1, 0, 0));
            ThoughtGraph stored = store.graph();
            assertThat(stored.thoughts()).hasSize((GRAPHS + 1) * (THOUGHTS - 2) + 4);
            assertThat(stored.links()).hasSize((GRAPHS + 1) * (LINKS - 1) + 2);
            assertThat(stored.statements()).hasSize((GRAPHS + 1) * THOUGHTS);
            assertThat(stating(store, "What do even blocks ask?"))
                    .isEqualTo(Stream.concat(Stream.of(before), graphs.stream())
                            .filter(graph -> block(graph) % 2 == 0)
                            .map(graph -> graph.sources().get(0).id())
                            .toList());
            assertThat(stating(store, "What do odd blocks ask?"))
                    .isEqualTo(graphs.stream()
                            .filter(graph -> block(graph) % 2 == 1)
                            .map(graph -> graph.sources().get(0).id())
                            .toList());
            assertThat(imported(store, graphs)).isEqualTo(new Changes(0, GRAPHS, 0, 0, 0, 0));
            assertThat(store.graph()).isEqualTo(stored);
        }
    }

    private static int block(ThoughtGraph graph) {
        return Integer.parseInt(graph.id()) / BLOCK;
    }

    private static Changes imported(ThoughtStore store, List<ThoughtGraph> graphs) {
        ThoughtImport thoughts = store.importing(RUN, false);
        graphs.forEach(graph -> thoughts.add(graph, "test"));
        return thoughts.finish();
    }

    /** The sources of the link between the two thoughts that half of the graphs share. */
    private static List<String> stating(ThoughtStore store, String question) {
        List<String> sources = new ArrayList<>();
        store.query(
                "MATCH (:Question {text: $question})-[l:LEADS_TO]->(:Doubt) UNWIND l.sources AS source RETURN source",
                Map.of("question", question),
                row -> sources.add((String) row.get("source")));
        return sources;
    }

    /** Each thought leads to all later ones; the first two are those of every other block of graphs, about a transaction's worth each. */
    private static ThoughtGraph graph(int number) {
        String parity = number / BLOCK % 2 == 0 ? "even" : "odd";
        List<Thought> thoughts = IntStream.range(0, THOUGHTS)
                .mapToObj(i -> switch (i) {
                    case 0 -> thought(Kind.QUESTION, "What do " + parity + " blocks ask?");
                    case 1 -> thought(Kind.DOUBT, "Are " + parity + " blocks right?");
                    default -> thought(Kind.PREMISE, "Thought " + i + " of graph " + number + ".");
                })
                .toList();
        List<Link> links = new ArrayList<>();
        for (int from = 0; from < THOUGHTS; from++) {
            for (int to = from + 1; to < THOUGHTS; to++) {
                links.add(ThoughtStoreIT.link(thoughts.get(from), thoughts.get(to), Role.CONTINUES, .5));
            }
        }
        Source source = Source.of("graphs.jsonl#" + number, String.valueOf(number), "graph " + number);
        return ThoughtGraph.of(
                String.valueOf(number), "en", source, thoughts, links, ThoughtStoreIT.statements(source, thoughts));
    }

    private static Thought thought(Kind kind, String text) {
        return Thought.of(kind, text, "en", Origin.AUTHOR);
    }
}
