package leadsto.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import leadsto.explore.procedure.Procedures;
import leadsto.store.Login;
import leadsto.store.StoreException;
import leadsto.store.ThoughtStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person does with a folder gives the same on a stock Neo4j server with the plugin, verb by verb. */
class ServerIT {
    private static final Path PLUGIN = Path.of("target/leadsto-plugin.jar");
    private static final String ANSWER = "2fe56b";

    /** Two thoughts of two sources that a person joins, so that chains cross from the one to the other. */
    private static final String MERGE_BY_HAND = """
            MATCH (q:Question)-[:STATED_IN]->(one:Source), (a:Answer)<-[:LEADS_TO]-(p:Premise)-[:STATED_IN]->(other:Source)
            WHERE a.id STARTS WITH '2fe56b' AND one <> other AND (q)-[:LEADS_TO]->()
            MATCH (q)-[:LEADS_TO]->(t:Premise) WITH t, p ORDER BY t.id, p.id LIMIT 1
            CREATE (t)-[:SAME_AS]->(p) RETURN t.id AS one, p.id AS other""";

    private static final List<String> CALLS = List.of(
            "CALL leadsto.attractors()",
            "CALL leadsto.attractors(2) YIELD answer, centrality",
            "CALL leadsto.basin('2fe56b')",
            "CALL leadsto.resonance('2fe56b', 0.3)",
            "CALL leadsto.unresolved()",
            "MATCH (q:Question) CALL leadsto.pathDensity(q.id, '2fe56b') YIELD paths, exact, effectivePaths, disjointPaths,"
                    + " log10 RETURN q.id, paths, exact, effectivePaths, disjointPaths, toString(log10) ORDER BY q.id",
            "CALL leadsto.tension(15)",
            "MATCH (a:Answer) CALL leadsto.funnels(a.id) YIELD position, thought, flow"
                    + " RETURN a.id, position, thought, flow ORDER BY a.id, position",
            "CALL leadsto.bridges()",
            "CALL leadsto.chains('2fe56b', {strategy: 'best', k: 4, through: 'doubt', approach: 'logical', maxLength: 9})",
            "CALL leadsto.chains('', {strategy: 'sample', k: 3, seed: 7})",
            "CALL leadsto.chains('2fe56b', {strategy: 'cover'})",
            "CALL leadsto.chains('', {strategy: 'diverse', k: 2})",
            "CALL leadsto.export({as: ['messages', 'instruction', 'monologue'], thinkingStyle: 'thinking', k: 2})",
            "MATCH (q:Question) RETURN q.id, leadsto.absorption(q.id, '2fe56b') AS absorption ORDER BY q.id",
            "RETURN leadsto.unresolvedMass() AS mass");

    @TempDir
    static Path folder;

    private static StockServer server;
    private static String embedded;
    private static ThoughtStore inFolder;
    private static ThoughtStore onServer;

    @BeforeAll
    static void doTheSameToBoth() throws Exception {
        server = StockServer.start(folder.resolve("server"), PLUGIN);
        embedded = folder.resolve("store").toString();
        for (List<String> words : List.of(
                List.of("import", "graphs"),
                List.of("import", "graphs"),
                List.of("weave", "--embedding", "offline", "--json"),
                List.of("cypher", MERGE_BY_HAND),
                List.of("analyze", "--json"),
                List.of("analyze"),
                List.of("chains", "--strategy", "sample", "--k", "5", "--seed", "7", "--json"),
                List.of("chains", "--to", ANSWER, "--strategy", "cover"),
                List.of("export", "--as", "messages,monologue,thought-graph", "--out"),
                List.of("cypher", "approaches-compared", "--csv"),
                List.of("check", "--json"))) {
            assertThat(run(words, server.address("neo4j"))).as("%s", words).isEqualTo(run(words, embedded));
        }
        inFolder = ThoughtStore.open(embedded, Login.NONE);
        inFolder.provide(Procedures.all());
        onServer = ThoughtStore.open(server.address("bolt"), Login.NONE);
    }

