package leadsto.dataset.guard.form;

import java.util.Map;
import leadsto.chain.Anchoring;
import leadsto.chain.Anchorings;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Remembered;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.thought.Wording;

/**
 * How many rows give their answer away: half of its wording, or more, stands before it, other than in the question.
 *
 * <p>Where conclusions put premises together, as in proofs, one answer in seven does so honestly (EntailmentBank). Answers of
 * one or two words are not looked at: "yes" and "42" may well stand before.
 */
public final class Anchored implements Guard {
    public static final Rule RULE = new Rule(
            "anchored-answers",
            Rule.Bound.AT_MOST,
            .25,
            Rule.MANY,
            "share of rows half of whose answer is worded before it",
            "n-gram overlap as in Lin 2004 (ROUGE-3); after Turpin et al. 2023, on reasons made for an answer",
            "leave out the thoughts that restate the answer (`leadsto row` shows them), or draw other chains");

    private static final double HALF = .5;
    private static final int LONG_ENOUGH = 3;

    private final Rows rows = new Rows();
    private final Anchorings anchorings = new Anchorings(new Remembered<>(Wording::words)::of);
    private double sum;

    @Override
    public void add(GuardedRow row) {
        if (row.thoughts().size() > 1) {
            Anchoring anchoring = anchorings.of(row.thoughts());
            double own = anchoring.words() < LONG_ENOUGH ? 0 : anchoring.share() * (1 - anchoring.startShare());
            rows.count(row, own >= HALF);
            sum += own;
        }
    }

    @Override
    public Map<Rule, Result> results() {
        return Map.of(RULE, rows.ofShare().with("mean", rows.all() == 0 ? 0 : sum / rows.all()));
    }
}
