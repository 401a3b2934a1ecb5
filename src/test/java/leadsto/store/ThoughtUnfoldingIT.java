package leadsto.store;

import static leadsto.store.ThoughtStoreIT.graph;
import static leadsto.store.ThoughtStoreIT.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.store.RunReport.State;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Provenance;
import leadsto.thought.Role;
import leadsto.thought.Source;
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

/** What a model thinks up, in a folder and on a server. */
class ThoughtUnfoldingIT {
    private static final Provenance ASKED = Provenance.of("abc123", 812, 143);

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
        void everyThoughtAndLinkCarriesItsRunPromptAndTokens() {
            put(store, graph("a.txt"));
            ThoughtUnfolding unfolding = unfolding("A");
            Changes changes = unfolding.add(chain("Roots need air.", .8), ASKED);
            assertThat(changes).isEqualTo(new Changes(0, 0, 1, 1, 0, 0));
            Map<String, Object> expected = Map.of(
                    "run",
                    unfolding.run().id(),
                    "promptHash",
                    "abc123",
                    "tokensIn",
                    812L,
                    "tokensOut",
                    143L,
                    "origin",
                    "model");
            assertThat(run("MATCH (t:Premise {text: 'Roots need air.'})-[l:LEADS_TO]->(:Answer)"
                            + " RETURN properties(t) AS thought, properties(l) AS link"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(map(row.get("thought"))).containsAllEntriesOf(expected);
                        assertThat(map(row.get("link")))
                                .containsAllEntriesOf(expected)
                                .containsEntry("weight", .8)
                                .containsEntry("statedWeight", .8);
                    });
        }

        @Test
        void aThoughtThatIsThereIsLinkedAndKeepsWhatItIs() {
            put(store, graph("a.txt"));
            unfolding("A").add(chain("Roots need air.", .8), ASKED);
            assertThat(run("MATCH (a:Answer) RETURN a.origin AS origin, a.run STARTS WITH 'import-' AS imported"))
                    .containsExactly(Map.of("origin", "extracted", "imported", true));
        }

        @Test
        void aRewordedThoughtIsLinkedByItsId() {
            put(store, graph("a.txt"));
            run("MATCH (a:Answer) SET a.text = 'Said better.', a.reviewed = true");
            Thought answer = store.graph().thoughts().stream()
                    .filter(it -> it.kind() == Kind.ANSWER)
                    .findFirst()
                    .orElseThrow();
            unfolding("A").add(chain("Roots need air.", .8, answer), ASKED);
            assertThat(run("MATCH (:Premise {text: 'Roots need air.'})-[:LEADS_TO]->(a:Answer) RETURN a.text AS text"))
                    .containsExactly(Map.of("text", "Said better."));
        }

        @Test
        void whatARunSaysAgainChangesNothing() {
            put(store, graph("a.txt"));
            ThoughtUnfolding first = unfolding("A");
            first.add(chain("Roots need air.", .8), ASKED);
            first.report(report(State.FINISHED, 3));
            List<Map<String, Object>> before = dump();
            assertThat(first.add(chain("Roots need air.", .8), ASKED).any()).isFalse();
            ThoughtUnfolding again = unfolding("A");
            assertThat(again.add(chain("Roots need air.", .8), ASKED).any()).isFalse();
            assertThat(again.run()).isNotEqualTo(first.run());
            assertThat(dump()).isEqualTo(before);
        }

        @Test
        void whatAPersonDeletedOrRejectedIsNotSaidAgain() {
            put(store, graph("a.txt"));
            unfolding("A").add(chain("Roots need air.", .8), ASKED);
            run("MATCH (t {text: 'Roots need air.'}) DETACH DELETE t");
            run("MATCH (t:Doubt) SET t.rejected = true");
            assertThat(unfolding("B").add(chain("Roots need air.", .7), ASKED))
                    .isEqualTo(new Changes(0, 0, 0, 0, 0, 2));
            Thought doubt = graph("a.txt").thoughts().get(2);
            ThoughtGraph onRejected = told(
                    List.of(doubt, answer()),
                    new Link(doubt.id(), answer().id(), Role.RESOLVES, .5, Approach.LOGICAL, Origin.MODEL));
            assertThat(unfolding("B").add(onRejected, ASKED)).isEqualTo(new Changes(0, 0, 0, 0, 0, 1));
        }

