package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String PAINT = """
            {"id": "paint", "language": "en", "text": "Paint is dear. But rust is dearer. So paint the bridge.", \
            "thoughts": [{"id": "d", "kind": "doubt", "text": "Paint is dear.", "start": 0, "end": 14}, \
            {"id": "r", "kind": "premise", "text": "But rust is dearer.", "start": 15, "end": 34}, \
            {"id": "a", "kind": "answer", "text": "So paint the bridge.", "start": 35, "end": 55}, \
            {"id": "u", "kind": "premise", "text": "Bridges rust.", "implicit": true}], \
            "leadsTo": [{"from": "r", "to": "a", "role": "supports"}, {"from": "d", "to": "r", "role": "resolves"}]}
            """;
    private static final String WIND = """
            {"id": "wind", "question": "Why is it cold?", "text": "The wind blows. So it is cold.", "thoughts": [\
            {"id": "q", "kind": "question", "text": "Why is it cold?", "start": 0, "end": 15, "part": "question"}, \
            {"id": "w", "kind": "premise", "text": "The wind blows.", "start": 0, "end": 15, "part": "response"}, \
            {"id": "c", "kind": "answer", "text": "So it is cold.", "start": 16, "end": 30, "part": "response"}], \
            "leadsTo": [{"from": "w", "to": "c", "role": "supports"}, {"from": "q", "to": "w", "role": "prompts"}]}
            """;
    private static final String MUTE = """
            {"id": "mute", "language": "en", "thoughts": [{"id": "a", "kind": "answer", "text": "Paint it."}]}
            """;

    @TempDir
    Path folder;

    @Test
    void printsScoresAndWhatHelpsToImproveThem() throws Exception {
        Result result = run("evaluate", "--gold", gold(PAINT, WIND));

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("2 graphs, thoughts given.")
                .contains("link_f1 ", "gold \\ found", "expected calibration error", "weight      links");
    }

    @Test
    void scoresSeveralFilesSideBySide() throws Exception {
        Path paint = Files.writeString(folder.resolve("paint.jsonl"), PAINT);
        Path wind = Files.writeString(folder.resolve("wind.jsonl"), WIND);
        String[] both = {"evaluate", "--gold", paint.toString(), wind.toString()};

        Result result = run(both);
        assertThat(result.exit()).isZero();
        assertThat(result.out()).containsPattern("paint +wind\\s+graphs +1 +1\\s+kind_f1 +[01]\\.");

        JsonNode scores = new ObjectMapper()
                .readTree(run("evaluate", "--json", "--gold", paint.toString(), wind.toString())
                        .out());
        assertThat(scores.path(wind.toString()).at("/link_f1/value").isNumber()).isTrue();
    }

    @Test
    void namesTheGraphsThatHaveNoText() throws Exception {
        Result result = run("evaluate", "--gold", gold(PAINT, MUTE), "--spans");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("2 graphs, thoughts found in the raw text.")
                .contains("1 has no text to unfold, and count as missed: mute");
    }

    @Test
    void whatIsOnlyUnderstoodNeedNotBeFound() throws Exception {
        JsonNode scores = new ObjectMapper()
                .readTree(run("evaluate", "--gold", gold(PAINT), "--spans", "--json")
                        .out());

        assertThat(scores.at("/span_f1/value").asDouble()).isEqualTo(1);
        assertThat(scores.at("/confusion/premise/not-found").asInt()).isZero();
    }

    @Test
    void predictionsCanBeReadAgain() throws Exception {
        for (String[] mode : new String[][] {{}, {"--spans"}}) {
            Path predictions = folder.resolve("predictions" + mode.length + ".jsonl");
            List<String> arguments = new ArrayList<>(
                    List.of("evaluate", "--gold", gold(PAINT, WIND), "--predictions", predictions.toString()));
            arguments.addAll(List.of(mode));
            assertThat(run(arguments.toArray(String[]::new)).exit()).isZero();

            Result again = run("evaluate", "--gold", predictions.toString());

            assertThat(again.err()).isEmpty();
            assertThat(again.out()).startsWith("2 graphs");
        }
    }

    @Test
    void whatIsWrongIsToldInOneLine() throws Exception {
        assertThat(run("evaluate", "--gold", gold(PAINT, PAINT)).failure())
                .contains("gold.jsonl: two graphs have the id 'paint'; rename one");
        assertThat(run("evaluate", "--gold", gold(PAINT, "{\"thoughts\": [{\"id\": \"x\"}]}"))
                        .failure())
                .contains("gold.jsonl line 2");
        assertThat(run("evaluate", "--gold", folder.resolve("nowhere").toString())
                        .failure())
                .contains("nowhere");
        String gold = gold(PAINT);
        assertThat(run("evaluate", "--gold", gold, "--predictions", gold).failure())
                .contains("would overwrite the gold");
        assertThat(Files.readString(Path.of(gold))).isEqualTo(PAINT);
        assertThat(run("evaluate", "--gold", gold, "--predictions", folder + "/no/such/out.jsonl")
                        .failure())
                .contains("no/such/out.jsonl: the predictions cannot be written");
    }

    private String gold(String... lines) throws IOException {
        return Files.writeString(folder.resolve("gold.jsonl"), String.join("", lines))
                .toString();
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                LeadsTo.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Result(commandLine.execute(arguments), out.toString(), err.toString());
    }

    private record Result(int exit, String out, String err) {

        /** The one line that says what failed. */
        String failure() {
            assertThat(exit).isEqualTo(LeadsTo.FAILED);
            assertThat(out).isEmpty();
            assertThat(err.lines()).hasSize(1);
            return err.strip();
        }
    }
}
