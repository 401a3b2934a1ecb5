package leadsto.dataset.guard.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;

/**
 * How many rows hold what has the form of personal data: addresses, numbers of phones, cards, accounts and documents.
 *
 * <p>Numbers that have check digits must keep them, Russian tax and passport numbers must be called so. Names of people and
 * places are not looked for.
 */
public final class PersonalData implements Guard {
    public static final Rule RULE = new Rule(
            "personal-data",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows with an address or number of a person's",
            "forms as in Subramani et al. 2023; check digits of ISO/IEC 7812, ISO 13616 and Russia's SNILS and INN",
            "change the thoughts' texts in the graph, or reject them (`leadsto row` shows which they are)");

    private final Rows rows = new Rows();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    @Override
    public void add(GuardedRow row) {
        boolean found = false;
        if (Digits.areEnoughIn(row.text())) {
            String text = row.text().toString();
            for (PersonalPattern pattern : PersonalPattern.values()) {
                if (pattern.isIn(text)) {
                    kinds.merge(pattern.words(), 1, Integer::sum);
                    found = true;
                }
            }
        }
        rows.count(row, found);
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofCount().with("kinds", kinds));
    }
}
