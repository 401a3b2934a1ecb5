package leadsto;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it: the launcher, in a folder that knows it and the repository's graphs by links. */
final class Launcher {
    private static final Path HOME = Path.of("").toAbsolutePath();

    private final Path folder;

    Launcher(Path folder) throws IOException {
        this.folder = folder;
        for (String name : List.of("leadsto", "graphs", "cypher")) {
            Files.createSymbolicLink(folder.resolve(name), HOME.resolve(name));
        }
    }

    /** Runs a line of shell to its end. */
    Result run(String command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(command, output);
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("still running after five minutes: " + command);
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    /** Starts a line of shell whose process is the program itself, so that it can be killed. */
    Process start(String command, Path output) throws IOException {
        return new ProcessBuilder("sh", "-c", "exec " + command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /** Starts serving the store of the folder on free ports, and waits until it does; what it says stands in a file. */
    Process serve() throws IOException, InterruptedException {
        Path output = folder.resolve("serve.txt");
        Process process = start("./leadsto serve --port " + freePort() + " --bolt-port " + freePort(), output);
        Instant end = Instant.now().plusSeconds(120);
        while (process.isAlive() && !Files.readString(output).contains("Ctrl-C")) {
            if (Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("serves nothing after two minutes: " + Files.readString(output));
            }
            Thread.sleep(50);
        }
        if (!process.isAlive()) {
            throw new AssertionError(Files.readString(output));
        }
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** How a command ended, and all it said. */
    record Result(int exit, String output) {}
}
