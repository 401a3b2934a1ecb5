package leadsto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AbCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void thirtyThreeOfFiftyAreEnough() throws IOException {
        assertThat(run("ab", results(33))).isZero();
        assertThat(out.toString())
                .contains("backward against forward: 33 wins, 17 losses, 0 ties in 50 pairs")
                .contains("win rate 0.66 of 50 decided, 95 % interval 0.52 to 0.78 (Wilson)")
                .contains("two-sided sign test p = .033; p < .05 takes 33 wins of 50")
                .contains("power, by true win rate: .24 at 60 %, .51 at 65 %, .78 at 70 %, .94 at 75 %")
                .contains("=> backward did better than forward.")
                .contains("Forgetting: unknown; no line is of the control set.");
    }

    @Test
    void thirtyTwoAreNotAndThatIsSaid() throws IOException {
        assertThat(run("ab", results(32))).isZero();
        assertThat(out.toString())
                .contains(
                        "=> These 50 pairs cannot tell the two apart, which does not mean that they are equal. To find a"
                                + " true win rate of 60 % four times of five takes about");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        assertThat(run("ab", results(33), "--arm", "forward", "--json")).isZero();
        JsonNode comparison = new JsonMapper().readTree(out.toString()).at("/comparisons/0");
        assertThat(comparison.get("against").asText()).isEqualTo("backward");
        assertThat(comparison.get("losses").asInt()).isEqualTo(33);
        assertThat(comparison.get("winsNeeded").asInt()).isEqualTo(33);
        assertThat(comparison.at("/power/0.6").asDouble()).isBetween(.235, .245);
        assertThat(comparison.get("verdict").asText()).isEqualTo("worse");
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        assertThat(run("ab")).isEqualTo(2);
        assertThat(run("ab", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(run("ab", results(33), "--arm", "sideways")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(3);
        assertThat(err.toString()).contains("there is no arm 'sideways' in the test; there are backward, forward");
    }

    private String results(int wins) throws IOException {
        StringBuilder lines = new StringBuilder("id,arm,score\n");
        for (int i = 0; i < 50; i++) {
            lines.append("t%d,backward,%d\nt%d,forward,%d\n".formatted(i, i < wins ? 1 : 0, i, i < wins ? 0 : 1));
        }
        return Files.writeString(folder.resolve("results.csv"), lines).toString();
    }

    private int run(String... arguments) {
        CommandLine commandLine = LeadsTo.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
