package leadsto.dataset.guard.safety;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.thought.smuggled.Order;

/**
 * How many rows give orders to the model that reads them: "ignore all previous instructions", or tokens of a chat template.
 *
 * <p>The phrases are those of {@link Order}.
 */
public final class Injections implements Guard {
    public static final Rule RULE = new Rule(
            "smuggled-instructions",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with an order to the model that reads them",
            "Perez and Ribeiro 2022; Greshake et al. 2023",
            "reject the thoughts in the graph (`leadsto row` shows which they are)");

    private final Set<String> marks;
    private final Rows rows = new Rows();
    private final Map<String, Integer> phrases = new TreeMap<>();

    /** @param marks what looks like a token of a chat template and is none: tokens of the format itself */
    public Injections(Set<String> marks) {
        this.marks = Set.copyOf(marks);
    }

    @Override
    public void add(GuardedRow row) {
        boolean found = false;
        BitSet possible = Beginnings.possible(row.text());
        for (int phrase = possible.nextSetBit(0); phrase >= 0; phrase = possible.nextSetBit(phrase + 1)) {
            if (!Begun.in(row.text(), phrase)) {
                continue;
            }
            Matcher order = Order.ALL.get(phrase).pattern().matcher(row.text().toString());
            boolean given = order.find();
            while (given && marks.contains(order.group())) {
                given = order.find();
            }
            if (given) {
                phrases.merge(order.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "), 1, Integer::sum);
                found = true;
            }
        }
        rows.count(row, found);
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("phrases", phrases));
    }
}
