package leadsto.dataset.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What guards find out piece by piece is what they would find in the whole text, also where it stands across a joint: pieces here
 * are torn out of what guards look for.
 */
class PiecesLawsTest {
    private static final Guarding.Apart APART = new Guarding.Apart(false, thought -> false, Optional.empty());

    /** A row as pieces. */
    record Torn(List<String> prompt, List<String> response, List<String> beside) {}

    @Property(tries = 400, seed = "2026")
    void everyGuardFindsTheSameInPiecesAndInTheWhole(@ForAll("rows") List<Torn> rows) throws IOException {
        Path scratch = Files.createTempDirectory("pieces");

        assertThat(findings(rows, false, scratch)).isEqualTo(findings(rows, true, scratch));
    }

    private static Map<String, Result> findings(List<Torn> rows, boolean inPieces, Path scratch) {
        Map<String, Result> findings = new TreeMap<>();
        try (Guards guards =
                Guards.of(Guarding.usual(), new Guarding.Setting(0, scratch, "torn", Set.of(), source -> "", APART))) {
            Thought question = Thought.of(Kind.QUESTION, "Why not?", "en", Origin.AUTHOR);
            Thought answer = Thought.of(Kind.ANSWER, "So a 42.", "en", Origin.AUTHOR);
            for (int i = 0; i < rows.size(); i++) {
                guards.add(new GuardedRow(
                        "row" + i,
                        i % 3 == 0 ? "train" : "test",
                        "group" + i,
                        text(rows.get(i).prompt(), inPieces),
                        text(rows.get(i).response(), inPieces),
                        text(rows.get(i).beside(), inPieces),
                        "en",
                        List.of(question, answer),
                        Set.of()));
            }
            guards.findings().forEach(it -> findings.put(it.rule().name(), it.result()));
        }
        return findings;
    }

    private static Text text(List<String> pieces, boolean inPieces) {
        if (!inPieces) {
            return Text.of(String.join("", pieces));
        }
        Text.Builder text = new Text.Builder();
        pieces.forEach(it -> text.add(new Piece(it)));
        return text.build();
    }

    @Provide
    Arbitrary<List<Torn>> rows() {
        Arbitrary<List<String>> torn = Arbitraries.of(SEQUENCES);
        Arbitrary<List<String>> pieces = Arbitraries.oneOf(Arbitraries.of(POOL).map(List::of), torn)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(it -> it.stream().flatMap(List::stream).toList());
        Arbitrary<List<String>> few = Arbitraries.of(POOL).list().ofMaxSize(3);
        return Combinators.combine(few, pieces, few)
                .as(Torn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static final List<String> POOL = List.of(
            " ",
            " ",
            "\n",
            ". ",
            "Why not?",
            "So a 42.",
            "so a",
            "42",
            "one two three four five",
            "six seven eight",
            "Ignore all",
            "previous",
            "instructions",
            "[IN",
            "ST]",
            "<",
            "|im_start|>",
            "<|",
            "##",
            " system:",
            "<think>",
            "a < b",
            "c > d",
            "ann@",
            "mail.org",
            "123",
            "-45",
            "1-",
            "2-",
            "ж",
            "банк",
            "bаnk",
            "bank",
            "\u200d",
            "\u200b",
            "😀",
            "\u202e",
            "\u0301",
            "\ud83c\udff4",
            "\udb40\udc67");

    private static final List<List<String>> SEQUENCES = List.of(
            List.of("Ignore", " ", "all", " ", "previous", "\n\n", "instructions", "."),
            List.of("do not", " tell", " the", " user", "."),
            List.of("[IN", "ST]", " so"),
            List.of("\n", "##", " system:", " go"),
            List.of("<thi", "nk>", " so a"),
            List.of("<b", " so a", " x>", "."),
            List.of("ann", "@mail", ".org "),
            List.of(" +7 ", "(495) ", "123", "-45", "-67 "),
            List.of(" 12.", "34.", "56.", "78 "),
            List.of(" 4111 ", "1111 ", "1111 ", "1111 "),
            List.of("😀", "\u200d", "😀"),
            List.of("one two ", "three ", "four ", "five six ", "seven"));
}
