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
import java.util.function.Function;
import leadsto.unfold.model.StubModel;
import leadsto.unfold.model.StubModel.Answer;
import leadsto.unfold.model.StubModel.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code evaluate --model}: a language model scored on annotated graphs. */
class EvaluateModelTest {
    private static final String GOLD = """
            {"id": "paint-secret", "language": "en", "thoughts": [{"id": "d", "kind": "doubt", "text": "Paint is dear."}, \
            {"id": "r", "kind": "premise", "text": "But rust is dearer."}, {"id": "a", "kind": "answer", "text": "So paint the bridge."}], \
            "leadsTo": [{"from": "r", "to": "a", "role": "supports"}, {"from": "d", "to": "r", "role": "resolves"}]}
            """;
    private static final String RIGHT = """
            Here it is: {"thoughts":[{"number":1,"kind":"doubt"},{"number":2,"kind":"premise"},{"number":3,"kind":"answer"}],\
            "links":[{"from":1,"to":2,"role":"resolves"},{"from":2,"to":3,"role":"supports"},{"from":2,"to":9,"role":"supports"}]}
            """;

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    @BeforeEach
    void keepRepliesHere() {
        System.setProperty("leadsto.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("leadsto.cache");
    }

    @Test
    void aModelThatIsRightScoresOneAndASecondEvaluationCostsNothing() throws Exception {
        try (StubModel stub = new StubModel(asked -> Answer.says(RIGHT))) {
            Said first = evaluate(stub, "--json");
            assertThat(first.exit()).as(first.err()).isZero();
            JsonNode scores = new ObjectMapper().readTree(first.out());
            assertThat(scores.at("/kind_f1/value").asDouble()).isEqualTo(1);
            assertThat(scores.at("/link_f1/value").asDouble()).isEqualTo(1);
            assertThat(first.err()).contains("openai:m: 1 asked, 0 from the cache, 0 failed; ");
            assertThat(evaluate(stub).err()).contains("openai:m: 0 asked, 1 from the cache");
            assertThat(stub.requests()).hasSize(1);
        }
    }

    @Test
    void theModelSeesNoKindLinkOrName() throws Exception {
        try (StubModel stub = new StubModel(asked -> Answer.says(RIGHT))) {
            evaluate(stub);
            assertThat(stub.requests().get(0).last())
                    .contains("1. Paint is dear.", "3. So paint the bridge.")
                    .doesNotContain("paint-secret", "doubt: Paint", "answer: So");
        }
    }

    @Test
    void aReplyThatCannotBeUsedIsAskedForOnceMoreThenCounted() throws Exception {
        try (StubModel stub = new StubModel(asked -> Answer.says("I would rather not."))) {
            Said said = evaluate(stub);
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("replies that could not be used", " 1");
            assertThat(said.out()).contains("kind_f1");
            assertThat(stub.requests()).hasSize(2);
        }
    }

    @Test
    void votesOfReadersWeighLinks() throws Exception {
        Function<Asked, Answer> divided = asked -> Answer.says(
                asked.number() < 2 ? RIGHT : RIGHT.replace("{\"from\":1,\"to\":2,\"role\":\"resolves\"},", ""));
        Path predictions = folder.resolve("predicted.jsonl");
        try (StubModel stub = new StubModel(divided)) {
            assertThat(evaluate(stub, "--readers", "3", "--predictions", predictions.toString())
                            .exit())
                    .isZero();
            assertThat(stub.requests()).hasSize(3);
        }
        assertThat(Files.readString(predictions)).contains("0.8", "0.6");
    }

    @Test
    void rawTextIsNothingForAModel() throws Exception {
        try (StubModel stub = new StubModel(asked -> Answer.says(RIGHT))) {
            Said said = evaluate(stub, "--spans");
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("--spans goes without --model");
            assertThat(stub.requests()).isEmpty();
        }
    }

    @Test
    void whereTheAnswerIsGivenItIsUnfoldedFromThatAlone() throws Exception {
        String tree = """
                {"steps":[{"kind":"premise","text":"Wet iron rusts.","leads_to":[2],"against":[]},\
                {"kind":"premise","text":"The bridge will rust.","leads_to":[0],"against":[]},\
                {"kind":"premise","text":"Gulls like a lively colour.","leads_to":[0],"against":[]}]}""";
        Function<Asked, Answer> model = asked -> {
            String prompt = asked.texts().get(1);
            if (prompt.contains("\"follows\"")) {
                return Answer.says("{\"follows\":[],\"conclusion\":\"Paint it.\",\"rests_on\":[2]}");
            } else if (prompt.contains("\"same\"")) {
                return Answer.says("{\"same\":1}");
            }
            return Answer.says(prompt.contains("\"thoughts\"") ? RIGHT : tree);
        };
        Path predictions = folder.resolve("predicted.jsonl");
        Path gold = Files.writeString(folder.resolve("trees.jsonl"), """
                {"id": "bridge", "language": "en", "question": "Why paint it?", "given": {"answer": "a"}, \
                "thoughts": [{"id": "w", "kind": "premise", "text": "Wet iron rusts."}, {"id": "r", "kind": "premise", "text": "The bridge will rust."}, \
                {"id": "a", "kind": "answer", "text": "Coat every girder before autumn."}], \
                "leadsTo": [{"from": "w", "to": "r", "role": "supports"}, {"from": "r", "to": "a", "role": "supports"}]}
                """);
        try (StubModel stub = new StubModel(model)) {
            Said said = said(stub, gold, "--json", "--predictions", predictions.toString());
            assertThat(said.exit()).as(said.err()).isZero();
            JsonNode unfolded = new ObjectMapper().readTree(said.out()).get("unfolded");
            // Both premises of gold are found, and the third is too many; both links are, and the third link is.
            assertThat(unfolded.at("/premise_recall/value").asDouble()).isEqualTo(1);
            assertThat(unfolded.at("/premise_precision/value").asDouble()).isEqualTo(.6667);
            assertThat(unfolded.at("/premise_f1/value").asDouble()).isEqualTo(.8);
            assertThat(unfolded.at("/link_f1/value").asDouble()).isEqualTo(.8);
            assertThat(unfolded.get("taken").asInt()).isEqualTo(1);
            Asked asked = stub.requests().stream()
                    .filter(it -> it.texts().get(1).contains("Here is a conclusion:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(asked.last())
                    .contains("Coat every girder before autumn.", "Why paint it?")
                    .doesNotContain("Wet iron", "will rust", "bridge");
            assertThat(Files.readAllLines(predictions)).hasSize(2);
            assertThat(Files.readString(predictions))
                    .contains("\"bridge from its answer\"", "Gulls like a lively colour.");
            String table = said(stub, gold).out();
            assertThat(table)
                    .contains("Unfolded from 1 answers and their questions alone: 1 taken.")
                    .contains("premise_recall    1.000  (1.000 to 1.000)");
        }
    }

    private Said evaluate(StubModel stub, String... more) throws IOException {
        return said(stub, Files.writeString(folder.resolve("gold.jsonl"), GOLD), more);
    }

    private static Said said(StubModel stub, Path gold, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "--gold", gold.toString(), "--model", "openai:m", "--base-url", stub.address()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                LeadsTo.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Said(commandLine.execute(arguments.toArray(String[]::new)), out.toString(), err.toString());
    }
}
