package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;

class AnchoringTest {

    /** Six runs of three words; the premise holds "stretches the ocean", "the ocean along", "ocean along one", "along one line". */
    @Test
    void countsTheRunsOfTheAnswerThatStandBeforeIt() {
        Anchoring anchoring = Anchoring.of(thoughts(
                "Why does the moon stretch the ocean?",
                "Gravity stretches the ocean — along one line.",
                "The moon stretches the ocean along one line!"));

        assertThat(anchoring).isEqualTo(new Anchoring(3, 4 / 6., 0));
    }

    @Test
    void tellsTheQuestionsWordingFromTheRest() {
        Anchoring anchoring = Anchoring.of(thoughts(
                "Почему хлеб черствеет быстрее в холодильнике?",
                "Крахмал кристаллизуется около нуля.",
                "Хлеб черствеет быстрее в холодильнике: крахмал кристаллизуется около нуля"));

        // 7 runs: 3 of them asked, 2 of the premise, 2 across the colon.
        assertThat(anchoring.share()).isEqualTo(5 / 7.);
        assertThat(anchoring.startShare()).isEqualTo(3 / 5.);
    }

    @Test
    void anAnswerOfTwoWordsIsOneRun() {
        assertThat(Anchoring.of(thoughts("Really?", "It must melt, then.", "Must melt.")))
                .isEqualTo(new Anchoring(2, 1, 0));
        assertThat(Anchoring.of(thoughts("How many?", "Six and one.", "7"))).isEqualTo(new Anchoring(1, 0, 0));
    }

    @Test
    void anAnswerOfSignsAloneIsAnchoredNowhere() {
        assertThat(Anchoring.of(thoughts("Why?", "Because.", "∎"))).isEqualTo(new Anchoring(1, 0, 0));
    }

    private static List<Thought> thoughts(String... texts) {
        return Arrays.stream(texts)
                .map(text -> new Thought(text, Kind.PREMISE, text, "und", Origin.AUTHOR))
                .toList();
    }
}
