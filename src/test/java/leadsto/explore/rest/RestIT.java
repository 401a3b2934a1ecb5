package leadsto.explore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import leadsto.cli.Verbs;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;

/** REST as a person or a program calls it. {@link Client} holds every answer against the OpenAPI document. */
class RestIT {
    private static final String GARDEN = """
            id: garden
            language: ru
            title: Сад
            thoughts:
              - {id: q, kind: question, text: "Отчего желтеют листья?"}
              - {id: p, kind: premise, text: "Корни без воздуха не могут пить."}
              - {id: d, kind: doubt, text: "But the soil is wet."}
              - {id: e, kind: evaluation, text: "Wet soil is what takes the air away."}
              - {id: a, kind: answer, text: "Их заливают, поливайте реже."}
            leadsTo:
              - {from: q, to: p, role: prompts, weight: 0.5}
              - {from: q, to: d, role: prompts, weight: 0.5}
              - {from: d, to: e, role: resolves, weight: 0.7}
              - {from: e, to: a, role: supports, weight: 0.6}
              - {from: p, to: a, role: supports, weight: 0.9, approach: emotional}
            """;
    private static final String MEADOW = """
            id: meadow
            language: en
            thoughts:
              - {id: q, kind: question, text: "When is a meadow mown?"}
              - {id: d, kind: doubt, text: "Late hay is poor hay."}
              - {id: a, kind: answer, text: "Mow it late."}
            leadsTo:
              - {from: q, to: a, role: prompts, weight: 0.9, approach: emotional}
              - {from: d, to: a, role: challenges, weight: 0.5}
            """;
    private static final String QUESTION = Digest.ofThought(Kind.QUESTION, "Отчего желтеют листья?");
    private static final String PREMISE = Digest.ofThought(Kind.PREMISE, "Корни без воздуха не могут пить.");
    private static final String DOUBT = Digest.ofThought(Kind.DOUBT, "But the soil is wet.");
    private static final String EVALUATION = Digest.ofThought(Kind.EVALUATION, "Wet soil is what takes the air away.");
    private static final String ANSWER = Digest.ofThought(Kind.ANSWER, "Их заливают, поливайте реже.");

    @TempDir
    static Path folder;

    private static RestServer server;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        server = new RestServer(folder.resolve("store"));
        client = new Client(server.address());
        importAndAnalyze("garden.yaml", GARDEN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void importAndAnalyze(String name, String graph) throws IOException {
        Path file = Files.writeString(folder.resolve(name), graph);
        Verbs.run("import", file.toString(), "--graph", server.bolt.address(), "--quiet");
        Verbs.run("analyze", "--graph", server.bolt.address(), "--quiet");
    }

    @Test
    void thoughtsAreFoundByWordsAndMarks() throws Exception {
        JsonNode found = client.get("/api/thoughts?q=" + encoded("ВОЗДУХА корни"))
                .gives(200)
                .json();
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/text").asText()).isEqualTo("Корни без воздуха не могут пить.");
        assertThat(found.at("/items/0/statements/0/title").asText()).isEqualTo("Сад");
        assertThat(ids("/api/thoughts?kind=answer&language=ru")).containsExactly(ANSWER);
        assertThat(ids("/api/thoughts?q=soil*&kind=evaluation")).containsExactly(EVALUATION);
        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            paged.addAll(ids("/api/thoughts?source="
                    + found.at("/items/0/statements/0/source").asText() + "&size=2&page=" + page));
        }
        assertThat(paged)
                .containsExactlyInAnyOrder(QUESTION, PREMISE, DOUBT, EVALUATION, ANSWER)
                .isSorted();
    }

    @Test
    void aThoughtHasNeighboursBothWays() throws Exception {
        JsonNode doubt = client.get("/api/thoughts/" + DOUBT).gives(200).json();
        assertThat(doubt.get("basin").asText()).isEqualTo(ANSWER);
        JsonNode neighbours =
                client.get("/api/thoughts/" + DOUBT + "/neighbours").gives(200).json();
        assertThat(neighbours.at("/leadsTo/items/0/thought/id").asText()).isEqualTo(EVALUATION);
        assertThat(neighbours.at("/leadsTo/items/0/link/role").asText()).isEqualTo("resolves");
        assertThat(neighbours.at("/ledBy/items/0/thought/text").asText()).isEqualTo("Отчего желтеют листья?");
        assertThat(neighbours.at("/ledBy/total").asInt()).isEqualTo(1);
    }

