package leadsto.thought;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The roots need air.     | the roots need air",
                "The  roots\u00a0need air | The roots need air!",
                "«Корни» дышат          | \"корни\" дышат…",
                "ﬁve roots — enough       | five roots - enough",
                "to\u200bgether           | together"
            })
    void whatReadsTheSameHasOneId(String one, String other) {
        assertThat(Digest.ofThought(Kind.PREMISE, one)).isEqualTo(Digest.ofThought(Kind.PREMISE, other));
    }

    @ParameterizedTest
    @CsvSource({"a is b,a is not b", "x > 3,x < 3", "5.1,5.2", "we can,we can't"})
    void whatReadsDifferentlyHasTwo(String one, String other) {
        assertThat(Digest.ofThought(Kind.PREMISE, one)).isNotEqualTo(Digest.ofThought(Kind.PREMISE, other));
    }

    @Test
    void theKindIsPartOfTheIdentity() {
        assertThat(Digest.ofThought(Kind.DOUBT, "It is wet")).isNotEqualTo(Digest.ofThought(Kind.PREMISE, "It is wet"));
    }

    @Test
    void anIdIsTheSameOnEveryMachine() {
        assertThat(Digest.ofThought(Kind.ANSWER, "Water less.")).isEqualTo("7ac1d287227d98504dfa089b");
    }

    @Property(seed = "2026")
    void theQuickWayAndTheThoroughWayAgree(@ForAll("usual") String text) {
        assertThat(Digest.normalised(text)).isEqualTo(Digest.thorough(text));
    }

    /** What texts are made of, and some of what they seldom are. */
    @Provide
    Arbitrary<String> usual() {
        return Arbitraries.strings()
                .withChars("aBz Я ё Ё й.,;:!?…\"'`´«»„“”’‘–—-‑ \t\n\u001c\u00a0\u0306\u0131İﬁß½")
                .ofMaxLength(12);
    }

    @Test
    void theQuickWayKnowsWhatMostTextsAreMadeOf() {
        assertThat(Folding.quick("  «Корни» дышат — \"да\",\n and Yes!?  "))
                .hasValue("\"корни\" дышат - \"да\", and yes");
        assertThat(Folding.quick("naïve")).isEmpty();
    }

    @Property(seed = "2026")
    void normalisingTwiceChangesNothing(@ForAll String text) {
        assertThat(Digest.normalised(Digest.normalised(text))).isEqualTo(Digest.normalised(text));
    }
}
