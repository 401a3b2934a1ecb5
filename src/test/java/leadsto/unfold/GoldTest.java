package leadsto.unfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import leadsto.thought.ThoughtGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the offline unfolder reaches on annotated graphs, less a small margin, scored by the scorer that stands beside
 * them; what it must reach lies well below.
 */
class GoldTest {

    @TempDir
    Path folder;

    @Test
    void englishArguments() throws Exception {
        JsonNode scores = given("micro1_en.jsonl");
        assertAtLeast(scores, "attachment", 0.71);
        assertAtLeast(scores, "answer_f1", 0.94);
        assertAtLeast(scores, "doubt_f1", 0.75);
        assertAtLeast(scores, "labelled_link_f1", 0.64);
    }

    @Test
    void russianArguments() throws Exception {
        JsonNode scores = given("micro1_ru.jsonl");
        assertAtLeast(scores, "attachment", 0.70);
        assertAtLeast(scores, "answer_f1", 0.94);
        assertAtLeast(scores, "doubt_f1", 0.76);
        assertAtLeast(scores, "labelled_link_f1", 0.62);
    }

    @Test
    void explanationsThatNothingWasFittedOn() throws Exception {
        assertAtLeast(given("entailmentbank_dev.jsonl"), "link_f1", 0.62);
    }

    @Test
    void reasoningTraces() throws Exception {
        JsonNode scores = given("reasoningflow_dev.jsonl");
        assertAtLeast(scores, "kind_f1", 0.72);
        assertAtLeast(scores, "doubt_f1", 0.55);
        assertAtLeast(scores, "link_f1", 0.45);
    }

    @Test
    void thoughtsAreFoundInRawText() throws Exception {
        for (String file : List.of("micro1_en.jsonl", "micro1_ru.jsonl")) {
            JsonNode scores = scored(file, GoldFile::unfoldedFromText, "--spans");
            assertAtLeast(scores, "span_f1", 0.88);
            assertAtLeast(scores, "doubt_f1", 0.57);
            assertAtLeast(scores, "link_f1", 0.55);
        }
    }

    private JsonNode given(String file) throws Exception {
        return scored(file, gold -> ExtractiveUnfolding.offline().unfold(GoldFile.blinded(gold)));
    }

    private JsonNode scored(String file, Function<ThoughtGraph, ThoughtGraph> unfolding, String... options)
            throws Exception {
        assumeTrue(
                Files.exists(GoldFile.FOLDER.resolve(file)) && Files.exists(GoldFile.SCORER),
                "the annotated graphs and their scorer are not part of the repository; put them into ../shared");
        assumeTrue(hasPython(), "the scorer runs in python3, which is not installed");
        Path predictions = folder.resolve(file);
        GoldFile.write(predictions, GoldFile.read(file).stream().map(unfolding).toList());
        List<String> command = new ArrayList<>(List.of(
                "python3",
                GoldFile.SCORER.toString(),
                GoldFile.FOLDER.resolve(file).toString(),
                predictions.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(
                        ProcessBuilder.Redirect.to(folder.resolve("errors.txt").toFile()))
                .start();
        JsonNode scores = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as("%s", Files.readString(folder.resolve("errors.txt")))
                .isZero();
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

    private static void assertAtLeast(JsonNode scores, String metric, double floor) {
        assertThat(scores.get(metric).get("value").asDouble())
                .as("%s of %s", metric, scores)
                .isGreaterThanOrEqualTo(floor);
    }
}