        @Test
        void aRunThatWasKilledIsGoneOnWithAndItsFiguresAddUp() {
            put(store, graph("a.txt"));
            ThoughtUnfolding killed = unfolding("A");
            killed.add(chain("Roots need air.", .8), ASKED);
            killed.report(report(State.UNFINISHED, 3));
            ThoughtUnfolding resumed = unfolding("A");
            assertThat(resumed.resumed()).isTrue();
            assertThat(resumed.run()).isEqualTo(killed.run());
            assertThat(resumed.add(chain("Roots need air.", .8), ASKED).any()).isFalse();
            resumed.report(report(State.FINISHED, 4));
            assertThat(run("MATCH (r:Run {verb: 'unfold'}) RETURN r.calls AS calls, r.state AS state, r.model AS model,"
                            + " r.approaches AS approaches"))
                    .containsExactly(Map.of(
                            "calls",
                            7L,
                            "state",
                            "finished",
                            "model",
                            "openai:test",
                            "approaches",
                            List.of("logical")));
            assertThat(unfolding("A").resumed()).isFalse();
        }

        @Test
        void aLinkThatWasOnlyProposedIsWalkedOnceAModelSaysIt() {
            put(store, graph("a.txt"));
            run("MATCH (d:Doubt), (p:Premise) CREATE (d)-[:LEADS_TO {role: 'resolves', approach: 'logical', weight: .3,"
                    + " statedWeight: .3, similarity: .6, model: 'm', origin: 'extracted', run: 'weave-1'}]->(p)");
            assertThat(store.graph().links()).hasSize(3);
            Thought doubt = graph("a.txt").thoughts().get(2);
            Thought premise = graph("a.txt").thoughts().get(1);
            Link said = new Link(doubt.id(), premise.id(), Role.RESOLVES, .9, Approach.LOGICAL, Origin.MODEL);
            unfolding("A").add(told(List.of(doubt, premise), said), ASKED);
            assertThat(store.graph().links()).hasSize(4).contains(said);
        }

        @Test
        void afterUndoTheStoreIsAsBeforeAndARerunBringsItBack() {
            put(store, graph("a.txt"));
            List<Map<String, Object>> before = dump();
            ThoughtUnfolding unfolding = unfolding("A");
            unfolding.add(chain("Roots need air.", .8), ASKED);
            Thought step = Thought.of(Kind.PREMISE, "Roots need air.", "en", Origin.MODEL);
            Thought premise = graph("a.txt").thoughts().get(1);
            store.weaving()
                    .write(
                            new Weft(List.of(Merge.of(step.id(), premise.id(), .9, "test")), List.of()),
                            unfolding.run());
            unfolding.report(report(State.FINISHED, 3));
            assertThat(undo("last")).isEqualTo(new Undone(1, 1, 1, 0));
            assertThat(dump()).isEqualTo(before);
            assertThat(unfolding("A").add(chain("Roots need air.", .8), ASKED))
                    .isEqualTo(new Changes(0, 0, 1, 1, 0, 0));
        }

        @Test
        void undoingKeepsWhatAPersonReviewedWeighedRewordedOrRejected() {
            put(store, graph("a.txt"));
            ThoughtUnfolding unfolding = unfolding("A");
            List.of("Reviewed.", "Weighed.", "Reworded.", "Rejected.", "Untouched.")
                    .forEach(text -> unfolding.add(chain(text, .8), ASKED));
            run("MATCH (t {text: 'Reviewed.'}) SET t.reviewed = true");
            run("MATCH ({text: 'Weighed.'})-[l:LEADS_TO]->() SET l.weight = .1");
            run("MATCH (t {text: 'Reworded.'}) SET t.text = 'Said better.'");
            run("MATCH (t {text: 'Rejected.'}) SET t.rejected = true");
            Undone undone = undo("last");
            assertThat(run("MATCH (t:Premise) WHERE t.origin = 'model' RETURN t.text AS text ORDER BY text"))
                    .extracting(row -> row.get("text"))
                    .containsExactly("Rejected.", "Reviewed.", "Said better.", "Weighed.");
            assertThat(run("MATCH ({text: 'Weighed.'})-[l:LEADS_TO]->() RETURN l.weight AS weight"))
                    .containsExactly(Map.of("weight", .1));
            assertThat(undone).isEqualTo(new Undone(1, 4, 1, 5));
            assertThat(run("MATCH (r:Run {verb: 'unfold'}) RETURN r.state AS state"))
                    .containsExactly(Map.of("state", "undone"));
            assertThat(undo("last").any()).isFalse();
        }

