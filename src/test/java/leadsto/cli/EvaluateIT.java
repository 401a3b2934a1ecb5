package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code evaluate} prints is what the scorer that stands beside the annotated graphs makes of its predictions. */
class EvaluateIT {
    private static final Path GOLD = Path.of("..", "shared", "gold");
    private static final Path SCORER = Path.of("..", "shared", "score", "score.py");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "micro1_en.jsonl, ''",
        "micro1_ru.jsonl, ''",
        "entailmentbank_dev.jsonl, ''",
        "micro1_en.jsonl, --spans",
        "micro1_ru.jsonl, --spans"
    })
    void agreesWithTheScorer(String file, String spans) throws Exception {
        Path gold = GOLD.resolve(file);
        assumeTrue(
                Files.exists(gold) && Files.exists(SCORER),
                "the annotated graphs and their scorer are not part of the repository; put them into ../shared");
        assumeTrue(hasPython(), "the scorer runs in python3, which is not installed");
        Path predictions = folder.resolve(file);

        JsonNode ours = evaluated(gold, predictions, spans);
        JsonNode theirs = scored(gold, predictions, spans);

        assertThat(theirs.size()).isGreaterThan(8);
        theirs.properties().forEach(entry -> {
            JsonNode our = ours.path(entry.getKey());
            if (entry.getValue().isObject()) {
                assertThat(our.path("value").asDouble(-1))
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue().path("value").asDouble(), within(0.0005));
            } else {
                assertThat(our).as(entry.getKey()).isEqualTo(entry.getValue());
            }
        });
    }

    private static JsonNode evaluated(Path gold, Path predictions, String spans) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "evaluate", "--gold", gold.toString(), "--predictions", predictions.toString(), "--json", "--quiet"));
        if (!spans.isEmpty()) {
            arguments.add(spans);
        }
        StringWriter out = new StringWriter();
        CommandLine commandLine = LeadsTo.commandLine().setOut(new PrintWriter(out, true));
        assertThat(commandLine.execute(arguments.toArray(String[]::new))).isZero();
        return JSON.readTree(out.toString());
    }

    private static JsonNode scored(Path gold, Path predictions, String spans) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("python3", SCORER.toString(), gold.toString(), predictions.toString()));
        if (!spans.isEmpty()) {
            command.add(spans);
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Read to its end before it is parsed, or the scorer may find the pipe broken.
        JsonNode scores = JSON.readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return scores;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
