package leadsto.dataset.guard.form;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Wordings;
import leadsto.thought.Thought;

/** How many rows come to a thought again, or say the same in two thoughts: thinking in circles, which models learn fast. */
public final class Loops implements Guard {
    public static final Rule RULE = new Rule(
            "loops",
            Rule.Bound.AT_MOST,
            .02,
            Rule.MANY,
            "share of rows that say one thing twice",
            "Holtzman et al. 2020: repetition feeds on itself",
            "leave out --revisits, or allow more with --guard loops=SHARE where circles are wanted");

    private final Rows rows = new Rows();
    private final Wordings wordings = new Wordings();

    @Override
    public void add(GuardedRow row) {
        if (row.isTold()) {
            Set<Integer> said = new HashSet<>();
            boolean again = false;
            for (Thought thought : row.thoughts()) {
                again |= !said.add(wordings.of(thought));
            }
            rows.count(row, again);
        }
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofShare());
    }
}
