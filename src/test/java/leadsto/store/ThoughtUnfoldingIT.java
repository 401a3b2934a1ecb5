package leadsto.store;

import static leadsto.store.ThoughtStoreIT.graph;
import static leadsto.store.ThoughtStoreIT.put;
import static org.assertj.core.api.Assertions.assertThat;

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
import leadsto.thought.Origin;
import leadsto.thought.Provenance;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
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
            killed.report(report(State.RUNNING, 3));
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
        return RunTelling.properties(value);
    }
}
