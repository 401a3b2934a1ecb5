package leadsto.dataset.guard.form;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;
import leadsto.thought.Thought;

/**
 * The largest step that a chain takes in the space of meanings, held against a limit on drift per step.
 *
 * <p>The usual limit is the most there is: under an embedding that knows spelling alone chance takes some step of many beyond
 * any lower one.
 */
public final class DriftSteps implements Guard {
    public static final Rule RULE = new Rule(
            "drift-step",
            Rule.Bound.AT_MOST,
            2,
            1,
            "largest step of any chain between two thoughts, as embedded; 1.41 is between unrelated ones, 2 the most",
            "Drift, as `simulate` defines it",
            "leave the chains out whose thoughts do not follow (`leadsto row` shows them), or loosen the limit");

    private final ToDoubleFunction<List<Thought>> largestStep;
    private final String embedding;
    private final double limit;
    private final Rows rows = new Rows();
    private double largest;
    private double sum;

    /**
     * @param largestStep the largest step of a chain's thoughts, in [0, 2]
     * @param embedding what embeds them, for people
     * @param limit beyond which a row is named
     */
    public DriftSteps(ToDoubleFunction<List<Thought>> largestStep, String embedding, double limit) {
        this.largestStep = largestStep;
        this.embedding = embedding;
        this.limit = limit;
    }

    @Override
    public void add(GuardedRow row) {
        if (row.thoughts().size() > 1) {
            double step = largestStep.applyAsDouble(row.thoughts());
            rows.count(row, step > limit);
            largest = Math.max(largest, step);
            sum += step;
        }
    }

    @Override
    public Map<Rule, Result> results() {
        Result named = rows.ofCount();
        return Map.of(
                RULE,
                new Result(largest, named.rows(), named.figures())
                        .with("mean", rows.all() == 0 ? 0 : sum / rows.all())
                        .with("embedding", embedding));
    }
}
