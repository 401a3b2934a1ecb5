package leadsto.unfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.embed.Vector;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.GoldFile;
import leadsto.unfold.evaluation.HiddenLinks.Sort;
import org.junit.jupiter.api.Test;

class HiddenLinksTest {
    /** EntailmentBank's development part was not fitted on. */
    @Test
    void moreThanThreeOfFourLinksFoundAreRightWhereNothingWasFitted() {
        assumeThat(Files.exists(GoldFile.FOLDER))
                .as("annotated graphs beside the repository")
                .isTrue();
        HiddenLinks hidden = hidden("entailmentbank_dev.jsonl");
        assertThat(hidden.hidden()).isGreaterThan(150);
        assertThat(hidden.found(Sort.TO_ANSWERS)).isGreaterThan(130);
        assertThat((double) hidden.right(Sort.TO_ANSWERS) / hidden.found(Sort.TO_ANSWERS))
                .isGreaterThan(.75);
        assertThat(hidden.calibration(Sort.TO_ANSWERS).error()).isLessThan(.1);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertThatThrownBy(() -> HiddenLinks.of(List.of(), 0, 7, HiddenLinksTest::vectors))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a share of 0.0 of the graphs is none");
        assertThat(HiddenLinks.of(List.of(), 1, 7, HiddenLinksTest::vectors).hidden())
                .isZero();
    }

    private static HiddenLinks hidden(String file) {
        return HiddenLinks.of(GoldFile.read(file), .5, 7, HiddenLinksTest::vectors);
    }

    /** Of spelling alone, which needs no model. */
    private static List<Vector> vectors(ThoughtGraph graph) {
        try (Embeddings embeddings = Embeddings.of("offline", Optional.empty())) {
            return embeddings.vectors(
                    graph.thoughts().stream()
                            .map(it -> new Text(it.text(), it.language()))
                            .toList(),
                    done -> {});
        }
    }
}
