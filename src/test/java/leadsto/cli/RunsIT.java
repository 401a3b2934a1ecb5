package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.store.BoltServer;
import leadsto.store.Login;
import leadsto.store.Run;
import leadsto.store.RunReport;
import leadsto.store.RunReport.State;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtUnfolding;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Provenance;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code runs} on a server's store, which each verb reaches at once, that an import and a run of unfolding filled. */
class RunsIT {
    private static final String UNFOLDED = "unfold-2026-01-31T12:00:00Z";

    @TempDir
    static Path folder;

    private static BoltServer server;

    @BeforeAll
    static void start() {
        server = new BoltServer(folder.resolve("server"), false);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void fillTheStore() throws Exception {
        try (ThoughtStore store = ThoughtStore.open(where(), Login.NONE)) {
            store.query("MATCH (n) WHERE NOT n:LeadsToStore DETACH DELETE n", Map.of(), row -> {});
        }
        Path file = Files.writeString(folder.resolve("graph.jsonl"), """
                {"id":"g","language":"en","thoughts":[{"id":"q","kind":"question","text":"Why does milk boil over?"},\
                {"id":"a","kind":"answer","text":"Foam that cannot burst lifts the liquid."}],\
                "leadsTo":[{"from":"q","to":"a","role":"prompts","weight":0.8}]}
                """);
        run(0, "import", file.toString());
        Thought step = Thought.of(Kind.PREMISE, "A skin of protein holds the steam.", "en", Origin.MODEL);
        Thought answer = Thought.of(Kind.ANSWER, "Foam that cannot burst lifts the liquid.", "en", Origin.MODEL);
        try (ThoughtStore store = ThoughtStore.open(where(), Login.NONE)) {
            ThoughtUnfolding unfolding = store.unfolding(
                    new Run("unfold", "test", "--model openai:tiny", Instant.parse("2026-01-31T12:00:00Z")));
            unfolding.add(
                    new ThoughtGraph(
                            "chain",
                            "en",
                            Optional.empty(),
                            Optional.empty(),
                            ThoughtGraph.Given.NOTHING,
                            List.of(),
                            List.of(step, answer),
                            List.of(new Link(
                                    step.id(), answer.id(), Role.SUPPORTS, .7, Approach.LOGICAL, Origin.MODEL)),
                            List.of()),
                    Provenance.of("abc123", 900, 100));
            unfolding.report(new RunReport(
                    State.FINISHED,
                    Optional.of("openai:tiny"),
                    Optional.of("abc123"),
                    Optional.of("chain"),
                    List.of(Approach.LOGICAL),
                    1200,
                    30,
                    2,
                    1,
                    2_000_000,
                    500_000,
                    61.25));
        }
    }

    @Test
    void listsWhatRunsMadeUsedAndCost() throws Exception {
        assertThat(run(0, "runs"))
                .contains(UNFOLDED + "  finished  openai:tiny\n")
                .contains("made 1 thoughts and 1 links that are there, and said 1 that were there\n")
                .contains(
                        "1,200 calls, 30 from the cache, 2 failed, 1 rejected; 2,000,000 tokens in, 500,000 out; 61.3 s\n")
                .contains("    --model openai:tiny\n")
                .contains("made 2 thoughts and 1 links that are there\n")
                .endsWith("2 runs; 1,200 calls, 2,000,000 tokens in and 500,000 out\n");
        assertThat(run(0, "runs", "--price-in", "0.25", "--price-out", "2")).contains("; cost 1.5\n");
        Path prices = Files.writeString(folder.resolve("prices.txt"), "# mine\nopenai:tiny 1 0.5\n");
        assertThat(run(0, "runs", "--prices", prices.toString(), "--json"))
                .contains("\"cost\" : 2.25")
                .contains("\"state\" : \"finished\"")
                .contains("\"approaches\" : [ \"logical\" ]");
        assertThat(run(0, "runs", "--top", "1")).contains("2 runs, of which 1 are not shown; --top shows more");
    }

    @Test
    void showsOneWithAllThatItMade() {
        assertThat(run(0, "runs", "unfold-2026"))
                .contains("prompt hash abc123")
                .contains("premise: A skin of protein holds the steam.")
                .contains("└─ supports 0.70 ─► Foam that cannot burst lifts the liquid.");
        assertThat(run(1, "runs", "no-such-run")).isEmpty();
    }

    @Test
    void takesARunBack() {
        assertThat(run(0, "runs", "--undo", "last"))
                .isEqualTo("Took back " + UNFOLDED
                        + ": 1 thoughts and 1 links; 1 that a source, a person or another run says too stay.\n");
        assertThat(run(0, "runs")).doesNotContain(UNFOLDED).contains("1 run.");
        assertThat(run(1, "runs", "--undo", "last")).isEmpty();
    }

    @Test
    void aSearchProposesOnceAndIsTakenBackWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("garden.jsonl"), """
                {"id":"garden","language":"en","text":"Wet soil drowns the roots of plants. Water plants when their soil is dry.",\
                "thoughts":[{"id":"p","kind":"premise","text":"Wet soil drowns the roots of plants.","start":0,"end":36},\
                {"id":"a","kind":"answer","text":"Water plants when their soil is dry.","start":37,"end":73}]}
                """);
        run(0, "import", file.toString());
        // Writes measures to the thoughts.
        run(0, "chains");
        String before = run(0, "cypher", "--json", DUMP);
        assertThat(run(0, "unfold", "--top", "5", "--dry-run", "--embedding", "offline"))
                .contains("logical  premise: Wet soil drowns the roots of plants.")
                .contains("Would propose 1 links before 2 answers.");
        assertThat(run(0, "cypher", "--json", DUMP)).isEqualTo(before);
        assertThat(run(0, "unfold", "--top", "5", "--embedding", "offline"))
                .contains("Proposed 1 links before 2 answers as unfold-")
                .contains("chains walk those that you review");
        assertThat(run(0, "unfold", "--top", "5", "--embedding", "offline")).startsWith("Nothing new");
        assertThat(run(0, "runs", "last")).contains("finished").contains("mode        search");
        assertThat(run(0, "chains", "--through", "premise")).doesNotContain("Wet soil");
        run(0, "weave", "--undo");
        run(0, "unfold", "--undo", "last");
        assertThat(run(0, "cypher", "--json", DUMP)).isEqualTo(before);

