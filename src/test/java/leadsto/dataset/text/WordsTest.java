package leadsto.dataset.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordsTest {
    private static final Pattern WORD =
            Pattern.compile("[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Nl}]+");

    @Example
    void wordsAreLettersMarksAndDigitsInLowerCase() {
        assertThat(Words.of("The well-known café's Ёж, 42 times"))
                .containsExactly("the", "well", "known", "café", "s", "ёж", "42", "times");
    }

    @Property(tries = 2000, seed = "1")
    void everyTextIsCutAsItsClassesOfCharactersSay(@ForAll("texts") String text) {
        List<String> slowly = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(WordsTest::lowered)
                .toList();

        assertThat(Words.of(text)).isEqualTo(slowly);
    }

    /** Letters of several scripts and sizes, marks after them, digits, signs, halves of pairs. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "z",
                        "B",
                        "é",
                        "e\u0301",
                        "\u0306",
                        "ж",
                        "Ж",
                        "İ",
                        "中",
                        "\ud835\udc00",
                        "\ud800",
                        "7",
                        "٣",
                        "Ⅳ",
                        " ",
                        " ",
                        "-",
                        "_",
                        "'",
                        "\n",
                        "<",
                        "\u200b",
                        "word",
                        "Word")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static String lowered(String word) {
        StringBuilder lowered = new StringBuilder();
        word.codePoints().forEach(it -> lowered.appendCodePoint(Character.toLowerCase(it)));
        return lowered.toString();
    }
}
