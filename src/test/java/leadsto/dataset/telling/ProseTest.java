package leadsto.dataset.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    It is so                | It is so.
                    It is so.               | It is so.
                    Is it so?!              | Is it so?!
                    Посмотрим…              | Посмотрим…
                    Вот что важно:          | Вот что важно.
                    одно, другое ;          | Одно, другое.
                    first this,             | First this.
                    и тогда —               | И тогда.
                    Он сказал: «Да.»        | Он сказал: «Да.»
                    Он сказал: «Да»         | Он сказал: «Да».
                    (see below)             | (See below).
                    Er sagte: „Nein!“       | Er sagte: „Nein!“
                    *so it is.*             | *So it is.*
                    **So it is:**           | So it is.
                    «и вот что:»            | «И вот что.»
                    Рад это слышать :)      | Рад это слышать :).
                    これでいい。              | これでいい。
                    42                      | 42
                    $x=1$                   | $x=1$
                    """)
    void everyThoughtEndsAsASentence(String text, String prose) {
        assertThat(prose(text)).isEqualTo(prose);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    the roots need air      | The roots need air.
                    a star is hot           | A star is hot.
                    x is at least five      | x is at least five.
                    f(x) grows slowly       | f(x) grows slowly.
                    eBay sells them         | eBay sells them.
                    n=3 is enough           | n=3 is enough.
                    3 of them are left      | 3 of them are left.
                    и это важно             | И это важно.
                    """)
    void everyThoughtBeginsAsASentenceButNoNameOrFormulaChanges(String text, String prose) {
        assertThat(prose(text)).isEqualTo(prose);
    }

    @Test
    void thoughtsStandOneAfterTheOther() {
        assertThat(prose("The sample is small;", "one must weigh it", "42"))
                .isEqualTo("The sample is small. One must weigh it. 42.");
    }

    @Test
    void whatReadersOfJsonLinesTripOverIsMended() {
        assertThat(prose("broken \uD83D here")).isEqualTo("Broken \uFFFD here.");
        assertThat(prose("two\u2028lines")).isEqualTo("Two lines.");
        assertThat(prose("whole 🙂 here.")).isEqualTo("Whole 🙂 here.");
    }

    @Test
    void aRowOfATableTakesNoFullStop() {
        assertThat(prose("| Role | Age |", "| Pilot | 65 |")).isEqualTo("| Role | Age | | Pilot | 65 |");
    }

    @Test
    void aDashAloneIsLeftAsItIs() {
        assertThat(prose("yes", "—")).isEqualTo("Yes. —.");
    }

    private static String prose(String... texts) {
        return Prose.of(Arrays.stream(texts)
                .map(text -> Thought.of(Kind.PREMISE, text, "und", Origin.AUTHOR))
                .toList());
    }
}
