package leadsto.store.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.ToolProvider;
import leadsto.store.BoltServer;
import leadsto.store.Run;
import leadsto.store.ThoughtImport;
import leadsto.store.ThoughtStore;
import leadsto.store.entity.EditException.Reason;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.PageRequest;

/** Entities, repositories and edits, against a server. */
class EntitiesIT {
    private static final PageRequest TWENTY = PageRequest.of(0, 20);
    private static final Thought QUESTION = thought(Kind.QUESTION, "Why do the leaves turn yellow?");
    private static final Thought PREMISE = thought(Kind.PREMISE, "Корни без воздуха не могут пить.");
    private static final Thought DOUBT = thought(Kind.DOUBT, "But the soil is wet.");
    private static final Thought ANSWER = thought(Kind.ANSWER, "Too much water drowns them.");
    private static final Link SUPPORT = link(PREMISE, ANSWER, Role.SUPPORTS, .9);

    @TempDir
    static Path folder;

    private static BoltServer server;
    private static Driver driver;
    private static ThoughtStore store;
    private static AnnotationConfigApplicationContext context;

    private final Thoughts thoughts = context.getBean(Thoughts.class);
    private final Links links = context.getBean(Links.class);
    private final Search search = context.getBean(Search.class);
    private final Edits edits = context.getBean(Edits.class);

    @BeforeAll
    static void open() {
        server = new BoltServer(folder, false);
        driver = GraphDatabase.driver(server.address(), AuthTokens.none());
        store = ThoughtStore.of(driver);
        context = new AnnotationConfigApplicationContext();
        context.registerBean(Driver.class, () -> driver);
        context.register(EntityConfiguration.class);
        context.refresh();
    }

    @AfterAll
    static void close() {
        context.close();
        driver.close();
        server.close();
    }

    @BeforeEach
    void fill() {
        query("MATCH (n) WHERE NOT n:LeadsToStore DETACH DELETE n");
        put("first");
    }

