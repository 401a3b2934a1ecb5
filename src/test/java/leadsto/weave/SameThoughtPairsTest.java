package leadsto.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of sentences, forty that say the same and forty near misses in each language: what is recognised, and that no miss is. */
class SameThoughtPairsTest {

    /** How many of the forty are recognised is a floor; the rest are paraphrases that only meaning would join. */
    @ParameterizedTest
    @CsvSource({"en, 34", "ru, 29"})
    void mostThatSayTheSameAreOne(String language, int floor) {
        List<String> pairs = pairs(language, "+");
        assertThat(pairs).hasSize(40);
        List<String> missed =
                pairs.stream().filter(pair -> !same(language, pair)).toList();
        assertThat(missed).hasSizeLessThanOrEqualTo(40 - floor);
    }

    @ParameterizedTest
    @CsvSource({"en", "ru"})
    void noNearMissIsOne(String language) {
        List<String> pairs = pairs(language, "-");
        assertThat(pairs).hasSize(40);
        assertThat(pairs.stream().filter(pair -> same(language, pair))).isEmpty();
    }

    private static boolean same(String language, String pair) {
        String[] both = pair.split("\\|");
        Optional<Wording> one = Wording.of(both[0], language).filter(Wording::standsAlone);
        Optional<Wording> other = Wording.of(both[1], language).filter(Wording::standsAlone);
        return one.isPresent() && other.isPresent() && one.get().saysTheSame(other.get());
    }

    private static List<String> pairs(String language, String sign) {
        try (var in = SameThoughtPairsTest.class.getResourceAsStream("pairs-" + language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(sign))
                    .map(line -> line.substring(1).strip())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
