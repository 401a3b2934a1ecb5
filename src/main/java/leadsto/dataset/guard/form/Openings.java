package leadsto.dataset.guard.form;

import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Words;

/** How many rows begin their response with the same three words, whoever wrote them: a thought, a template, a replayed text. */
public final class Openings implements Guard {
    public static final Rule RULE = new Rule(
            "repeated-openings",
            Rule.Bound.AT_MOST,
            .1,
            Rule.MANY,
            "share of responses that begin with the commonest three words",
            "Gudibande et al. 2023: what imitation learns first is style",
            "vary what stands before the first thought (--connectives), or draw chains from more questions");

    private static final int WORDS = 3;
    private static final int TOLD = 5;

    private final Commonest openings = new Commonest();
    private long rows;

    @Override
    public void add(GuardedRow row) {
        List<String> words =
                row.response().startsWith("<") ? Words.of(Tags.without(row.response())) : row.responseWords();
        rows++;
        if (words.size() >= WORDS) {
            openings.add(String.join(" ", words.subList(0, WORDS)));
        }
    }

    @Override
    public Map<Rule, Result> results() {
        List<Map.Entry<String, Long>> top = openings.top(TOLD);
        double share = top.isEmpty() ? 0 : top.get(0).getValue() / (double) rows;
        return Map.of(RULE, Result.of(share).with("rows", rows).with("commonest", Commonest.asFigure(top)));
    }
}
