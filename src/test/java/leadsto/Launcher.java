package leadsto;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** How a command ended, and all it said. */
    record Result(int exit, String output) {}
}
