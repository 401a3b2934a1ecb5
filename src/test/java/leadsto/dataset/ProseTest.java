package leadsto.dataset;

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
                    одно, другое ;          | одно, другое.
                    first this,             | first this.
                    и тогда —               | и тогда.
                    Он сказал: «Да.»        | Он сказал: «Да.»
                    Он сказал: «Да»         | Он сказал: «Да».
                    (see below)             | (see below).
                    Er sagte: „Nein!“       | Er sagte: „Nein!“
                    *so it is.*             | *so it is.*
                    **So it is:**           | **So it is.**
                    «и вот что:»            | «и вот что.»
                    Рад это слышать :)      | Рад это слышать :).
                    これでいい。              | これでいい。
                    42                      | 42
                    $x=1$                   | $x=1$
                    """)
    void everyThoughtEndsAsASentence(String text, String prose) {
        assertThat(prose(text)).isEqualTo(prose);
    }

    @Test
    void thoughtsStandOneAfterTheOtherAsTheyAre() {
        assertThat(prose("The sample is small;", "one must weigh it", "42"))
                .isEqualTo("The sample is small. one must weigh it. 42.");
    }

    @Test
    void whatReadersOfJsonLinesTripOverIsMended() {
        assertThat(prose("broken \uD83D here")).isEqualTo("broken \uFFFD here.");
        assertThat(prose("two\u2028lines")).isEqualTo("two lines.");
        assertThat(prose("whole 🙂 here.")).isEqualTo("whole 🙂 here.");
    }

    @Test
    void aDashAloneIsLeftAsItIs() {
        assertThat(prose("yes", "—")).isEqualTo("yes. —.");
    }

    private static String prose(String... texts) {
        return Prose.of(Arrays.stream(texts)
                .map(text -> Thought.of(Kind.PREMISE, text, "und", Origin.AUTHOR))
                .toList());
    }
}
