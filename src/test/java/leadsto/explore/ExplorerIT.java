package leadsto.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import leadsto.store.Login;
import leadsto.store.ThoughtStore;
import leadsto.store.access.Access;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** What an explored store gives, and to whom. */
class ExplorerIT {
    private static final Path LIBRARY = Path.of("cypher");

    @TempDir
    static Path folder;

    private static Access access;
    private static Explorer explorer;

    @BeforeAll
    static void start() throws IOException {
        access = new Access("localhost", freePort(), freePort(), false);
        explorer = Explorer.start(folder.resolve("store").toString(), access, LIBRARY);
    }

    @AfterAll
    static void close() {
        explorer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html, start.js",
        "/, application/json, bolt_direct",
        "/start.js, */*, localStorage",
        "/style.grass, */*, node.Answer",
        "/guide.html, */*, CALL leadsto.chains",
        "/browser/, text/html, Neo4j Browser"
    })
    void itsPagesComeFromOneAddress(String path, String accept, String text) throws IOException {
        Answer answer = http("GET " + path + " HTTP/1.1", "Host: localhost:" + access.httpPort(), "Accept: " + accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(text);
    }

    @Test
    void restAnswersBesideThemToThePassword() throws IOException {
        String get = "GET /api/thoughts HTTP/1.1";
        String host = "Host: localhost:" + access.httpPort();
        String credentials = explorer.login().user() + ":" + explorer.login().password();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        assertThat(http(get, host).status()).isEqualTo(401);
        assertThat(http(get, host, "Authorization: Basic " + basic).status()).isEqualTo(200);
    }

    @Test
    void noPageMayLoadOrSendAnythingElsewhere() throws IOException {
        assertThat(http("GET /browser/ HTTP/1.1", "Host: localhost:" + access.httpPort())
                        .text())
                .contains("default-src 'self'", "connect-src 'self' ws://localhost:" + access.boltPort() + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/browser/", "/guide.html", "/api/thoughts", "/nothing"})
    void requestsOfForeignHostsAndPagesAreRefused(String path) throws IOException {
        String get = "GET " + path + " HTTP/1.1";
        assertThat(http(get, "Host: evil.example:" + access.httpPort()).status())
                .isEqualTo(403);
        assertThat(http(get, "Host: localhost:" + access.httpPort(), "Origin: http://evil.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void boltsWebSocketOpensToOurPageAlone() throws IOException {
        String ours = "Origin: http://localhost:" + access.httpPort();
        assertThat(webSocket("Host: localhost:" + access.boltPort(), ours)).isEqualTo(101);
        assertThat(webSocket("Host: localhost:" + access.boltPort(), "Origin: http://evil.example"))
                .isEqualTo(403);
        assertThat(webSocket("Host: evil.example:" + access.boltPort(), ours)).isEqualTo(403);
    }

    @Test
    void boltAsksForThePassword() {
        assertThatThrownBy(() -> run(explorer, AuthTokens.none(), "RETURN 1"))
                .isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> run(explorer, AuthTokens.basic("neo4j", "neo4j"), "RETURN 1"))
                .isInstanceOf(AuthenticationException.class);
        assertThat(run(explorer, password(explorer), "RETURN 1 AS one")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/hosts", "http://127.0.0.1:1/", "http://[::1]:1/", "https://192.0.2.1/"})
    void queriesReadNeitherFilesNorOtherServers(String address) {
        assertThatThrownBy(() -> run(explorer, password(explorer), "LOAD CSV FROM '" + address + "' AS row RETURN row"))
                .isInstanceOf(Neo4jException.class)
                .hasMessageMatching("(?s).*(blocked|is false).*");
    }

    @Test
    void aChainCrossesFromAThoughtToTheOneThatSaysTheSame() {
        run(explorer, password(explorer), """
                CREATE (:Thought:Question {id: 'q1', text: 'Why?'})-[:LEADS_TO {role: 'prompts', weight: .5}]->
                       (:Thought:Premise {id: 'p1', text: 'So.'})-[:SAME_AS]->(:Thought:Premise {id: 'p2', text: 'Just so.'})
                       -[:LEADS_TO {role: 'supports', weight: .5}]->(:Thought:Answer {id: 'a1', text: 'Thus.'})
                """);
        assertThat(run(explorer, password(explorer), """
                CALL leadsto.chains('a1') YIELD path
                RETURN [r IN relationships(path) | type(r)] AS types"""))
                .extracting(row -> row.get("types").asList())
                .containsExactly(List.of("LEADS_TO", "SAME_AS", "LEADS_TO"));
        run(explorer, password(explorer), "MATCH (t:Thought) WHERE t.id IN ['q1', 'p1', 'p2', 'a1'] DETACH DELETE t");
    }

    @Test
    void anotherDoorToTheSameFolderLeadsToIt() {
        String where = folder.resolve("store").toString();
        run(explorer, password(explorer), "MERGE (:Question:Thought {id: 'q', text: 'Who is there?'})");
        try (ThoughtStore store = ThoughtStore.open(where, Login.NONE)) {
            assertThat(store.graph().thoughts()).extracting("text").contains("Who is there?");
        }
        assertThat(ThoughtStore.serving(where))
                .hasValueSatisfying(serving -> assertThat(serving.bolt()).isEqualTo(explorer.bolt()));
    }

    @Test
    void readingOnlyNobodyWritesAndItClosesSoon() throws IOException {
        String where = folder.resolve("other").toString();
        ThoughtStore.openOrMake(where, Login.NONE).close();
        Access reading = new Access("localhost", freePort(), freePort(), true);
        Explorer other = Explorer.start(where, reading, LIBRARY);
        assertThatThrownBy(() -> run(other, password(other), "CREATE (:Thought)"))
                .isInstanceOf(Neo4jException.class)
                .hasMessageContaining("read-only");
        Instant begun = Instant.now();
        other.close();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(ThoughtStore.serving(where)).isEmpty();
    }

    private static AuthToken password(Explorer explorer) {
        return AuthTokens.basic(explorer.login().user(), explorer.login().password());
    }

    private static List<Record> run(Explorer explorer, AuthToken token, String cypher) {
        try (Driver driver = GraphDatabase.driver(explorer.bolt(), token)) {
            return driver.executableQuery(cypher).execute().records();
        }
    }

    private static int webSocket(String... head) throws IOException {
        String[] whole = new String[head.length + 4];
        System.arraycopy(head, 0, whole, 0, head.length);
        List<String> upgrade = List.of(
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        for (int i = 0; i < upgrade.size(); i++) {
            whole[head.length + i] = upgrade.get(i);
        }
        return ask(access.boltPort(), false, "GET / HTTP/1.1", whole).status();
    }

    private static Answer http(String line, String... head) throws IOException {
        String[] whole = new String[head.length + 1];
        System.arraycopy(head, 0, whole, 0, head.length);
        whole[head.length] = "Connection: close";
        return ask(access.httpPort(), true, line, whole);
    }

    /** Speaks HTTP by hand, since no client lets one write any host. */
    private static Answer ask(int port, boolean whole, String line, String... head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((line + "\r\n" + String.join("\r\n", head) + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            int status = Integer.parseInt(reader.readLine().split(" ")[1]);
            return new Answer(status, whole ? reader.lines().reduce("", (text, next) -> text + "\n" + next) : "");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Answer(int status, String text) {}
}
