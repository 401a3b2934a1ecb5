package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import leadsto.thought.Digest;
import leadsto.thought.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that is killed in the middle, as by {@code kill -9}, in a process of its own. */
class KilledExportTest {
    private static final Options OPTIONS = Options.of("messages", "instruction", "text");
    private static final int STRANDS = 4000;

    @TempDir
    Path home;

    @Test
    void leavesNothingUnderAFinalNameAndTheNextOneIsAsIfItHadNotBeen() throws Exception {
        Path set = home.resolve("set");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Exporting.class.getName(),
                        set.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive() && !isUnderWay(set)) {
                Thread.sleep(2);
            }
        } finally {
            process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        assertThat(process.exitValue())
                .as(Files.readString(home.resolve("log")))
                .isNotZero();
        assertThat(contents(set)).allSatisfy((path, digest) -> assertThat(path).startsWith(".leadsto-export"));

        strands().writeTo(set, OPTIONS);
        Path other = home.resolve("other").resolve("set");
        strands().writeTo(other, OPTIONS);
        assertThat(contents(set)).isEqualTo(contents(other)).containsKey("manifest.json");
    }

    /** Whether rows have begun to come. */
    private static boolean isUnderWay(Path set) throws IOException {
        Path rows = set.resolve(".leadsto-export/.scratch/messages-train");
        return Files.exists(rows) && Files.size(rows) > 0;
    }

    /** What the killed process does. */
    static final class Exporting {
        public static void main(String[] arguments) {
            strands().writeTo(Path.of(arguments[0]), OPTIONS);
        }
    }

    private static Dataset strands() {
        Drawing drawing = new Drawing().by(Speaker.AUTHOR);
        for (int i = 0; i < STRANDS; i++) {
            drawing.source("source " + i, null)
                    .question("Who knows " + Strands.words(3 * i, 6) + "?")
                    .premise("It is " + Strands.words(3 * i + 50_000, 14))
                    .answer("So " + Strands.words(3 * i + 90_000, 8))
                    .chain();
        }
        return drawing.dataset();
    }

    /** Digests of files by their paths. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Digest.sha256(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
