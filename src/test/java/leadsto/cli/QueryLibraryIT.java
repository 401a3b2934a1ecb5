package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import leadsto.explore.procedure.Procedures;
import leadsto.store.Login;
import leadsto.store.Run;
import leadsto.store.RunReport;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every query of the library runs on the graphs of the repository, and finds something there. */
class QueryLibraryIT {
    private static final Pattern EMPTY_ON_A_FRESH_STORE = Pattern.compile(
            "what-a-person-edited|dead-ends|questions-without-an-answer|links-that-join-sources|same-in-other-words"
                    + "|same-words-of-two-kinds|thoughts-without-links|funnels-of-an-answer");

    @TempDir
    static Path folder;

    private static ThoughtStore store;
    private static String answer;
    private static String question;

    @BeforeAll
    static void fillTheStore() {
        String where = folder.resolve("store").toString();
        CommandLine commandLine = LeadsTo.commandLine().setErr(new PrintWriter(new StringWriter()));
        assertThat(commandLine.execute("import", "graphs", "--graph", where, "--quiet"))
                .isZero();
        assertThat(commandLine.execute("analyze", "--graph", where, "--quiet")).isZero();
        store = ThoughtStore.openOrMake(where, Login.NONE);
        store.provide(Procedures.all());
        answer = (String) rows("MATCH (a:Answer) RETURN a.id AS id ORDER BY a.centrality DESC LIMIT 1", Map.of())
                .get(0)
                .get("id");
        question =
                (String) rows("MATCH (q:Question {basin: $answer}) RETURN q.id AS id LIMIT 1", Map.of("answer", answer))
                        .get(0)
                        .get("id");
        unfold();
    }

    /** Two runs of a model say the same of the answer, with different weights. */
    private static void unfold() {
        Thought target = store.graph().answerNamed(answer);
        Thought step = Thought.of(Kind.PREMISE, "A reason that only a model thought of.", "en", Origin.MODEL);
        for (int i = 0; i < 2; i++) {
            ThoughtUnfolding unfolding = store.unfolding(new Run(
                    "unfold",
                    "test",
                    "run " + i,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)));
            unfolding.add(
                    new ThoughtGraph(
                            "chain",
                            "en",
                            Optional.empty(),
                            Optional.empty(),
                            ThoughtGraph.Given.NOTHING,
                            List.of(),
                            List.of(step, target),
                            List.of(new Link(
                                    step.id(), answer, Role.SUPPORTS, .3 + .4 * i, Approach.LOGICAL, Origin.MODEL)),
                            List.of()),
                    Provenance.of("hash", 10 + i, 10));
            unfolding.report(new RunReport(
                    RunReport.State.FINISHED,
                    Optional.of("openai:m"),
                    Optional.of("hash"),
                    Optional.of("chain"),
                    List.of(Approach.LOGICAL),
                    1,
                    0,
                    0,
                    0,
                    10 + i,
                    10,
                    1));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @TestFactory
    List<DynamicTest> everyQueryRuns() {
        List<QueryLibrary.Query> queries = QueryLibrary.of(Path.of("cypher")).queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(25);
        return queries.stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    assertThat(query.sentence()).endsWith(".");
                    Map<String, String> given = new HashMap<>();
                    given.put("answer", answer);
                    given.put("text", "reason OR мысль");
                    given.put("thought", answer.substring(0, 8));
                    given.put("from", question);
                    given.put("to", answer);
                    List<Map<String, Object>> rows = rows(query.text(), query.parameters(given));
                    if (!EMPTY_ON_A_FRESH_STORE.matcher(query.bareName()).matches()) {
                        assertThat(rows).isNotEmpty();
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> noQueryConcatenatesText() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (QueryLibrary.Query query : QueryLibrary.of(Path.of("cypher")).queries()) {
            tests.add(DynamicTest.dynamicTest(
                    query.name(),
                    () -> assertThat(query.text()).doesNotContainPattern("(?i)apoc\\.cypher|'\\s*\\+\\s*\\$")));
        }
        assertThat(Files.isDirectory(Path.of("cypher"))).isTrue();
        return tests;
    }

    private static List<Map<String, Object>> rows(String cypher, Map<String, Object> parameters) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(cypher, parameters, rows::add);
        return rows;
    }
}