        run(0, "unfold", "--top", "5", "--embedding", "offline");
        run(0, "cypher", "MATCH ()-[l:LEADS_TO]->() WHERE l.similarity IS NOT NULL DELETE l");
        assertThat(run(0, "unfold", "--top", "5", "--embedding", "offline")).startsWith("Nothing new");
        run(0, "unfold", "--undo", "last");
        assertThat(run(0, "unfold", "--top", "5", "--embedding", "offline")).startsWith("Nothing new");
        assertThat(run(2, "unfold", "--text", "Anything.")).isEmpty();
    }

    private static final String DUMP =
            "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN properties(n) AS n, properties(r) AS r, m.id AS to ORDER BY n.id, to";

    @Test
    void aWrongPriceIsNamed() throws Exception {
        Path prices = Files.writeString(folder.resolve("prices.txt"), "openai:tiny cheap\n");
        StringWriter said = new StringWriter();
        int exit = LeadsTo.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute("runs", "--prices", prices.toString(), "--graph", where());
        assertThat(exit).isEqualTo(1);
        assertThat(said.toString()).contains("prices.txt line 1: 'openai:tiny cheap' is no model with two prices");
    }

    private static String where() {
        return server.address();
    }

    private String run(int exit, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                LeadsTo.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--graph", where(), "--quiet"));
        assertThat(commandLine.execute(all.toArray(String[]::new)))
                .as(out + "" + err)
                .isEqualTo(exit);
        return out.toString();
    }
}