        @Test
        void undoingKeepsAThoughtThatAPersonLinkedTo() {
            put(store, graph("a.txt"));
            unfolding("A").add(chain("Roots need air.", .8), ASKED);
            run(
                    "MATCH (t {text: 'Roots need air.'}), (d:Doubt) CREATE (d)-[:LEADS_TO {role: 'resolves', weight: .5}]->(t)");
            assertThat(undo("last")).isEqualTo(new Undone(0, 1, 1, 1));
            assertThat(run("MATCH (t {text: 'Roots need air.'})-[l:LEADS_TO]-() RETURN l.role AS role"))
                    .containsExactly(Map.of("role", "resolves"));
        }

        @Test
        void whatAPersonDeletedStaysDeletedAfterUndo() {
            put(store, graph("a.txt"));
            ThoughtUnfolding unfolding = unfolding("A");
            unfolding.add(chain("Deleted.", .8), ASKED);
            unfolding.add(chain("Kept.", .8), ASKED);
            run("MATCH (t {text: 'Deleted.'}) DETACH DELETE t");
            undo("last");
            assertThat(unfolding("B").add(chain("Deleted.", .8), ASKED).thoughts())
                    .isZero();
            assertThat(unfolding("B").add(chain("Kept.", .8), ASKED).thoughts()).isEqualTo(1);
        }

