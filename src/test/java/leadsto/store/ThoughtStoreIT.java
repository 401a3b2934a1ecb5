package leadsto.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same facts hold for a folder and for a server; both are tried. */
class ThoughtStoreIT {
    private static final String VERSION = "test";

    @TempDir
    static Path folder;

    @Nested
    class InAFolder extends Facts {
        @BeforeAll
        static void open() {
            store = ThoughtStore.openOrMake(folder.resolve("embedded").toString(), Login.NONE);
        }

        @AfterAll
        static void close() {
            store.close();
        }

        @Test
        void isHeldByOneProcessAtATime() {
            assertThatThrownBy(() ->
                            ThoughtStore.openOrMake(folder.resolve("embedded").toString(), Login.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is in use by process")
                    .hasMessageContaining("--graph");
        }

        @Test
        void refusesAFolderOfOtherFiles() throws Exception {
            Path other = Files.createDirectory(folder.resolve("other"));
            Files.writeString(other.resolve("letter.txt"), "mine");
            assertThatThrownBy(() -> ThoughtStore.openOrMake(other.toString(), Login.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("holds files but no store");
            assertThat(other.resolve("letter.txt")).hasContent("mine");
        }

        @Test
        void refusesAStoreOfAnotherSchema() {
            Path future = folder.resolve("future");
            try (ThoughtStore made = ThoughtStore.openOrMake(future.toString(), Login.NONE)) {
                made.query("MATCH (m:LeadsToStore) SET m.schema = 99", Map.of(), row -> {});
            }
            assertThatThrownBy(() -> ThoughtStore.openOrMake(future.toString(), Login.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("schema 99");
        }

        @Test
        void opensAgainWithAllThatWasWrittenAndClosesWithinASecond() {
            Path again = folder.resolve("again");
            ThoughtStore made = ThoughtStore.openOrMake(again.toString(), Login.NONE);
            put(made, graph("a.txt"));
            Instant before = Instant.now();
            made.close();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
            try (ThoughtStore reopened = ThoughtStore.openOrMake(again.toString(), Login.NONE)) {
                assertThat(reopened.graph().thoughts()).hasSize(4);
            }
        }
    }

    @Nested
    class OnAServer extends Facts {
        private static BoltServer server;

        @BeforeAll
        static void open() {
            server = new BoltServer(folder.resolve("server"), false);
            store = ThoughtStore.open(server.address(), Login.NONE);
        }

        @AfterAll
        static void close() {
            store.close();
            server.close();
        }

        @Test
        void saysWhenNobodyAnswers() {
            assertThatThrownBy(() -> ThoughtStore.open("bolt://localhost:1", Login.NONE))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "bolt://localhost:1 does not answer; check that the server runs and that the address is right");
        }

        @Test
        void saysWhenThePasswordIsWrong() {
            try (BoltServer guarded = new BoltServer(folder.resolve("guarded"), true)) {
                assertThatThrownBy(() -> ThoughtStore.open(guarded.address(), new Login("neo4j", "guess")))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("refuses the user or the password");
            }
        }
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> ThoughtStore.open("http://localhost:7474", Login.NONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no address of a graph");
    }

    abstract static class Facts {
        static ThoughtStore store;

        @BeforeEach
        @AfterEach
        void empty() {
            run("MATCH (n) WHERE NOT n:LeadsToStore DETACH DELETE n");
            run("MATCH (m:LeadsToStore) REMOVE m.ledger");
        }

        @Test
        void givesBackWhatItWasGiven() {
            ThoughtGraph graph = graph("a.txt").identified();
            put(store, graph);
            ThoughtGraph read = store.graph();
            assertThat(read.thoughts()).containsExactlyInAnyOrderElementsOf(graph.thoughts());
            assertThat(read.links()).containsExactlyInAnyOrderElementsOf(graph.links());
            assertThat(read.statements()).containsExactlyInAnyOrderElementsOf(graph.statements());
            assertThat(read.sources()).isEqualTo(graph.sources());
        }

        @Test
        void importingTwiceChangesNothing() {
            Changes first = put(store, graph("a.txt"));
            List<Map<String, Object>> before = dump();
            Changes second = put(store, graph("a.txt"));
            assertThat(first).isEqualTo(new Changes(1, 0, 4, 3, 0, 0));
            assertThat(second).isEqualTo(new Changes(0, 1, 0, 0, 0, 0));
            assertThat(second.any()).isFalse();
            assertThat(dump()).isEqualTo(before);
        }

        @Test
        void unfoldingAgainWithAnotherVersionChangesNothingThatIsTheSame() {
            put(store, graph("a.txt"));
            Changes again = put(store, graph("a.txt"), "another version");
            assertThat(again).isEqualTo(new Changes(1, 0, 0, 0, 0, 0));
        }

        @Test
        void theSameThoughtInTwoSourcesIsOneNodeWithTwoStatements() {
            put(store, graph("a.txt"));
            put(store, graph("b.txt"));
            assertThat(store.graph().thoughts()).hasSize(4);
            assertThat(run("MATCH (:Thought:Answer)-[s:STATED_IN]->() RETURN count(s) AS n"))
                    .containsExactly(Map.of("n", 2L));
        }

        @Test
        void aWeightThatAPersonChangedStays() {
            put(store, graph("a.txt"));
            run("MATCH ()-[l:LEADS_TO {role: 'supports'}]->() SET l.weight = 0.123");
            put(store, graph("a.txt"), "another version");
            put(store, graph("b.txt"));
            assertThat(run("MATCH ()-[l:LEADS_TO {role: 'supports'}]->() RETURN l.weight AS w"))
                    .containsExactly(Map.of("w", 0.123));
        }

        @Test
        void aWeightThatItsFileChangedIsRenewed() {
            put(store, graph("a.txt", .9));
            Changes changes = put(store, graph("a.txt", .4), "another version");
            assertThat(changes.links()).isEqualTo(1);
            assertThat(run("MATCH ()-[l:LEADS_TO {role: 'supports'}]->() RETURN l.weight AS w"))
                    .containsExactly(Map.of("w", .4));
        }

        @Test
        void whatAPersonDeletedDoesNotComeBack() {
            put(store, graph("a.txt"));
            run("MATCH (t:Doubt) DETACH DELETE t");
            run("MATCH (:Question)-[l:LEADS_TO]->() DELETE l");
            Changes again = put(store, graph("a.txt"), "another version");
            Changes elsewhere = put(store, graph("b.txt"));
            assertThat(again.keptDeleted()).isPositive();
            assertThat(elsewhere.thoughts()).isZero();
            assertThat(store.graph().thoughts()).extracting(Thought::kind).doesNotContain(Kind.DOUBT);
            assertThat(store.graph().links()).hasSize(1);
        }

        @Test
        void whatAPersonRejectedIsLeftOutAndStaysRejected() {
            put(store, graph("a.txt"));
            run("MATCH (t:Doubt) SET t.rejected = true");
            put(store, graph("a.txt"), "another version");
            assertThat(store.graph().thoughts()).hasSize(3);
            assertThat(store.graph().links()).hasSize(2);
        }

        @Test
        void aThoughtThatAPersonRewordedKeepsItsNewWords() {
            put(store, graph("a.txt"));
            run("MATCH (t:Premise) SET t.text = 'Said better.', t.reviewed = true");
            put(store, graph("a.txt"), "another version");
            assertThat(store.graph().thoughts()).extracting(Thought::text).contains("Said better.");
            assertThat(store.graph().thoughts()).hasSize(4);
        }

        @Test
        void aNewVersionOfAFileTakesBackWhatOnlyTheOldOneSaid() {
            put(store, graph("a.txt"));
            run("MATCH (t:Doubt) SET t.reviewed = true");
            Thought question = Thought.of(Kind.QUESTION, "Why is the soil dry?", "en", Origin.EXTRACTED);
            Thought answer = Thought.of(Kind.ANSWER, "Water it in the evening.", "en", Origin.EXTRACTED);
            Source source = Source.of("a.txt", "a newer text", "a");
            put(
                    store,
                    ThoughtGraph.of(
                            "g",
                            "en",
                            source,
                            List.of(question, answer),
                            List.of(link(question, answer, Role.PROMPTS, .5)),
                            statements(source, List.of(question, answer))));
            assertThat(store.graph().thoughts())
                    .extracting(Thought::text)
                    .containsExactlyInAnyOrder(question.text(), answer.text(), "But the soil is wet.");
            assertThat(store.graph().sources()).containsExactly(source);
        }

        @Test
        void anImportThatWasCutShortIsCompletedByTheNext() {
            ThoughtGraph graph = graph("a.txt").identified();
            put(store, graph);
            run("MATCH (s:Source) REMOVE s.fingerprint, s.ledger");
            run("MATCH (t:Answer) DETACH DELETE t");
            put(store, graph);
            assertThat(store.graph().thoughts()).containsExactlyInAnyOrderElementsOf(graph.thoughts());
            assertThat(store.graph().links()).containsExactlyInAnyOrderElementsOf(graph.links());
        }

        @Test
        void aGraphLargerThanATransactionIsWrittenWhole() {
            List<Thought> thoughts = IntStream.range(0, 6_000)
                    .mapToObj(i -> Thought.of(Kind.PREMISE, "Step number " + i, "en", Origin.AUTHOR))
                    .toList();
            List<Link> links = IntStream.range(1, 6_000)
                    .mapToObj(i -> link(thoughts.get(i - 1), thoughts.get(i), Role.CONTINUES, .5))
                    .toList();
            put(store, ThoughtGraph.of("long", "en", Source.of("long", "long", "long"), thoughts, links, List.of()));
            assertThat(store.graph().thoughts()).hasSize(6_000);
            assertThat(store.graph().links()).hasSize(5_999);
        }

        @Test
        void aThoughtMadeByHandInBrowserIsAdopted() {
            run("CREATE (:Thought:Premise {text: 'I know it from my garden.'})");
            assertThat(store.graph().thoughts())
                    .containsExactly(Thought.of(Kind.PREMISE, "I know it from my garden.", "und", Origin.AUTHOR));
        }

        @Test
        void aWeightOutOfRangeIsNamed() {
            put(store, graph("a.txt"));
            run("MATCH ()-[l:LEADS_TO {role: 'supports'}]->() SET l.weight = 7");
            assertThatThrownBy(() -> store.graph())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("has weight 7.0; give it one above 0 and at most 1");
        }

        @Test
        void aRejectedThoughtMayHaveLinksThatAreWrong() {
            put(store, graph("a.txt"));
            run("MATCH (t:Doubt)-[l:LEADS_TO]->() SET l.weight = 7, t.rejected = true");
            List<Link> links = new ArrayList<>();
            store.each(thought -> {}, links::add);
            assertThat(store.graph().links()).hasSize(2).containsExactlyInAnyOrderElementsOf(links);
        }

        @Test
        void measuresAreWrittenOnceAndNullTakesThemAway() {
            put(store, graph("a.txt"));
            String id = store.graph().thoughts().get(0).id();
            Map<String, Object> none = new HashMap<>();
            none.put("flow", null);
            assertThat(store.annotate(List.of(id), it -> Map.of("flow", .5))).isEqualTo(1);
            assertThat(store.annotate(List.of(id), it -> Map.of("flow", .5))).isZero();
            assertThat(store.annotate(List.of(id), it -> none)).isEqualTo(1);
            assertThat(run("MATCH (t:Thought) WHERE t.flow IS NOT NULL RETURN t.id AS id"))
                    .isEmpty();
        }

        @Test
        void whatIsWovenIsWrittenOnceWithItsScoreAndRun() {
            Weft weft = weft();
            assertThat(weave(weft)).isEqualTo(new ThoughtWeaving.Count(1, 1, 0));
            assertThat(weave(weft)).isEqualTo(new ThoughtWeaving.Count(0, 0, 0));
            assertThat(store.weaving().merges()).isEqualTo(weft.merges());
            assertThat(run("MATCH ()-[s:SAME_AS]->() RETURN s.origin AS origin, s.run AS run, s.model AS model"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row).containsEntry("origin", "extracted").containsEntry("model", "test");
                        assertThat((String) row.get("run")).startsWith("weave-");
                    });
            assertThat(run("MATCH ()-[l:LEADS_TO {similarity: .8}]->() RETURN l.weight AS weight, l.origin AS origin"))
                    .containsExactly(Map.of("weight", .4, "origin", "extracted"));
        }

        @Test
        void aWovenLinkIsReadOnceAPersonTookItUp() {
            Weft weft = weft();
            weave(weft);
            Link proposed = weft.links().get(0).link();
            assertThat(store.graph().links()).hasSize(3).doesNotContain(proposed);
            run("MATCH ()-[l:LEADS_TO {similarity: .8}]->() SET l.reviewed = true");
            assertThat(store.graph().links()).hasSize(4).contains(proposed);
        }

        @Test
        void aMergeOrLinkThatAPersonDeletedOrRejectedIsStruck() {
            Weft weft = weft();
            Merge merge = weft.merges().get(0);
            Link link = weft.links().get(0).link();
            assertThat(store.weaving().struck(merge)).isFalse();
            weave(weft);
            assertThat(store.weaving().struck(merge)).isFalse();
            assertThat(store.weaving().struck(link)).isFalse();
            run("MATCH ()-[r:SAME_AS|LEADS_TO]->() SET r.rejected = true");
            assertThat(store.weaving().struck(merge)).isTrue();
            assertThat(store.weaving().struck(link)).isTrue();
            assertThat(store.weaving().merges()).isEmpty();
            run("MATCH ()-[r:SAME_AS|LEADS_TO]->() DELETE r");
            assertThat(store.weaving().struck(merge)).isTrue();
            assertThat(store.weaving().struck(link)).isTrue();
        }

        @Test
        void whatIsUndoneMayBeWovenAgainAndWhatAPersonTouchedStays() {
            Weft weft = weft();
            weave(weft);
            assertThat(store.weaving().undo()).isEqualTo(new ThoughtWeaving.Count(1, 1, 0));
            assertThat(store.graph().links()).hasSize(3);
            assertThat(store.weaving().struck(weft.merges().get(0))).isFalse();
            weave(weft);
            run("MATCH ()-[s:SAME_AS]->() SET s.reviewed = true");
            run("MATCH ()-[l:LEADS_TO {similarity: .8}]->() SET l.weight = 1.0");
            assertThat(store.weaving().undo()).isEqualTo(new ThoughtWeaving.Count(0, 0, 2));
            assertThat(store.weaving().merges()).hasSize(1);
        }

        @Test
        void whatARunOfUnfoldingMergedGoesWithThatRunAlone() {
            Weft weft = weft();
            Run unfolding = Run.begin("unfold", "test", "", Clock.systemUTC());
            store.weaving().write(weft, unfolding);
            assertThat(store.weaving().undo()).isEqualTo(new ThoughtWeaving.Count(0, 0, 0));
            assertThat(store.weaving().merges()).isEqualTo(weft.merges());
            store.history().undo(unfolding.id());
            assertThat(store.weaving().merges()).isEmpty();
            assertThat(store.weaving().struck(weft.merges().get(0))).isFalse();
        }

        @Test
        void aMergeThatAPersonDrewStands() {
            Weft weft = weft();
            run(
                    "MATCH (a:Thought), (b:Thought) WHERE a.text STARTS WITH 'Roots without' AND b.text STARTS WITH 'Without air'"
                            + " CREATE (b)-[:SAME_AS]->(a)");
            assertThat(store.weaving().merges()).singleElement().satisfies(merge -> {
                assertThat(merge.from()).isEqualTo(weft.merges().get(0).from());
                assertThat(merge.score()).isEqualTo(1);
            });
            assertThat(weave(weft).merges()).isZero();
            assertThat(store.weaving().undo().merges()).isZero();
        }

        @Test
        void aSourceThatChangesTakesItsWovenThoughtsAlong() {
            weave(weft());
            Source newer = Source.of("b.txt", "other text", "b.txt");
            Thought thought = Thought.of(Kind.PREMISE, "Sand dries fast.", "en", Origin.EXTRACTED);
            put(
                    store,
                    ThoughtGraph.of(
                            "b.txt", "en", newer, List.of(thought), List.of(), statements(newer, List.of(thought))));
            assertThat(run("MATCH (t:Thought) WHERE t.text STARTS WITH 'Without air' RETURN t"))
                    .isEmpty();
            assertThat(store.weaving().merges()).isEmpty();
            Weft again = weft();
            assertThat(store.weaving().struck(again.merges().get(0))).isFalse();
            assertThat(weave(again).merges()).isEqualTo(1);
        }

        /** Two sources; a merge of their premises and a link from the second's to the first's answer. */
        private static Weft weft() {
            put(store, graph("a.txt"));
            Source source = Source.of("b.txt", "text of b", "b.txt");
            Thought other = Thought.of(Kind.PREMISE, "Without air roots cannot drink.", "en", Origin.EXTRACTED);
            put(
                    store,
                    ThoughtGraph.of(
                            "b.txt", "en", source, List.of(other), List.of(), statements(source, List.of(other))));
            ThoughtGraph graph = graph("a.txt");
            Thought premise = graph.thoughts().get(1);
            Thought answer = graph.thoughts().get(3);
            return new Weft(
                    List.of(Merge.of(premise.id(), other.id(), .9, "test")),
                    List.of(new Weft.Thread(link(other, answer, Role.SUPPORTS, .4), .8, "test")));
        }

        private static ThoughtWeaving.Count weave(Weft weft) {
            return store.weaving().write(weft, Run.begin("weave", VERSION, "", Clock.systemUTC()));
        }

        @Test
        void aWrongQueryIsOneLine() {
            assertThatThrownBy(() -> run("MATCH (t RETURN t"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("the query failed: Invalid input");
        }

        @Test
        void rowsHoldPlainValues() {
            put(store, graph("a.txt"));
            List<Map<String, Object>> rows =
                    run("MATCH path = (:Question)-[l:LEADS_TO]->(a:Answer) RETURN a, l, path, [1, null] AS list");
            assertThat(((Map<?, ?>) rows.get(0).get("a")).keySet().toString()).contains("labels", "id", "text");
            assertThat(((Map<?, ?>) rows.get(0).get("l")).get("type")).isEqualTo("LEADS_TO");
            assertThat((List<?>) rows.get(0).get("path")).hasSize(3);
            assertThat((List<?>) rows.get(0).get("list")).hasSize(2);
        }

        private static List<Map<String, Object>> dump() {
            return run("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m.id AS to ORDER BY n.id, to, r.role");
        }

        private static List<Map<String, Object>> run(String cypher) {
            List<Map<String, Object>> rows = new ArrayList<>();
            store.query(cypher, Map.of(), rows::add);
            return rows;
        }
    }

    static Changes put(ThoughtStore store, ThoughtGraph graph) {
        return put(store, graph, VERSION);
    }

    static Changes put(ThoughtStore store, ThoughtGraph graph, String fingerprint) {
        ThoughtImport thoughts = store.importing(Run.begin("import", VERSION, "", Clock.systemUTC()));
        thoughts.add(graph, fingerprint);
        return thoughts.finish();
    }

    static ThoughtGraph graph(String uri) {
        return graph(uri, .9);
    }

    /** question -prompts-> answer, premise -supports-> answer, doubt -challenges-> answer. */
    static ThoughtGraph graph(String uri, double weight) {
        Thought question = Thought.of(Kind.QUESTION, "Why do the leaves turn yellow?", "en", Origin.EXTRACTED);
        Thought premise = Thought.of(Kind.PREMISE, "Roots without air cannot drink.", "en", Origin.EXTRACTED);
        Thought doubt = Thought.of(Kind.DOUBT, "But the soil is wet.", "en", Origin.EXTRACTED);
        Thought answer = Thought.of(Kind.ANSWER, "Too much water drowns them.", "en", Origin.EXTRACTED);
        Source source = Source.of(uri, "text of " + uri, uri);
        List<Thought> thoughts = List.of(question, premise, doubt, answer);
        return ThoughtGraph.of(
                uri,
                "en",
                source,
                thoughts,
                List.of(
                        link(question, answer, Role.PROMPTS, .5),
                        link(premise, answer, Role.SUPPORTS, weight),
                        link(doubt, answer, Role.CHALLENGES, .3)),
                statements(source, thoughts));
    }

    static Link link(Thought from, Thought to, Role role, double weight) {
        return new Link(from.id(), to.id(), role, weight, Approach.LOGICAL, Origin.EXTRACTED);
    }

    static List<Statement> statements(Source source, List<Thought> thoughts) {
        return thoughts.stream()
                .map(thought ->
                        new Statement(thought.id(), source.id(), 0, Optional.of(new Span(0, 5)), Speaker.AUTHOR))
                .toList();
    }
}
