package leadsto.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import leadsto.explore.Explorer;
import leadsto.store.ThoughtStore;
import leadsto.store.access.Access;
import leadsto.store.access.Serving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto serve}: opens the store to Neo4j Browser, drivers and REST until Ctrl-C. */
@Command(
        name = "serve",
        description =
                "Opens the store to Neo4j Browser, drivers and REST, and prints the address to click; Ctrl-C ends it."
                        + " Only this machine reaches it, and everyone is asked for the password that it prints.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto serve",
            "  leadsto serve --read-only --port 8080",
            "  leadsto serve --bind 0.0.0.0       to whoever reaches this machine and knows the password"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int HTTP = 7474;
    private static final int BOLT = 7687;
    private static final int TRIES = 20;

    /** What the web server says of its own start; held here, since a logger that nobody holds forgets its level. */
    private static final Logger WEB_SERVER = Logger.getLogger("org.apache");

    @Mixin
    private GraphOption graph;

    @Mixin
    private Output output;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port of the pages (default: " + HTTP + ", or the next that is free).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--bolt-port",
            paramLabel = "N",
            description = "The port of Bolt (default: " + BOLT + ", or the next that is free).")
    private Optional<Integer> boltPort = Optional.empty();

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = Access.LOOPBACK,
            description = "The interface to listen at (default: ${DEFAULT-VALUE}, which only this machine reaches).")
    private String bind;

    @Option(names = "--read-only", description = "Let nobody change the store.")
    private boolean readOnly;

    @Override
    public Integer call() throws InterruptedException {
        if (ThoughtStore.isServer(graph.where())) {
            throw new IllegalArgumentException(
                    graph.where() + " is a server already; open its own pages, or name a folder with --graph");
        }
        Optional<Serving> first = ThoughtStore.serving(graph.where());
        if (first.isPresent()) {
            print(first.get());
            return 0;
        }
        int http = free(port, HTTP);
        Access access = new Access(bind, http, free(boltPort, BOLT), readOnly);
        WEB_SERVER.setLevel(Level.WARNING);
        output.progress("opening the store in " + graph.where());
        try (Explorer explorer = Explorer.start(graph.where(), access, QueryLibrary.folder())) {
            print(explorer, access);
            // Ctrl-C ends the process, whose hook closes the store.
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private int free(Optional<Integer> wanted, int first) {
        int last = wanted.orElse(first + TRIES);
        for (int candidate = wanted.orElse(first); candidate <= last; candidate++) {
            try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getByName(bind))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                output.progress("port " + candidate + " is taken");
            }
        }
        throw new IllegalArgumentException(
                wanted.map(it -> "port " + it + " is taken").orElse("the ports " + first + " to " + last + " are taken")
                        + "; name a free one with --port and --bolt-port");
    }

    private void print(Explorer explorer, Access access) {
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("address", explorer.address().toString());
            document.put("bolt", explorer.bolt().toString());
            document.put("user", explorer.login().user());
            document.put("password", explorer.login().password());
            document.put("readOnly", access.readOnly());
            output.json(document);
            return;
        }
        output.print("%s", explorer.entrance());
        output.print(
                "user %s, password %s",
                explorer.login().user(), explorer.login().password());
        output.print("");
        output.print("Bolt is spoken at %s%s.", explorer.bolt(), access.readOnly() ? ", for reading only" : "");
        output.print(
                access.isLoopback()
                        ? "Only this machine reaches it. Ctrl-C ends it."
                        : "Whoever reaches this machine at " + bind
                                + " and knows the password may use it; what is sent is not encrypted. Ctrl-C ends it.");
    }

    private void print(Serving first) {
        if (output.asJson()) {
            output.json(Map.of(
                    "address", first.http().toString(),
                    "bolt", first.bolt().toString(),
                    "process", first.process()));
        } else {
            output.print("%s", first.http());
            output.print(
                    "Process %d serves this store already, with Bolt at %s; the other verbs find it by themselves.",
                    first.process(), first.bolt());
        }
    }
}
