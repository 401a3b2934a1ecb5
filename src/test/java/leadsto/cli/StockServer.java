package leadsto.cli;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Neo4j server in a process of its own, as anybody installs it: nothing of this program is on its class path, the plugin
 * lies in its folder {@code plugins}.
 */
final class StockServer {
    private static final String MAIN = "org.neo4j.server.CommunityEntryPoint";
    private static final List<String> OURS = List.of("/target/", "/org/jgrapht/", "/dev/langchain4j/");

    private final Path home;
    private final Process process;
    private final int port;

    private StockServer(Path home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    static StockServer start(Path home, Path plugin) throws Exception {
        int port = freePort();
        Files.createDirectories(home.resolve("plugins"));
        Files.copy(plugin, home.resolve("plugins/leadsto-plugin.jar"));
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/neo4j.conf"), """
                server.bolt.listen_address=localhost:%d
                server.bolt.advertised_address=localhost:%1$d
                server.http.enabled=false
                dbms.security.auth_enabled=false
                dbms.usage_report.enabled=false
                server.memory.pagecache.size=64m
                """.formatted(port));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        MAIN,
                        "--home-dir=" + home,
                        "--config-dir=" + home.resolve("conf"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.txt").toFile())
                .start();
        StockServer server = new StockServer(home, process, port);
        server.awaitStart();
        return server;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OURS.stream().noneMatch(ours -> (entry + "/").contains(ours)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitStart() throws Exception {
        Path said = home.resolve("logs/neo4j.log");
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            if (Files.exists(said) && Files.readString(said).contains("Started.")) {
                return;
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("the server does not start:\n" + Files.readString(home.resolve("console.txt")));
    }

    String address(String scheme) {
        return scheme + "://localhost:" + port;
    }

    /** All that it said about its start, the plugins included. */
    String log() throws IOException {
        return Files.readString(home.resolve("logs/debug.log"));
    }

    /** Nothing in its folder is needed any more, and a decent end would take it ten seconds. */
    void close() throws Exception {
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
