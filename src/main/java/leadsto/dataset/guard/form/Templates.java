package leadsto.dataset.guard.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Remembered;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Words;
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
    private final Remembered<String[]> ofThoughts =
            new Remembered<>(text -> Words.of(text).toArray(String[]::new));
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
        String[] words = told(row).toArray(String[]::new);
        boolean[] taken = new boolean[words.length];
        for (Thought thought : row.thoughts()) {
            take(ofThoughts.of(thought), words, taken);
        }
        Set<String> runs = new LinkedHashSet<>();
        List<String> run = new ArrayList<>();
        for (int i = 0; i <= words.length; i++) {
            if (i < words.length && !taken[i] && run.size() < LONGEST) {
                run.add(words[i]);
            } else if (!run.isEmpty()) {
                runs.add(String.join(" ", run));
                run.clear();
            }
        }
        return runs;
    }

    private static List<String> told(GuardedRow row) {
        return row.text().indexOf('<') < 0
                ? row.toldWords()
                : Words.of(Tags.without(row.prompt() + "\n" + row.response()));
    }

    /** Marks every place where the thought's words stand one after the other. */
    private static void take(String[] thought, String[] words, boolean[] taken) {
        int length = thought.length;
        for (int i = 0; length > 0 && i + length <= words.length; i++) {
            if (words[i].equals(thought[0]) && Arrays.equals(words, i, i + length, thought, 0, length)) {
                Arrays.fill(taken, i, i + length, true);
                i += length - 1;
            }
        }
    }
}
