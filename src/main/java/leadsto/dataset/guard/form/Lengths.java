package leadsto.dataset.guard.form;

import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rows;
import leadsto.dataset.guard.rule.Rule;

/** How long the rows are, in tokens, and which are longer than a trainer reads: it would cut them before their answer. */
public final class Lengths implements Guard {
    public static final Rule RULE = new Rule(
            "oversized-rows",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows of more tokens than --max-tokens",
            "TRL's max_length cuts what is longer, and with it the answer",
            "draw shorter chains (--max-length), leave the long thought out (`leadsto row` shows it), or raise --max-tokens to"
                    + " what you train with");

    private static final int COUNTED = 1 << 16;

    private final TokenCount count;
    private final String tokenizer;
    private final int most;
    private final Rows rows = new Rows();
    private final long[] byTokens = new long[COUNTED];
    private long tokens;
    private int longest;
    private int shortest = Integer.MAX_VALUE;

    /**
     * @param tokenizer what counts, for people
     * @param most how many tokens a row may have
     */
    public Lengths(TokenCount count, String tokenizer, int most) {
        this.count = count;
        this.tokenizer = tokenizer;
        this.most = most;
    }

    @Override
    public void add(GuardedRow row) {
        int length = count.of(row.text());
        rows.count(row, length > most);
        tokens += length;
        longest = Math.max(longest, length);
        shortest = Math.min(shortest, length);
        byTokens[Math.min(COUNTED - 1, length)]++;
    }

    @Override
    public Map<Rule, Result> results() {
        Result result = rows.ofCount().with("tokenizer", tokenizer).with("maxTokens", most);
        if (rows.all() > 0) {
            result = result.with("tokens", tokens)
                    .with("shortest", shortest)
                    .with("mean", Math.round(tokens / (double) rows.all()))
                    .with("95% have at most", percentile(.95))
                    .with("longest", longest);
        }
        return Map.of(RULE, result);
    }

    /** The least length that this share of the rows keeps; the longest row's, where that is beyond what is counted apart. */
    private long percentile(double share) {
        long seen = 0;
        for (int length = 0; length < COUNTED - 1; length++) {
            seen += byTokens[length];
            if (seen >= share * rows.all()) {
                return length;
            }
        }
        return longest;
    }
}
