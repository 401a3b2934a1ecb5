package leadsto.dataset.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of texts, over pieces that would join into words, pairs and tags wherever they can. */
class TextLawsTest {

    @Property(tries = 2000, seed = "1")
    void theWordsOfATextAreThoseOfItsPieces(@ForAll("pieces") List<String> pieces) {
        List<String> words = new ArrayList<>();
        text(pieces).pieces().forEach(it -> words.addAll(it.words()));

        assertThat(words).isEqualTo(Words.of(String.join("", pieces)));
        assertThat(text(pieces)).hasToString(String.join("", pieces));
    }

    @Property(tries = 1000, seed = "1")
    void textsThatReadTheSameAreEqualWhateverTheirPieces(
            @ForAll("pieces") List<String> pieces, @ForAll("pieces") List<String> others) {
        String whole = String.join("", pieces);
        String other = String.join("", others);

        assertThat(text(pieces)).isEqualTo(Text.of(whole)).hasSameHashCodeAs(Text.of(whole));
        assertThat(text(pieces).equals(text(others))).isEqualTo(whole.equals(other));
    }

    @Property(tries = 1000, seed = "1")
    void aTextIsCutAndStrippedLikeAString(@ForAll("pieces") List<String> pieces, @ForAll @IntRange(max = 30) int at) {
        String whole = String.join("", pieces);
        int place = Math.min(at, whole.length());

        assertThat(text(pieces).before(place)).hasToString(whole.substring(0, place));
        assertThat(text(pieces).from(place)).hasToString(whole.substring(place));
        assertThat(text(pieces).stripped()).hasToString(whole.strip());
        assertThat(text(pieces).isBlank()).isEqualTo(whole.isBlank());
        assertThat(text(pieces).startsWith("a<")).isEqualTo(whole.startsWith("a<"));
        assertThat(text(pieces).length()).isEqualTo(whole.length());
    }

    @Property(tries = 500, seed = "1")
    void theBytesOfThePiecesAreThoseThatJacksonWrites(@ForAll("pieces") List<String> pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('"');
        for (Piece piece : text(pieces).pieces()) {
            bytes.write(piece.json());
        }
        bytes.write('"');

        assertThat(bytes.toByteArray()).isEqualTo(new JsonMapper().writeValueAsBytes(String.join("", pieces)));
    }

    @Example
    void whatReadsAsOneIsOnePiece() {
        assertThat(Text.of(new Piece("Well-kn"), new Piece("own."), Piece.SPACE, new Piece("So"))
                        .pieces())
                .extracting(Piece::text)
                .containsExactly("Well-known.", " ", "So");
        assertThat(Text.joined(Piece.LINE, List.of(Text.of("One."), Text.EMPTY, Text.of("Two."))))
                .hasToString("One.\nTwo.");
    }

    private static Text text(List<String> pieces) {
        Text.Builder text = new Text.Builder();
        pieces.forEach(it -> text.add(new Piece(it)));
        return text.build();
    }

    /** Words of several scripts, marks after them, digits, signs, emoji; whole pairs only, as prose is told. */
    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "a", "Ab", " ", "\n", "\n\n", "ж", "1", "²", "\u0301", "\u20dd", "<", "a<b", "think>", "\"",
                        "\\", "\u0007", "😀", "𝒳", "Ⅷ", ".", " b. ", "\u200d", "")
                .list()
                .ofMaxSize(9);
    }
}
