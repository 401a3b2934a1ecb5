package leadsto.dataset.guard.safety;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Trait;
import leadsto.thought.smuggled.InvisibleCharacters;

/** How many rows hold characters that nobody sees and a model reads: see {@link InvisibleCharacters}. */
public final class HiddenCharacters implements Guard {
    public static final Rule RULE = new Rule(
            "hidden-characters",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with characters that nobody sees",
            "Boucher et al. 2022 (Bad Characters); Unicode UTS 39",
            "change the thoughts' texts in the graph, or reject them (`leadsto row` shows which they are)");

    private static final Trait<Boolean> HIDES =
            new Trait<>(piece -> !InvisibleCharacters.in(piece.text()).isEmpty());

    private final Rows rows = new Rows();
    private final Map<String, Integer> characters = new TreeMap<>();

    @Override
    public void add(GuardedRow row) {
        List<Integer> found =
                mayHold(row.text()) ? InvisibleCharacters.in(row.text().toString()) : List.of();
        found.forEach(it -> characters.merge(String.format(Locale.ROOT, "U+%04X", it), 1, Integer::sum));
        rows.count(row, !found.isEmpty());
    }

    /** What a piece holds where it stands it holds by itself, too: what comes before it can only excuse it. */
    private static boolean mayHold(Text text) {
        for (Piece piece : text.pieces()) {
            if (!piece.isPlain() && HIDES.of(piece)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("characters", characters));
    }
}