    @AfterAll
    static void close() throws Exception {
        if (onServer != null) {
            inFolder.close();
            onServer.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theStoresHoldTheSame() {
        for (String dump : List.of(
                "MATCH (n) WHERE NOT n:Run RETURN n, labels(n) AS labels ORDER BY n.id, labels",
                "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, r, b.id AS b"
                        + " ORDER BY a, type, b, r.role, r.approach, r.turn, r.start")) {
            List<Map<String, Object>> rows = rows(inFolder, dump, Map.of());
            assertThat(rows).hasSizeGreaterThan(400);
            assertThat(rows(onServer, dump, Map.of())).isEqualTo(rows);
        }
    }

    @Test
    void theExportsAreTheSameByteForByte() throws Exception {
        Map<String, String> files = files(folder.resolve("dataset-folder"));
        assertThat(files).containsKeys("messages/train.jsonl", "thought-graph/graph.jsonl", "manifest.json");
        assertThat(files(folder.resolve("dataset-server"))).isEqualTo(files);
    }

    @TestFactory
    List<DynamicTest> everyProcedureGivesTheSame() {
        return CALLS.stream()
                .map(call -> DynamicTest.dynamicTest(call, () -> {
                    List<Map<String, Object>> rows = rows(inFolder, call, Map.of());
                    assertThat(rows).isNotEmpty();
                    assertThat(rows(onServer, call, Map.of())).isEqualTo(rows);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyQueryOfTheLibraryGivesTheSame() {
        Map<String, String> given = new HashMap<>();
        Stream.of("answer", "thought", "to").forEach(name -> given.put(name, ANSWER));
        given.put("from", (String) rows(inFolder, "MATCH (q:Question) RETURN q.id AS id ORDER BY id LIMIT 1", Map.of())
                .get(0)
                .get("id"));
        given.put("text", "reason");
        return QueryLibrary.of(Path.of("cypher")).queries().stream()
                .filter(query -> !query.bareName().equals("what-runs-made"))
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    Map<String, Object> parameters = query.parameters(given);
                    assertThat(rows(onServer, query.text(), parameters))
                            .isEqualTo(rows(inFolder, query.text(), parameters));
                }))
                .toList();
    }

    @Test
    void aWrongCallIsOneLineOnBoth() {
        for (ThoughtStore store : List.of(inFolder, onServer)) {
            assertThatThrownBy(() -> rows(store, "CALL leadsto.basin('zz')", Map.of()))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(
                            "leadsto.basin: 'zz' begins the id of no answer; give the id of one that is in the graph");
            assertThatThrownBy(() -> rows(store, "CALL leadsto.chains('', {kind: 'doubt'})", Map.of()))
                    .hasMessage(
                            "leadsto.chains: 'kind' is no option of leadsto.chains; use one of strategy, k, through,"
                                    + " approach, maxLength, revisits, balance, quotas, seed");
        }
    }

    @Test
    void whatIsCommittedShowsInTheNextCallAndWhatIsNotCommittedInItsOwn() {
        String count = "CALL leadsto.basin('2fe56b') YIELD thought RETURN count(thought) AS n";
        for (ThoughtStore store : List.of(inFolder, onServer)) {
            long before = (Long) rows(store, count, Map.of()).get(0).get("n");
            String within = "MATCH (a:Answer) WHERE a.id STARTS WITH '2fe56b'"
                    + " CREATE (:Thought:Premise {id: 'new-one', text: 'New.'})-[:LEADS_TO {weight: 1.0, role: 'supports'}]->(a)"
                    + " WITH a CALL leadsto.basin('2fe56b') YIELD thought RETURN count(thought) AS n";
            assertThat(rows(store, within, Map.of()).get(0)).containsEntry("n", before + 1);
            assertThat(rows(store, count, Map.of()).get(0)).containsEntry("n", before + 1);
            rows(store, "MATCH (t:Thought {id: 'new-one'}) DETACH DELETE t", Map.of());
            assertThat(rows(store, count, Map.of()).get(0)).containsEntry("n", before);
        }
    }

    @Test
    void thePluginHoldsOnlyWhatAServerHasNot() throws Exception {
        assertThat(server.log()).doesNotContain("Failed to load `");
        assertThat(Files.size(PLUGIN)).isLessThan(2_000_000);
        try (JarFile jar = new JarFile(PLUGIN.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .allMatch(name -> name.startsWith("leadsto/"));
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "leadsto..",
                            "java..",
                            "javax..",
                            "org.neo4j.graphdb..",
                            "org.neo4j.procedure..",
                            "org.neo4j.graphalgo..",
                            "org.neo4j.kernel..",
                            "org.neo4j.internal.kernel.api..",
                            "org.neo4j.io.pagecache..",
                            "org.neo4j.memory..",
                            "org.neo4j.values.storable..",
                            "org.neo4j.storageengine.api..",
                            "org.neo4j.common..",
                            "org.apache.lucene..",
                            "com.fasterxml.jackson.annotation..",
                            "com.fasterxml.jackson.core..",
                            "com.fasterxml.jackson.databind..",
                            "org.jspecify.annotations..",
                            "org.slf4j..")
                    .check(new ClassFileImporter().importJar(jar));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(ThoughtStore store, String cypher, Map<String, Object> parameters) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(cypher, parameters, row -> rows.add((Map<String, Object>) withoutRun(row)));
        return rows;
    }

    /** Runs are named by the time they began at. */
    private static Object withoutRun(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> without = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (!key.equals("run")) {
                    without.put(key, withoutRun(inner));
                }
            });
            return without;
        }
        return value instanceof List<?> list
                ? list.stream().map(ServerIT::withoutRun).collect(toList())
                : value;
    }

    /** What a verb prints, after its exit code; an export goes to a folder of its own, which its words then do not show. */
    private static String run(List<String> words, String where) {
        Path out = folder.resolve(ThoughtStore.isServer(where) ? "dataset-server" : "dataset-folder");
        List<String> arguments = new ArrayList<>(words);
        if (words.contains("--out")) {
            arguments.add(out.toString());
        }
        arguments.addAll(List.of("--graph", where));
        StringWriter printed = new StringWriter();
        CommandLine commandLine =
                LeadsTo.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(new StringWriter()));
        int exit = commandLine.execute(arguments.toArray(String[]::new));
        assertThat(exit).as("%s", arguments).isZero();
        return printed.toString()
                .replace(out.toString(), "the dataset")
                .replaceAll("analyze-\\d[-\\w:.]+Z", "this run")
                .replaceAll("\\d+ MB of heap", "some MB of heap");
    }

    private static Map<String, String> files(Path root) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
