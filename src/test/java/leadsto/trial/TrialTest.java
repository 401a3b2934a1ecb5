package leadsto.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import leadsto.trial.Comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
    @TempDir
    private Path folder;

    @Test
    void armsArePairedByTask() throws IOException {
        Trial trial = trial("""
                {"id": "t1", "arm": "backward", "score": 0.8}
                {"id": "t1", "arm": "forward", "score": 0.5}

                {"id": 2, "arm": "backward", "score": "0.3", "note": "a number as text"}
                {"id": "2", "arm": "forward", "score": 0.3}
                {"ID": "t3", "Arm": "backward", "Score": false}
                {"id": "t3", "arm": "forward", "score": true}
                {"id": "t4", "arm": "forward", "score": 1}
                """);
        assertThat(trial.arms()).containsExactly("backward", "forward");
        Comparison comparison = trial.against("backward").get(0);
        assertThat(comparison.outcomes()).isEqualTo(new SignTest(1, 1));
        assertThat(comparison.ties()).isEqualTo(1);
        assertThat(comparison.pairs()).isEqualTo(3);
        assertThat(comparison.unpaired()).isEqualTo(1);
        assertThat(comparison.meanDifference()).isCloseTo((.3 + 0 - 1) / 3, within(1e-12));
        assertThat(comparison.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void whatAJudgeSaysCountsFromEitherSide() throws IOException {
        Comparison comparison = trial("""
                {"id": "t1", "arm": "backward", "against": "forward", "win": true}
                {"id": "t2", "arm": "forward", "against": "backward", "win": true}
                {"id": "t2", "arm": "backward", "against": "forward", "win": false}
                {"id": "t3", "arm": "backward", "against": "forward", "win": "tie"}
                """).against("backward").get(0);
        assertThat(comparison.outcomes()).isEqualTo(new SignTest(1, 1));
        assertThat(comparison.ties()).isEqualTo(1);
    }

    @Test
    void csvIsReadWithWhateverStandsBetweenItsColumns() throws IOException {
        for (String csv : List.of(
                "\uFEFFid,arm,score\nt1,backward,0.8\nt1,forward,0.5\n",
                "ID;Arm;Score;remark\nt1;backward;0,8;x\n\nt1;forward;0,5;\n",
                "arm\tid\tscore\nbackward\tt1\t.8\nforward\tt1\t.5\n")) {
            Comparison comparison = trial(csv).against("backward").get(0);
            assertThat(comparison.outcomes()).as(csv).isEqualTo(new SignTest(1, 0));
            assertThat(comparison.meanDifference()).isCloseTo(.3, within(1e-12));
        }
    }

    @Test
    void aClearWinStandsAmongSeveralComparisons() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            lines.append("t%d,backward,%d%n".formatted(i, i < 40 ? 1 : 0));
            lines.append("t%d,forward,%d%n".formatted(i, i < 40 ? 0 : 1));
            lines.append("t%d,shuffled,%d%n".formatted(i, i < 33 ? 0 : 2));
        }
        List<Comparison> comparisons = trial("id,arm,score\n" + lines).against("backward");
        assertThat(comparisons).extracting(Comparison::against).containsExactly("forward", "shuffled");
        assertThat(comparisons.get(0).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(comparisons.get(0).adjustedP())
                .isCloseTo(2 * comparisons.get(0).outcomes().p(), within(1e-15));
        // 33 of 50 alone would do; the second smallest p of two stays as it is (Holm).
        assertThat(comparisons.get(1).adjustedP())
                .isCloseTo(comparisons.get(1).outcomes().p(), within(1e-15));
        assertThat(comparisons.get(1).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void forgettingIsToldByTheControlTasks() throws IOException {
        StringBuilder lines = new StringBuilder("id,arm,score,set\nt1,backward,1,\nt1,forward,0,test\n");
        for (int i = 0; i < 20; i++) {
            lines.append("c%d,base,1,control\nc%d,backward,%d,control\n".formatted(i, i, i < 8 ? 0 : 1));
        }
        Trial trial = trial(lines.toString());
        assertThat(trial.arms()).containsExactly("backward", "forward");
        Comparison comparison = trial.forgetting("base").get(0);
        assertThat(comparison.arm()).isEqualTo("backward");
        assertThat(comparison.outcomes()).isEqualTo(new SignTest(0, 8));
        assertThat(comparison.meanDifference()).isCloseTo(-.4, within(1e-12));
        assertThat(comparison.verdict()).isEqualTo(Verdict.WORSE);
        assertThatThrownBy(() -> trial.forgetting("untrained"))
                .hasMessage("there is no arm 'untrained' in the control set; there are base, backward");
    }

    @Test
    void whatCannotBeReadIsSaidWithItsLine() throws IOException {
        refused("{\"id\": \"t1\", \"arm\": \"backward\", \"score\": 1}\n{oops}", "line 2 is no JSON");
        refused("{\"id\": \"t1\", \"arm\": \"backward\"}", "line 1 has no score; each line needs id, arm and score");
        refused("{\"id\": \"t1\", \"arm\": \"b\", \"score\": \"good\"}", "line 1: 'good' is no score");
        refused("{\"id\": \"t1\", \"arm\": \"b\", \"score\": NaN}", "line 1 is no JSON");
        refused("{\"id\": \"t1\", \"arm\": \"b\", \"win\": true}", "line 1 says who won but not against whom");
        refused("{\"id\": \"t1\", \"arm\": \"b\", \"against\": \"c\", \"win\": 0.3}", "line 1: '0.3' is no outcome");
        refused("{\"id\": \"t1\", \"arm\": \"b\", \"score\": 1, \"set\": \"dev\"}", "neither test nor control");
        refused("id,arm,score\nt1,backward,1\nt2,backward,\n", "line 3 has no score");
        refused("id,arm,score\nt1,backward,1\nt1,backward,0\n", "line 3 scores task t1 of backward again, as");
        refused("t1,backward,1\n", "holds no score");
        refused("", "holds no score");
        assertThatThrownBy(() -> Trial.of(List.of(folder.resolve("missing.jsonl"))))
                .isInstanceOf(TrialException.class)
                .hasMessageContaining("missing.jsonl cannot be read");
        Trial alone = trial("id,arm,score\nt1,backward,1\n");
        assertThatThrownBy(() -> alone.against("backward"))
                .hasMessage(
                        "there is nothing to hold backward against in the test; give the scores of another arm, too");
        assertThatThrownBy(() -> trial("""
                        {"id": "t1", "arm": "b", "against": "c", "win": true}
                        {"id": "t1", "arm": "c", "against": "b", "win": true}
                        """).against("b")).hasMessageContaining("line 2 says otherwise who won task t1");
    }

    private void refused(String text, String message) throws IOException {
        assertThatThrownBy(() -> trial(text)).isInstanceOf(TrialException.class).hasMessageContaining(message);
    }

    private Trial trial(String text) throws IOException {
        return Trial.of(List.of(Files.writeString(folder.resolve("results"), text)));
    }
}
