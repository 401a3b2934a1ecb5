package leadsto.dataset.guard.form;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Remembered;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Words;
import leadsto.thought.Thought;

/**
 * How many rows hold the same words between their thoughts: what is left when the thoughts are taken out of a row, each run of
 * words a template.
 *
 * <pre>
 *   "The sample is small. Still, one must weigh it."  −  its two thoughts  =  "still"
 * </pre>
 *
 * <p>Tags in angle brackets are no words. Replayed rows have no thoughts to take out, and are not looked at.
 */
public final class Templates implements Guard {
    public static final Rule RULE = new Rule(
            "templates",
            Rule.Bound.AT_MOST,
            .1,
            Rule.MANY,
            "share of rows that hold the commonest words between thoughts",
            "Shaib et al. 2024, on templates in text: a run counts once a row",
            "use more varied connectives, or --connectives none");

    private static final int TOLD = 5;
    private static final int LONGEST = 8;

    private final Commonest templates = new Commonest();
    private final Remembered<int[]> ofThoughts = new Remembered<>(Words::numbers);
    private long rows;

    @Override
    public void add(GuardedRow row) {
        if (row.isTold()) {
            rows++;
            between(row).forEach(templates::add);
        }
    }

    @Override
    public Map<Rule, Result> results() {
        List<Map.Entry<String, Long>> top = templates.top(TOLD);
        double share = top.isEmpty() ? 0 : top.get(0).getValue() / (double) rows;
        return Map.of(RULE, Result.of(share).with("rows", rows).with("commonest", Commonest.asFigure(top)));
    }

    private Set<String> between(GuardedRow row) {
        List<Piece> pieces = Tags.without(row.told());
        int[] words = Text.numbers(pieces);
        boolean[] taken = taken(row.thoughts(), words);
        Set<String> runs = new LinkedHashSet<>();
        StringJoiner run = new StringJoiner(" ");
        int length = 0;
        int at = 0;
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.numbers().length; i++, at++) {
                if (!taken[at] && length < LONGEST) {
                    run.add(piece.words().get(i));
                    length++;
                } else if (length > 0) {
                    runs.add(run.toString());
                    run = new StringJoiner(" ");
                    length = 0;
                }
            }
        }
        if (length > 0) {
            runs.add(run.toString());
        }
        return runs;
    }

    /** Every place where the words of a thought stand one after the other, those of each thought from the first on. */
    private boolean[] taken(List<Thought> thoughts, int[] words) {
        int[][] sought = new int[thoughts.size()][];
        int[] from = new int[thoughts.size()];
        long firsts = 0;
        for (int i = 0; i < sought.length; i++) {
            sought[i] = ofThoughts.of(thoughts.get(i));
            firsts |= sought[i].length == 0 ? 0 : 1L << sought[i][0];
        }
        boolean[] taken = new boolean[words.length];
        for (int at = 0; at < words.length; at++) {
            // A bit of 64 tells nearly every word from those that a thought begins with.
            if ((firsts & 1L << words[at]) != 0) {
                for (int i = 0; i < sought.length; i++) {
                    if (at >= from[i] && stands(sought[i], words, at)) {
                        from[i] = at + sought[i].length;
                        Arrays.fill(taken, at, from[i], true);
                    }
                }
            }
        }
        return taken;
    }

    private static boolean stands(int[] thought, int[] words, int at) {
        int length = thought.length;
        return length > 0
                && words[at] == thought[0]
                && at + length <= words.length
                && Arrays.equals(words, at, at + length, thought, 0, length);
    }
}
