package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store filled at once holds what one filled by transactions holds. */
class BulkLoadIT {
    private static final Run RUN =
            Run.begin("import", "test", "a \"quoted\" option", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void holdsWhatTransactionsWouldHaveWritten() {
        try (ThoughtStore atOnce = store("at-once");
                ThoughtStore stepwise = store("stepwise")) {
            Changes atOnceChanged = fill(atOnce, true);
            Changes stepwiseChanged = fill(stepwise, false);
            assertThat(atOnceChanged.sources()).isEqualTo(stepwiseChanged.sources());
            assertThat(atOnceChanged.thoughts()).isEqualTo(stepwiseChanged.thoughts());
            assertThat(dump(atOnce)).isEqualTo(dump(stepwise));
            assertThat(atOnce.graph()).isEqualTo(stepwise.graph());
            assertThat(folder.resolve("at-once/bulk-load")).doesNotExist();
        }
    }

    @Test
    void keepsAPersonsDeletionsLater() {
        try (ThoughtStore store = store("deleted")) {
            fill(store, true);
            store.query("MATCH (t:Doubt) DETACH DELETE t", Map.of(), row -> {});
            ThoughtImport again = store.importing(RUN, true);
            graphs().forEach(graph -> again.add(graph, "another version"));
            assertThat(again.finish().keptDeleted()).isPositive();
            assertThat(store.graph().thoughts()).extracting(Thought::kind).doesNotContain(Kind.DOUBT);
        }
        try (ThoughtStore reopened = store("deleted")) {
            assertThat(reopened.graph().thoughts()).hasSize(5);
        }
    }

    @Test
    void goesOnByTransactionsOnceItIsSettled() {
        try (ThoughtStore store = store("settled")) {
            ThoughtImport thoughts = store.importing(RUN, true);
            List<ThoughtGraph> graphs = graphs();
            thoughts.add(graphs.get(0), "test");
            thoughts.settle();
            assertThat(store.graph().thoughts()).hasSize(4);
            graphs.subList(1, graphs.size()).forEach(graph -> thoughts.add(graph, "test"));
            thoughts.finish();
            try (ThoughtStore atOnce = store("all-at-once")) {
                fill(atOnce, true);
                assertThat(dump(store)).isEqualTo(dump(atOnce));
            }
        }
    }

    @Test
    void leavesTheStoreAsItIsWhereNothingCame() {
        try (ThoughtStore store = store("nothing")) {
            assertThat(store.importing(RUN, true).finish()).isEqualTo(Changes.NONE);
            assertThat(folder.resolve("nothing/bulk-load")).doesNotExist();
            assertThat(fill(store, false).thoughts()).isEqualTo(6);
        }
    }

    @Test
    void makesTheIndexOverWordsWhenSomebodySearches() {
        try (ThoughtStore store = store("searched")) {
            fill(store, true);
            assertThat(indexes(store)).contains("thoughtId", "sourceUri").doesNotContain("thoughtText");
            List<Object> found = new ArrayList<>();
            store.query(
                    "CALL db.index.fulltext.queryNodes('thoughtText', 'вянут') YIELD node RETURN node.text AS text",
                    Map.of(),
                    row -> found.add(row.get("text")));
            assertThat(found).containsExactly("Почему «листья», \"желтеют\"; и вянут?");
            assertThat(indexes(store)).contains("thoughtText");
        }
    }

    @Test
    void takesTextsAndApproachesOfAnySizeAndNumber() {
        Thought question = Thought.of(Kind.QUESTION, "Why? ".repeat(1_000_000) + "Why?", "en", Origin.AUTHOR);
        Thought answer = Thought.of(Kind.ANSWER, "Because.", "en", Origin.AUTHOR);
        List<Link> links = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        new Link(question.id(), answer.id(), Role.PROMPTS, .5, new Approach("way-" + i), Origin.AUTHOR))
                .toList();
        Source source = Source.of("large.jsonl", "large", "large");
        ThoughtGraph large = ThoughtGraph.of("large", "en", source, List.of(question, answer), links, List.of());
        try (ThoughtStore store = store("large")) {
            ThoughtImport thoughts = store.importing(RUN, true);
            thoughts.add(large, "test");
            assertThat(thoughts.finish()).isEqualTo(new Changes(1, 0, 2, 20_000, 0, 0));
            assertThat(store.graph().links()).containsExactlyInAnyOrderElementsOf(links);
            assertThat(store.graph().thoughts()).containsExactlyInAnyOrder(question, answer);
        }
    }

