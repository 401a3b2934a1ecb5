package leadsto.dataset;

import java.util.List;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Speaker;
import leadsto.thought.Thought;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random drawings for laws. */
public final class Drawings {
    private Drawings() {}

    /** Chains of few words, so that they collide. */
    public static Arbitrary<Drawing> random() {
        Arbitrary<Said> said = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("", ".", "?", ":", ";", ",", "…", " —", ".»"),
                        Arbitraries.of(Speaker.values()).injectNull(.3))
                .as(Said::new);
        return said.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(Drawings::draw);
    }

    private record Said(Kind kind, int number, String end, Speaker speaker) {}

    private static Drawing draw(List<List<Said>> strands) {
        Drawing drawing = new Drawing().source("random", null);
        for (List<Said> strand : strands) {
            Thought last = null;
            for (Said said : strand) {
                Kind kind = said.kind() == Kind.ANSWER ? Kind.PREMISE : said.kind();
                String text = "мысль номер " + said.number() + said.end();
                if (last == null || !last.id().equals(Digest.ofThought(kind, text))) {
                    java.util.Optional.ofNullable(said.speaker()).ifPresent(drawing::by);
                    last = Thought.of(kind, text, "ru", leadsto.thought.Origin.AUTHOR);
                    drawing.say(kind, text);
                }
            }
            drawing.answer("Ответ " + strand.get(0).number() / 4 + strand.get(0).end())
                    .chain();
        }
        return drawing;
    }
}