    @Test
    void aThoughtIsReadWithWhereItStandsAndWhatWasMeasured() {
        store.annotate(List.of(DOUBT.id()), it -> Map.of("flow", .25, "basin", ANSWER.id()));
        StoredThought doubt = thoughts.findById(DOUBT.id()).orElseThrow();
        assertThat(doubt.kind()).contains(Kind.DOUBT);
        assertThat(doubt.text()).isEqualTo(DOUBT.text());
        assertThat(doubt.origin()).isEqualTo("extracted");
        assertThat(doubt.reviewed()).isFalse();
        assertThat(doubt.flow()).isEqualTo(.25);
        assertThat(doubt.centrality()).isNull();
        assertThat(doubt.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.turn()).isZero();
            assertThat(statement.end()).isEqualTo(5);
            assertThat(statement.source().uri()).isEqualTo("garden.txt");
        });
        assertThat(thoughts.findById("nobody")).isEmpty();
    }

    @Test
    void sourcesAndRunsAreRead() {
        StoredSource source = context.getBean(Sources.class)
                .findAllByOrderByUriAscIdAsc(TWENTY)
                .getContent()
                .get(0);
        assertThat(source.title()).isEqualTo("garden");
        assertThat(context.getBean(Sources.class).findById(source.id())).contains(source);
        StoredRun run = context.getBean(Runs.class)
                .findAllByOrderByStartedAtDescIdAsc(TWENTY)
                .getContent()
                .get(0);
        assertThat(run.verb()).isEqualTo("import");
        assertThat(run.startedAt()).isNotNull();
    }

    @Test
    void linksAreReadInBothDirections() {
        assertThat(links.to(ANSWER.id(), TWENTY).getContent())
                .extracting(StoredLink::from)
                .containsExactly(PREMISE.id(), QUESTION.id(), DOUBT.id());
        assertThat(links.from(PREMISE.id(), TWENTY).getContent())
                .extracting(StoredLink::key)
                .containsExactly(SUPPORT.key());
        assertThat(links.to(ANSWER.id(), PageRequest.of(1, 2)).getTotalElements())
                .isEqualTo(3);
        assertThat(links.find(SUPPORT.key()).orElseThrow().weight()).isEqualTo(.9);
    }

    @Test
    void wordsAreNoSyntax() {
        query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
        assertThat(found("soil wet")).containsExactly(DOUBT.text());
        assertThat(found("ВОЗДУХ* корни")).containsExactly(PREMISE.text());
        assertThat(found("soil AND OR (\" wet")).isEmpty();
        assertThat(found("\"soil\" -wet: [")).containsExactly(DOUBT.text());
        assertThat(found("text:soil")).isEmpty();
        assertThatThrownBy(() -> found("?! ~"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("holds no word");
    }

    @Test
    void criteriaNarrowAndPagesFollow() {
        assertThat(search.find(Search.Criteria.ANY.and(Kind.DOUBT), TWENTY).getContent())
                .extracting(StoredThought::id)
                .containsExactly(DOUBT.id());
        List<String> ids = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            search.find(Search.Criteria.ANY, PageRequest.of(page, 1)).forEach(it -> ids.add(it.id()));
        }
        assertThat(ids).hasSize(4).isSorted();
        assertThat(search.find(Search.Criteria.ANY, PageRequest.of(9, 20)).getTotalElements())
                .isEqualTo(4);
    }

    @Test
    void anEditTouchesNothingElseAndOutlivesImports() {
        store.annotate(List.of(DOUBT.id()), it -> Map.of("flow", .25));
        query("MATCH (t:Doubt) SET t.mine = 'kept'");
        StoredThought changed = edits.change(
                DOUBT.id(), any -> true, ThoughtChange.rewording("But the soil is soaked, at the very bottom."));
        edits.change(SUPPORT.key(), any -> true, LinkChange.weighing(.123));
        put("second");
        store.annotate(List.of(DOUBT.id()), it -> Map.of("flow", .5));
        StoredThought kept = thoughts.findById(DOUBT.id()).orElseThrow();
        assertThat(changed.statements()).hasSize(1);
        assertThat(kept.text()).isEqualTo("But the soil is soaked, at the very bottom.");
        assertThat(kept.origin()).isEqualTo("author");
        assertThat(kept.reviewed()).isTrue();
        assertThat(kept.flow()).isEqualTo(.5);
        assertThat(query("MATCH (t:Doubt {mine: 'kept'})-[:LEADS_TO {role: 'challenges'}]->() RETURN t"))
                .hasSize(1);
        assertThat(links.find(SUPPORT.key()).orElseThrow().weight()).isEqualTo(.123);
        assertThat(found("soaked bottom")).containsExactly(kept.text());
        assertThat(store.graph().thoughts()).extracting(Thought::text).contains(kept.text());
    }

    @Test
    void aReviewedLinkKeepsItsWeightWhenItsFileChanges() {
        edits.change(SUPPORT.key(), any -> true, LinkChange.review());
        put("first", "another version", .2);
        assertThat(links.find(SUPPORT.key()).orElseThrow().weight()).isEqualTo(.9);
    }

    @Test
    void aNewKindTakesThePlaceOfTheOldOne() {
        StoredThought changed = edits.change(
                DOUBT.id(),
                any -> true,
                new ThoughtChange(Optional.empty(), Optional.of(Kind.OBSERVATION), Optional.empty(), Optional.empty()));
        assertThat(changed.labels()).containsExactly("Observation");
        assertThat(store.graph().thoughts()).extracting(Thought::kind).doesNotContain(Kind.DOUBT);
    }

    @Test
    void whatIsRejectedIsLeftOutUntilItIsTakenBack() {
        edits.change(DOUBT.id(), any -> true, ThoughtChange.rejection());
        edits.change(SUPPORT.key(), any -> true, LinkChange.rejection());
        put("second");
        assertThat(store.graph().thoughts()).hasSize(3);
        assertThat(store.graph().links()).extracting(Link::role).containsExactly(Role.PROMPTS);
        edits.change(
                DOUBT.id(),
                any -> true,
                new ThoughtChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)));
        assertThat(store.graph().thoughts()).hasSize(4);
    }

    @Test
    void whatAPersonAddsIsThereForEverybody() {
        StoredThought own = edits.add(Kind.EVALUATION, "Мокрая земля ещё не значит здоровая.", "ru");
        Link link = new Link(DOUBT.id(), own.id(), Role.RESOLVES, .7, Approach.EMOTIONAL, Origin.AUTHOR);
        StoredLink stored = edits.add(link);
        put("second");
        assertThat(own.origin()).isEqualTo("author");
        assertThat(stored.reviewed()).isTrue();
        assertThat(store.graph().thoughts()).contains(Thought.of(Kind.EVALUATION, own.text(), "ru", Origin.AUTHOR));
        assertThat(store.graph().links()).contains(link);
        assertRefused(Reason.ALREADY_THERE, "is there already", () -> edits.add(link));
        assertRefused(
                Reason.ALREADY_THERE, "says this already", () -> edits.add(Kind.EVALUATION, own.text() + "..", "ru"));
        assertRefused(
                Reason.ALREADY_THERE,
                "thought " + DOUBT.id() + " says this already",
                () -> edits.change(
                        own.id(),
                        any -> true,
                        new ThoughtChange(
                                Optional.of(DOUBT.text()),
                                Optional.of(Kind.DOUBT),
                                Optional.empty(),
                                Optional.empty())));
        assertRefused(
                Reason.NOT_THERE,
                "there is no thought nobody",
                () -> edits.add(new Link("nobody", own.id(), Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR)));
    }

    @Test
    void ofTwoEditorsWhoReadTheSameOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String seen = thoughts.findById(DOUBT.id()).orElseThrow().version();
            String weighed = links.find(SUPPORT.key()).orElseThrow().version();
            List<Callable<Object>> rivals = new ArrayList<>();
            for (int editor = 0; editor < 4; editor++) {
                String text = "Editor " + editor + " in round " + round + ".";
                double weight = .1 + .01 * round + .1 * editor;
                rivals.add(() -> edits.change(DOUBT.id(), seen::equals, ThoughtChange.rewording(text)));
                rivals.add(() -> edits.change(SUPPORT.key(), weighed::equals, LinkChange.weighing(weight)));
            }
            assertThat(successes(rivals)).isEqualTo(2);
        }
        assertRefused(
                Reason.CHANGED_MEANWHILE,
                "was changed since you read it",
                () -> edits.change(DOUBT.id(), "an old version"::equals, ThoughtChange.review()));
    }

    @Test
    void theProgramOfTheReadmeRuns() throws Exception {
        Path file = Files.writeString(folder.resolve("OpenDoubts.java"), programOfTheReadme());
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath, file.toString());
        assertThat(result).isZero();
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("OpenDoubts").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {server.address(), "any"});
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(DOUBT.text() + "  (garden)")
                .contains("1 doubt is open.");
        assertThat(thoughts.findById(DOUBT.id()).orElseThrow().reviewed()).isTrue();
    }

    private static String programOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static int successes(List<Callable<Object>> rivals) throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(rivals.size());
        int successes = 0;
        try {
            for (Future<Object> edit : editors.invokeAll(rivals)) {
                try {
                    edit.get();
                    successes++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(EditException.class);
                }
            }
        } finally {
            editors.shutdown();
        }
        return successes;
    }

    private static void assertRefused(Reason reason, String message, Runnable edit) {
        assertThatThrownBy(edit::run)
                .isInstanceOfSatisfying(
                        EditException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    private List<String> found(String words) {
        return search.find(Search.Criteria.words(words), TWENTY).getContent().stream()
                .map(StoredThought::text)
                .toList();
    }

    private static List<Map<String, Object>> query(String cypher) {
        List<Map<String, Object>> rows = new ArrayList<>();
        store.query(cypher, Map.of(), rows::add);
        return rows;
    }

    private static void put(String fingerprint) {
        put("first", fingerprint, .9);
    }

    private static void put(String content, String fingerprint, double weight) {
        Source source = Source.of("garden.txt", content, "garden");
        List<Thought> all = List.of(QUESTION, PREMISE, DOUBT, ANSWER);
        ThoughtGraph graph = ThoughtGraph.of(
                "garden",
                "en",
                source,
                all,
                List.of(
                        link(QUESTION, ANSWER, Role.PROMPTS, .5),
                        link(PREMISE, ANSWER, Role.SUPPORTS, weight),
                        link(DOUBT, ANSWER, Role.CHALLENGES, .3)),
                all.stream()
                        .map(it -> new Statement(it.id(), source.id(), 0, Optional.of(new Span(0, 5)), Speaker.AUTHOR))
                        .toList());
        ThoughtImport thoughts = store.importing(Run.begin("import", "test", "", Clock.systemUTC()));
        thoughts.add(graph, fingerprint);
        thoughts.finish();
    }

    private static Thought thought(Kind kind, String text) {
        return Thought.of(kind, text, "en", Origin.EXTRACTED);
    }

    private static Link link(Thought from, Thought to, Role role, double weight) {
        return new Link(from.id(), to.id(), role, weight, Approach.LOGICAL, Origin.EXTRACTED);
    }
}
