package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Kind;

/**
 * Pairs that differ in one thought, for steering vectors: the mean difference of the activations is the direction of its kind.
 *
 * <p>A row for the first thought of each kind that stands between question and answer. Told bare, so that nothing but the
 * thought is missing.
 */
record ContrastFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "contrast";
    }

    @Override
    public String description() {
        return "Pairs for steering vectors and probes: `with` and `without` are the same reply to `prompt` with and without the"
                + " `thought`, whose kind is `contrast`; no connectives, so that nothing else differs.";
    }

    @Override
    public Shape shape() {
        return Shape.PAIRS;
    }

    @Override
    public Map<String, Object> features() {
        return Columns.inOrder(
                "prompt",
                Columns.STRING,
                "with",
                Columns.STRING,
                "without",
                Columns.STRING,
                "thought",
                Columns.STRING,
                "contrast",
                Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Text asked = Parts.of(trail, telling, occasion).asked();
        Speech speech = Telling.bare().of(trail, occasion.seed(), occasion.attempt());
        List<Text> steps =
                speech.steps(Register.REPLY, trail.opening(), trail.thoughts().size());
        Set<Kind> met = EnumSet.noneOf(Kind.class);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = trail.opening(); i < trail.conclusion(); i++) {
            Kind kind = trail.thoughts().get(i).kind();
            if (met.add(kind)) {
                List<Text> without = new ArrayList<>(steps);
                Text thought = without.remove(i - trail.opening());
                rows.add(Columns.inOrder(
                        "prompt",
                        asked,
                        "with",
                        Text.joined(Piece.SPACE, steps),
                        "without",
                        Text.joined(Piece.SPACE, without),
                        "thought",
                        thought,
                        "contrast",
                        kind.word()));
            }
        }
        return rows;
    }

    @Override
    public String untold() {
        return "holds no thought between question and answer";
    }
}