    @Test
    void aLoadThatWasKilledLeavesTheStoreEmptyAndIsTold() throws Exception {
        try (ThoughtStore store = store("killed")) {
            assertThat(store.wasCutShort()).isFalse();
        }
        Files.createDirectories(folder.resolve("killed/bulk-load"));
        Files.writeString(folder.resolve("killed/bulk-load/nodes"), "half a");
        try (ThoughtStore store = store("killed")) {
            assertThat(store.wasCutShort()).isTrue();
            assertThat(folder.resolve("killed/bulk-load")).doesNotExist();
            assertThat(fill(store, true).thoughts()).isEqualTo(6);
        }
        try (ThoughtStore store = store("killed")) {
            assertThat(store.wasCutShort()).isFalse();
        }
    }

    @Test
    void aLoadThatWasKilledOnItsWayIntoItsPlaceIsBroughtThere() throws Exception {
        List<Map<String, Object>> filled;
        try (ThoughtStore store = store("moved")) {
            fill(store, true);
            filled = dump(store);
        }
        // As if the process had been killed after the database was moved and before its log was.
        Path data = Files.createDirectories(folder.resolve("moved/bulk-load/data/transactions"));
        Files.move(folder.resolve("moved/transactions/neo4j"), data.resolve("neo4j"));
        Files.createDirectories(folder.resolve("moved/transactions/neo4j"));
        try (ThoughtStore store = store("moved")) {
            assertThat(store.wasCutShort()).isFalse();
            assertThat(dump(store)).isEqualTo(filled);
        }
    }

    private static List<Object> indexes(ThoughtStore store) {
        List<Object> names = new ArrayList<>();
        store.query("SHOW INDEXES YIELD name", Map.of(), row -> names.add(row.get("name")));
        return names;
    }

    private ThoughtStore store(String name) {
        return ThoughtStore.openOrMake(folder.resolve(name).toString(), Login.NONE);
    }

    private static Changes fill(ThoughtStore store, boolean large) {
        ThoughtImport thoughts = store.importing(RUN, large);
        graphs().forEach(graph -> thoughts.add(graph, "test"));
        return thoughts.finish();
    }

    /** Two that say the same with different weights, and one of texts that are hard on CSV. */
    private static List<ThoughtGraph> graphs() {
        Thought question = Thought.of(Kind.QUESTION, "Почему «листья», \"желтеют\"; и вянут?", "ru", Origin.GOLD);
        Thought answer = Thought.of(Kind.ANSWER, "First line,\nsecond \\ line.", "en", Origin.GOLD);
        Source source = new Source("dir/a file, with comma.csv#1", "f".repeat(64), "", Optional.of("CC BY 4.0"));
        ThoughtGraph hard = ThoughtGraph.of(
                "hard",
                "ru",
                source,
                List.of(question, answer),
                List.of(ThoughtStoreIT.link(question, answer, Role.PROMPTS, 1)),
                ThoughtStoreIT.statements(source, List.of(question, answer)));
        return List.of(ThoughtStoreIT.graph("a.txt", .4), ThoughtStoreIT.graph("b.txt", .7), hard);
    }

    private static List<Map<String, Object>> dump(ThoughtStore store) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(
                "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m.id AS to ORDER BY n.id, to, r.role, r.turn",
                Map.of(),
                rows::add);
        return rows;
    }
}
