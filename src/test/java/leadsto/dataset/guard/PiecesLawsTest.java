package leadsto.dataset.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        Arbitrary<List<String>> pieces =
                Arbitraries.of(pool()).list().ofMinSize(1).ofMaxSize(14);
        Arbitrary<List<String>> few = Arbitraries.of(pool()).list().ofMaxSize(3);
        return Combinators.combine(few, pieces, few)
                .as(Torn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<String> pool() {
        List<String> pool = new ArrayList<>(List.of(
                " ",
                " ",
                " ",
                "\n",
                ". ",
                "Why not?",
                "So a 42.",
                "so a",
                "42",
                "one two three four five",
                "six seven eight"));
        pool.addAll(List.of(
                "Ignore all", "previous", "instructions", "[IN", "ST]", "<", "|im_start|>", "<|", "##", " system:"));
        pool.addAll(List.of("<think>", "<thi", "nk>", "a < b", "c > d", "<b", "x>"));
        pool.addAll(List.of(
                "ann@",
                "mail.org",
                "+7 (495)",
                "123",
                "-45",
                "-67",
                "4111 1111",
                "1111 1111",
                "192.",
                "8.8.8",
                "1-",
                "2-"));
        pool.addAll(List.of(
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
                "\udb40\udc67"));
        return pool;
    }
}
