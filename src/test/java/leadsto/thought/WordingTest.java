package leadsto.thought;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void runsOfThreeWordsAreShared() {
        Wording wording = Wording.of("The river brings fresh water.");
        assertThat(wording.runs()).hasSize(3);
        assertThat(wording.in("We know: «the RIVER brings» salt.")).containsExactly(List.of("the", "river", "brings"));
        assertThat(wording.share(List.of("the river brings", "brings fresh water")))
                .isEqualTo(2 / 3.);
    }

    @Test
    void aShortTextIsOneRun() {
        assertThat(Wording.of("Fresh water.").in("It is fresh water, after all."))
                .hasSize(1);
        assertThat(Wording.of("...").share(List.of("anything"))).isZero();
    }

    @Property(tries = 200, seed = "7")
    void aTextHoldsAllOfItself(@ForAll String text) {
        Wording wording = Wording.of(text);
        assertThat(wording.in(text)).isEqualTo(wording.runs());
    }
}