        @Test
        void undoingLeavesWhatAnotherRunSaysWithThatRunsWeightAndTokens() {
            put(store, graph("a.txt"));
            ThoughtUnfolding first = unfolding("A");
            first.add(chain("Roots need air.", .8), ASKED);
            ThoughtUnfolding second = unfolding("B");
            second.add(chain("Roots need air.", .4), Provenance.of("def456", 10, 20));
            assertThat(undo(first.run().id())).isEqualTo(new Undone(0, 0, 3, 0));
            assertThat(run("MATCH ({text: 'Roots need air.'})-[l:LEADS_TO]->() RETURN l.run AS run, l.weight AS weight,"
                            + " l.promptHash AS promptHash, l.tokensIn AS tokensIn, l.alsoRuns AS also"))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("run", second.run().id())
                            .containsEntry("weight", .4)
                            .containsEntry("promptHash", "def456")
                            .containsEntry("tokensIn", 10L)
                            .containsEntry("also", null));
        }

        @Test
        void aSourceThatSaysItTooGoesBeforeTheRunAndLeavesItToTheRunAgain() {
            put(store, graph("a.txt"));
            ThoughtUnfolding unfolding = unfolding("A");
            unfolding.add(chain("Roots need air.", .8), ASKED);
            put(store, stating("b.txt", "one", "Roots need air."));
            assertThat(saidOf("Roots need air.")).isEqualTo("extracted .5 one");
            put(store, stating("b.txt", "two", "Something else."));
            assertThat(saidOf("Roots need air.")).isEqualTo("model .8 run");
            put(store, stating("b.txt", "three", "Roots need air."));
            undo("last");
            assertThat(saidOf("Roots need air.")).isEqualTo("extracted .5 one");
        }

        @Test
        void runsAreListedWithWhatOfThemIsThere() {
            put(store, graph("a.txt"));
            ThoughtUnfolding unfolding = unfolding("A");
            unfolding.add(chain("Roots need air.", .8), ASKED);
            unfolding.report(report(State.FINISHED, 3));
            unfolding("B").add(chain("Roots need air.", .4), Provenance.of("def456", 10, 20));
            List<PastRun> runs = store.history().runs();
            assertThat(runs).extracting(it -> it.run().verb()).containsExactlyInAnyOrder("unfold", "unfold", "import");
            PastRun past = store.history().named(unfolding.run().id());
            assertThat(past.report()).contains(report(State.FINISHED, 3));
            assertThat(past)
                    .extracting(PastRun::thoughts, PastRun::links, PastRun::shared)
                    .containsExactly(1L, 1L, 1L);
            assertThat(store.history().unfolding("last").shared()).isEqualTo(3);
            assertThat(store.history().unfolding("last").report())
                    .map(RunReport::state)
                    .contains(State.UNFINISHED);
        }

        @Test
        void aRunThatIsNoneIsNamed() {
            assertThatThrownBy(() -> store.history().unfolding("last"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no run of unfold in this store");
            put(store, graph("a.txt"));
            String imported = store.history().named("last").run().id();
            assertThatThrownBy(() -> store.history().unfolding(imported))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is a run of import; only runs of unfold are taken back one by one");
            unfolding("A").add(chain("Roots need air.", .8), ASKED);
            assertThatThrownBy(() -> store.history().unfolding("nonsense"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'nonsense' names no run of unfold; use `last` or one of [unfold-");
        }

        private static Undone undo(String name) {
            return store.history().undo(store.history().unfolding(name).run().id());
        }

        /** Of the premise and its link to the answer: origin, weight, and whether a run of unfolding stands in front. */
        private static String saidOf(String premise) {
            Map<String, Object> row = run("MATCH (t {text: '" + premise
                            + "'})-[l:LEADS_TO]->() RETURN t.origin AS thought, l.origin AS link, l.weight AS weight,"
                            + " l.statedWeight AS stated, t.run AS run, l.run AS linkRun, l.sources AS sources")
                    .get(0);
            assertThat(row.get("thought")).isEqualTo(row.get("link"));
            assertThat(row.get("weight")).isEqualTo(row.get("stated"));
            assertThat(row.get("run")).isEqualTo(row.get("linkRun"));
            return row.get("link") + " " + row.get("weight").toString().substring(1) + " "
                    + (row.get("sources") == null ? "run" : "one");
        }

        static ThoughtUnfolding unfolding(String options) {
            return store.unfolding(Run.begin("unfold", "test", options, CLOCK));
        }

        static List<Map<String, Object>> dump() {
            return run("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n) AS labels, properties(n) AS n,"
                    + " properties(r) AS r, m.id AS to ORDER BY n.id, to, r.role, r.approach");
        }

        static List<Map<String, Object>> run(String cypher) {
            List<Map<String, Object>> rows = new ArrayList<>();
            store.query(cypher, Map.of(), rows::add);
            return rows;
        }
    }

    /** Goes on by a second each time it is asked, so that runs have different ids. */
    private static final Clock CLOCK = new Clock() {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(1));
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    static RunReport report(State state, long calls) {
        return new RunReport(
                state,
                Optional.of("openai:test"),
                Optional.of("abc123"),
                Optional.of("chains"),
                List.of(Approach.LOGICAL),
                calls,
                1,
                0,
                0,
                1000,
                200,
                1.5);
    }

    /** A source in which a premise supports the answer of graph("a.txt"). */
    static ThoughtGraph stating(String uri, String content, String premise) {
        Source source = Source.of(uri, content, uri);
        Thought step = Thought.of(Kind.PREMISE, premise, "en", Origin.EXTRACTED);
        List<Thought> thoughts = List.of(step, answer());
        return ThoughtGraph.of(
                uri,
                "en",
                source,
                thoughts,
                List.of(ThoughtStoreIT.link(step, answer(), Role.SUPPORTS, .5)),
                ThoughtStoreIT.statements(source, thoughts));
    }

    static Thought answer() {
        return graph("a.txt").thoughts().get(3);
    }

    /** premise -supports-> the answer of graph("a.txt") */
    static ThoughtGraph chain(String premise, double weight) {
        return chain(premise, weight, answer());
    }

    static ThoughtGraph chain(String premise, double weight, Thought answer) {
        Thought step = new Thought("step 1", Kind.PREMISE, premise, "en", Origin.MODEL);
        return told(
                List.of(step, answer),
                new Link(step.id(), answer.id(), Role.SUPPORTS, weight, Approach.LOGICAL, Origin.MODEL));
    }

    static ThoughtGraph told(List<Thought> thoughts, Link... links) {
        return new ThoughtGraph(
                "chain",
                "en",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                thoughts,
                List.of(links),
                List.of());
    }

    private static Map<String, Object> map(Object value) {
        return StoredLinks.properties(value);
    }
}