    @Test
    void attractorsAndChainsAreThoseOfTheVerbs() throws Exception {
        JsonNode attractors = client.get("/api/attractors").gives(200).json();
        assertThat(attractors.get("attractors").findValuesAsText("id")).contains(ANSWER);
        assertThat(client.get("/api/attractors?top=1").gives(200).json().get("attractors"))
                .hasSize(1);
        String chains = "/api/answers/" + ANSWER + "/chains";
        JsonNode best = client.get(chains + "?through=doubt&through=resolves")
                .gives(200)
                .json();
        assertThat(best.get("total").asInt()).isEqualTo(1);
        assertThat(best.at("/chains/0/thoughts/1/id").asText()).isEqualTo(DOUBT);
        assertThat(client.get(chains + "?maxLength=3").gives(200).json().at("/chains/0/thoughts"))
                .hasSize(3);
        assertThat(client.get(chains + "?approach=emotional").gives(200).json().get("chains"))
                .isEmpty();
        for (String strategy : List.of("best", "each", "sample", "cover", "diverse")) {
            assertThat(client.get(chains + "?k=50&seed=7&strategy=" + strategy)
                            .gives(200)
                            .json()
                            .get("chains"))
                    .as(strategy)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void theGraphIsReadAgainOnlyWhenSomethingChanged() {
        WholeGraph graph = new WholeGraph(server.driver);
        Topology first = graph.topology();
        assertThat(graph.topology()).isSameAs(first);
        try (Session session = server.driver.session()) {
            session.run("MATCH (r:Run) SET r.seen = true").consume();
        }
        assertThat(graph.topology()).isNotSameAs(first);
    }

    @Test
    void sourcesAndRunsAreTold() throws Exception {
        JsonNode source = client.get("/api/sources?size=1").gives(200).json().at("/items/0");
        assertThat(client.get("/api/sources/" + source.get("id").asText())
                        .gives(200)
                        .json())
                .isEqualTo(source);
        assertThat(client.get("/api/runs").gives(200).json().toString()).contains("\"verb\":\"import\"");
    }

    @Test
    void aRunOfUnfoldingTellsWhatItUsed() throws Exception {
        try (Session session = server.driver.session()) {
            session.run("CREATE (:Run {id: 'unfold-1', verb: 'unfold', startedAt: datetime('2020-01-01T00:00:00Z'),"
                            + " state: 'finished', model: 'openai:m', approaches: ['logical'], calls: 3, tokensIn: 1200,"
                            + " tokensOut: 80, seconds: 1.5})")
                    .consume();
            assertThat(client.get("/api/runs").gives(200).json().at("/items").toString())
                    .contains("\"state\":\"finished\"", "\"tokensIn\":1200", "\"approaches\":[\"logical\"]");
            session.run("MATCH (r:Run {id: 'unfold-1'}) DELETE r").consume();
        }
    }

    @Test
    void theExportIsOneLineThatTheImportReads() throws Exception {
        Client.Answer export = client.get("/api/export").gives(200);
        assertThat(export.response().body()).endsWith("]}\n").hasLineCount(1);
        Path file = Files.writeString(
                folder.resolve("export.jsonl"), export.response().body());
        String copy = folder.resolve("copy").toString();
        Verbs.run("import", file.toString(), "--graph", copy, "--quiet");
        assertThat(export.json().get("thoughts")).isNotEmpty();
        assertThat(client.get("/api/attractors").gives(200).json().get("links").asInt())
                .isEqualTo(export.json().get("leadsTo").size());
    }

    @Test
    void anExportThatFailsIsNotTakenForWhole() {
        try (Session session = server.driver.session()) {
            session.run("""
                    UNWIND range(1, 3000) AS i
                    CREATE (:Thought:Premise:Padding {id: 'padding' + i, text: 'A thought that only takes up room, ' + i})
                    """).consume();
            session.run("""
                    MATCH (a {id: 'padding1'}) MATCH (b {id: 'padding2'}) CREATE (a)-[:LEADS_TO {weight: 7}]->(b)
                    """).consume();
            assertThatThrownBy(() -> client.get("/api/export").gives(200)).isInstanceOf(IOException.class);
            session.run("MATCH (p:Padding) DETACH DELETE p").consume();
        }
    }

    @Test
    void whatAPersonEditsOutlivesANewVersionOfTheFile() throws Exception {
        importAndAnalyze("meadow.yaml", MEADOW);
        String answer = Digest.ofThought(Kind.ANSWER, "Mow it late.");
        String doubt = Digest.ofThought(Kind.DOUBT, "Late hay is poor hay.");
        String thought = "/api/thoughts/" + doubt;
        String link = "/api/links/" + Digest.ofThought(Kind.QUESTION, "When is a meadow mown?") + "/" + answer
                + "/prompts/emotional";
        String reworded = client.patch(thought, "{\"text\": \"Late hay feeds nobody.\"}")
                .ifMatch(client.get(thought).gives(200).tag())
                .gives(200)
                .tag();
        client.patch(link, "{\"weight\": 0.123}")
                .ifMatch(client.get(link).gives(200).tag())
                .gives(200);
        String mine = client.post(
                        "/api/thoughts",
                        "{\"kind\": \"observation\", \"text\": \"  На  лугу\\tживут птицы. \", \"language\": \"ru\"}")
                .gives(201)
                .header("Location");
        String id = mine.substring(mine.lastIndexOf('/') + 1);
        String led = client.post(
                        "/api/links",
                        "{\"from\": \"" + id + "\", \"to\": \"" + answer
                                + "\", \"role\": \"supports\", \"weight\": 0.4, \"approach\": \"по-наблюдению\"}")
                .gives(201)
                .header("Location");

        importAndAnalyze(
                "meadow.yaml",
                MEADOW.replace("Late hay is poor hay.", "Who needs the hay?").replace("weight: 0.9", "weight: 0.8"));

        Client.Answer kept = client.get(thought).gives(200);
        assertThat(kept.text("text")).isEqualTo("Late hay feeds nobody.");
        assertThat(kept.text("origin")).isEqualTo("author");
        assertThat(kept.json().get("reviewed").asBoolean()).isTrue();
        assertThat(kept.tag()).isNotEqualTo(reworded);
        assertThat(client.get(link).gives(200).json().get("weight").asDouble()).isEqualTo(.123);
        assertThat(client.get(mine).gives(200).text("text")).isEqualTo("На лугу живут птицы.");
        assertThat(client.get(led).gives(200).text("approach")).isEqualTo("по-наблюдению");
        assertThat(ids("/api/thoughts?q=" + encoded("лугу птицы"))).containsExactly(id);
        client.patch(mine, "{\"rejected\": true}").ifMatch("*").gives(200);
        assertThat(client.get("/api/export").gives(200).response().body()).doesNotContain("птицы", "по-наблюдению");
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() throws Exception {
        String id = client.post("/api/thoughts", "{\"kind\": \"premise\", \"text\": \"Roots breathe.\"}")
                .gives(201)
                .header("Location");
        String seen = client.get(id).gives(200).tag();
        client.patch(id, "{\"text\": \"Roots breathe too.\"}").ifMatch(seen).gives(200);
        assertThat(client.patch(id, "{\"text\": \"Roots do breathe.\"}")
                        .ifMatch(seen)
                        .refusedWith(412))
                .contains("was changed since you read it");
        assertThat(client.patch(id, "{\"reviewed\": true}").refusedWith(428)).contains("If-Match");
        client.patch(id, "{\"rejected\": true}").ifMatch("*").gives(200);
    }

    @Test
    void onlyWhoKnowsThePasswordComesIn() throws Exception {
        for (String path : List.of("/api/thoughts", "/api/openapi.json", "/api/nothing", "/api")) {
            assertThat(client.get(path).password("neo4j", "guess").refusedWith(401))
                    .contains("password");
        }
        Client.Call stranger = client.get("/api/export").password("somebody", RestServer.PASSWORD);
        assertThat(stranger.refusedWith(401)).contains("password");
        for (String header : List.of("Bearer x", "Basic", "Basic !!", "Basic bm9jb2xvbg==")) {
            client.get("/api/export").header("Authorization", header).refusedWith(401);
        }
        assertThat(client.get("/api/runs").password("neo4j", "").gives(401).header("WWW-Authenticate"))
                .startsWith("Basic");
    }

    @Test
    void noForeignPageChangesAnything() throws Exception {
        String body = "{\"kind\": \"premise\", \"text\": \"Planted.\"}";
        for (String origin : List.of("https://elsewhere.example", "null", "http://127.0.0.1:1", "%")) {
            assertThat(client.post("/api/thoughts", body)
                            .header("Origin", origin)
                            .refusedWith(403))
                    .contains("may change nothing here");
        }
        client.post("/api/thoughts", body).header("Content-Type", "text/plain").refusedWith(415);
        client.post("/api/thoughts", body)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .refusedWith(415);
        assertThat(ids("/api/thoughts?q=planted")).isEmpty();
        URI own = server.address();
        String id = client.post("/api/thoughts", "{\"kind\": \"premise\", \"text\": \"Of this page.\"}")
                .header("Origin", "http://" + own.getAuthority())
                .gives(201)
                .header("Location");
        client.patch(id, "{\"rejected\": true}").ifMatch("*").gives(200);
    }

    @Test
    void readOnlyIsReadOnly() throws Exception {
        try (ConfigurableApplicationContext context = RestServer.start(server.driver, true)) {
            Client reader = new Client(RestServer.address(context));
            reader.get("/api/thoughts/" + DOUBT).gives(200);
            assertThat(reader.patch("/api/thoughts/" + DOUBT, "{\"rejected\": true}")
                            .ifMatch("*")
                            .refusedWith(403))
                    .contains("read-only");
            reader.post("/api/links", "{}").refusedWith(403);
            reader.send("DELETE", "/api/thoughts/" + DOUBT).refusedWith(403);
        }
        assertThat(client.get("/api/thoughts/" + DOUBT)
                        .gives(200)
                        .json()
                        .get("rejected")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws Exception {
        assertThat(client.get("/api/thoughts/nobody").refusedWith(404)).startsWith("there is no thought nobody;");
        assertThat(client.get("/api/answers/" + DOUBT + "/chains").refusedWith(404))
                .isEqualTo("there is no answer " + DOUBT + "; GET /api/attractors lists the answers");
        assertThat(client.get("/api/thoughts?knd=doubt").refusedWith(400))
                .startsWith("'knd' is no parameter here; use q, kind,");
        assertThat(client.get("/api/thoughts?size=many").refusedWith(400))
                .isEqualTo("'many' is no value of size; give a whole number");
        assertThat(client.get("/api/thoughts?reviewed=perhaps").refusedWith(400))
                .isEqualTo("'perhaps' is no value of reviewed; give true or false");
        assertThat(client.get("/api/thoughts?size=201").refusedWith(400)).contains("from 1 to 200");
        assertThat(client.get("/api/thoughts?page=-1").refusedWith(400)).contains("pages count from 0");
        client.get("/api/thoughts?page=2147483647&size=200").gives(200);
        assertThat(client.get("/api/thoughts?q=%3F%21").refusedWith(400)).contains("holds no word");
        assertThat(client.get("/api/thoughts?kind=fish").refusedWith(400)).contains("is no kind; use one of");
        assertThat(client.get("/api/answers/" + ANSWER + "/chains?through=fish").refusedWith(400))
                .contains("'fish' is no kind or role; use one of question,", "continues");
        assertThat(client.get("/api/answers/" + ANSWER + "/chains?strategy=guess")
                        .refusedWith(400))
                .contains("use one of best,");
        assertThat(client.get("/api/answers/" + ANSWER + "/chains?k=0").refusedWith(400))
                .contains("from 1 to 1000");
        client.get("/api/answers/" + ANSWER + "/chains?maxLength=1").refusedWith(400);
        client.get("/api/answers/" + ANSWER + "/chains?approach=A%20B").refusedWith(400);
        assertThat(client.send("DELETE", "/api/thoughts/" + DOUBT).refusedWith(405))
                .startsWith("DELETE does nothing here; use ");
        assertThat(client.get("/api/thoughts").header("Accept", "text/plain").refusedWith(406))
                .contains("application/json");
        assertThat(client.get("/api/nothing").refusedWith(404)).contains("/api/openapi.json");
        client.get("/api/links/" + PREMISE + "/" + DOUBT + "/supports/logical").refusedWith(404);
        client.get("/api/links/" + PREMISE + "/" + DOUBT + "/likes/logical").refusedWith(400);
        client.get("/api/sources/none").refusedWith(404);
    }

    @Test
    void aBodyThatIsNoneIsRefused() throws Exception {
        assertThat(refused("{\"kind\": \"premise\",\n \"text\": "))
                .isEqualTo(
                        "the body is no JSON: Unexpected end-of-input within/between Object entries, line 2 column 10");
        assertThat(refused("")).isEqualTo("the body is missing; send a JSON object");
        assertThat(refused("{}")).isEqualTo("the body is empty; give at least one of kind, text, language");
        assertThat(refused("[1]")).startsWith("the body is no JSON object");
        assertThat(refused("null")).startsWith("the body is");
        assertThat(refused("{\"kind\": \"premise\", \"txt\": \"x\"}"))
                .isEqualTo("field 'txt' is unknown here; use kind, text, language");
        assertThat(refused("{\"kind\": \"premise\"}")).isEqualTo("field 'text' is missing; give it");
        assertThat(refused("{\"kind\": \"premise\", \"kind\": \"doubt\"}")).contains("Duplicate");
        assertThat(refused("{\"kind\": \"premise\", \"text\": null}")).startsWith("field 'text' is not a text");
        assertThat(refused("{\"kind\": \"premise\", \"text\": 7}")).startsWith("field 'text' is not a text");
        assertThat(refused("{\"kind\": \"fish\", \"text\": \"x\"}")).contains("is no kind");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \" \\u00a0\\n \"}"))
                .contains("is blank");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \"…\"}")).contains("has no text");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \"a\\u0000b\"}")).contains("control character");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \"\\ud83d\"}")).contains("surrogate");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \"x\", \"language\": \"English\"}"))
                .contains("ISO 639");
        assertThat(refused("{\"kind\": \"premise\", \"text\": \"" + "x".repeat(10_001) + "\"}"))
                .contains("give at most 10000");
        String large = "{\"kind\": \"premise\", \"text\": \"" + "x".repeat(70_000) + "\"}";
        assertThat(client.post("/api/thoughts", large).refusedWith(413)).contains("larger than 64 KB");
        assertThat(client.send("POST", "/api/thoughts")
                        .chunked(large.getBytes(StandardCharsets.UTF_8))
                        .refusedWith(413))
                .contains("larger than 64 KB");
        assertThat(client.post("/api/thoughts", "{\"kind\": \"doubt\", \"text\": \"but the soil is WET\"}")
                        .refusedWith(409))
                .isEqualTo("thought " + DOUBT + " says this already; change that one");
    }

    @Test
    void aLinkThatIsNoneIsRefused() throws Exception {
        String ends = "{\"from\": \"" + PREMISE + "\", \"to\": \"" + DOUBT + "\", \"role\": ";
        assertThat(link(ends + "\"supports\", \"weight\": 1.5}", 400)).contains("above 0 and at most 1");
        assertThat(link(ends + "\"supports\", \"weight\": 0}", 400)).contains("above 0 and at most 1");
        assertThat(link(ends + "\"supports\", \"weight\": \"1\"}", 400)).contains("is not a number");
        assertThat(link(ends + "\"likes\", \"weight\": 1}", 400)).contains("is no role");
        assertThat(link(ends + "\"supports\"}", 400)).contains("'weight' is missing");
        assertThat(link(ends.replace(DOUBT, PREMISE) + "\"supports\", \"weight\": 1}", 400))
                .contains("leads to itself");
        assertThat(link(ends.replace(DOUBT, "nobody") + "\"supports\", \"weight\": 1}", 404))
                .contains("no thought nobody");
        assertThat(link(ends.replace(PREMISE, QUESTION) + "\"prompts\", \"weight\": 1}", 409))
                .contains("is there already");
        String address = "/api/links/" + QUESTION + "/" + DOUBT + "/prompts/logical";
        assertThat(client.patch(address, "{\"weight\": -1}").ifMatch("*").refusedWith(400))
                .contains("out of range");
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() throws Exception {
        URI address = server.address();
        for (String line : List.of("GET /api/a|b HTTP/1.1", "GET /api/%zz HTTP/1.1", "GARBAGE")) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write((line + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"detail\"");
            }
        }
    }

    @Test
    void theDocumentIsOpenApi() {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(client.document().toString(), null, null);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.isOpenapi31()).isTrue();
        assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(10);
    }

    @Test
    void everyAddressAndParameterStandsInTheDocumentAndNoOther() {
        TreeSet<String> mapped = new TreeSet<>();
        server.mappings()
                .forEach((mapping, method) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues()
                                .forEach(path -> mapped.add(verb.name().toLowerCase() + " " + path + " "
                                        + new TreeSet<>(Arrays.stream(method.getMethodParameters())
                                                .filter(it -> it.hasParameterAnnotation(RequestParam.class))
                                                .map(it -> it.getParameter().getName())
                                                .toList())))));
        TreeSet<String> documented = new TreeSet<>();
        client.document()
                .get("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> documented.add(operation.getKey() + " " + path.getKey() + " "
                                + parameters(operation.getValue().path("parameters")))));
        assertThat(documented).isEqualTo(mapped);
    }

    private static TreeSet<String> parameters(JsonNode references) {
        TreeSet<String> names = new TreeSet<>();
        for (JsonNode reference : references) {
            JsonNode parameter =
                    client.document().at(reference.get("$ref").asText().substring(1));
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    private static String refused(String body) throws Exception {
        return client.post("/api/thoughts", body).refusedWith(400);
    }

    private static String link(String body, int status) throws Exception {
        return client.post("/api/links", body).refusedWith(status);
    }

    private static List<String> ids(String path) throws Exception {
        return StreamSupport.stream(
                        client.get(path).gives(200).json().get("items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
