package leadsto.dataset.guard.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Remembered;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Wordings;
import leadsto.dataset.guard.rule.Words;
import leadsto.thought.Thought;

/**
 * What stands in more than one split: thoughts, answers, sources and groups, counted anew from the rows.
 *
 * <p>Thoughts that say the same are one, whatever their kinds. Memory: a few bytes for each thought, answer, source and group.
 */
public final class Leaks implements Guard {
    public static final Rule RULE = new Rule(
            "leaks-between-splits",
            Rule.Bound.AT_MOST,
            0,
            1,
            "thoughts, answers, groups and sources that stand in two splits",
            "Kapoor and Narayanan 2023, on leakage",
            "export anew into an empty folder; where sources leak, with --group-by source");

    /** An answer of so few words is bare: yes, no, 42. */
    public static final int BARE = 3;

    private static final int NAMED = 10;

    private final boolean ofSources;
    private final boolean ofBareAnswers;
    private final List<String> splits = new ArrayList<>();
    private final Wordings wordings = new Wordings();
    private final Remembered<Boolean> bare = new Remembered<>(Leaks::isBare);
    private final Map<String, Map<String, Integer>> met = new LinkedHashMap<>();
    private final List<String> named = new ArrayList<>();

    /**
     * @param ofSources whether a source in two splits is a leak, or only told
     * @param ofBareAnswers whether an answer of {@value #BARE} words at most is
     */
    public Leaks(boolean ofSources, boolean ofBareAnswers) {
        this.ofSources = ofSources;
        this.ofBareAnswers = ofBareAnswers;
        List.of("thoughts", "answers", "bare answers", "sources", "groups")
                .forEach(what -> met.put(what, new HashMap<>()));
    }

    @Override
    public void add(GuardedRow row) {
        if (!row.isTold()) {
            return;
        }
        int split = splits.indexOf(row.split());
        if (split < 0) {
            split = splits.size();
            splits.add(row.split());
        }
        int bit = 1 << split;
        boolean leaks = meet("groups", row.group(), bit);
        for (Thought thought : row.thoughts().subList(0, row.thoughts().size() - 1)) {
            leaks |= meet("thoughts", Integer.toString(wordings.of(thought)), bit);
        }
        boolean isBare = !ofBareAnswers && bare.of(row.answer());
        leaks |= meet(isBare ? "bare answers" : "answers", Integer.toString(wordings.of(row.answer())), bit) && !isBare;
        for (String source : row.sources()) {
            leaks |= meet("sources", source, bit) && ofSources;
        }
        if (leaks && named.size() < NAMED) {
            named.add(row.id());
        }
    }

    /** Whether an answer says no more than yes, no or a number. */
    public static boolean isBare(Thought answer) {
        return isBare(answer.text());
    }

    /** The same of its text. */
    public static boolean isBare(String answer) {
        return Words.of(answer).size() <= BARE;
    }

    @Override
    public Map<Rule, Result> results() {
        Map<String, Object> shared = new LinkedHashMap<>();
        met.forEach((what, bits) -> shared.put(
                what,
                bits.values().stream().filter(it -> Integer.bitCount(it) > 1).count()));
        long leaks = met.entrySet().stream()
                .filter(it -> ofSources || !it.getKey().equals("sources"))
                .filter(it -> !it.getKey().equals("bare answers"))
                .flatMap(it -> it.getValue().values().stream())
                .filter(it -> Integer.bitCount(it) > 1)
                .count();
        return Map.of(
                RULE, new Result(leaks, named, Map.of()).with("shared", shared).with("splits", splits));
    }

    private boolean meet(String what, String which, int bit) {
        return Integer.bitCount(met.get(what).merge(which, bit, (a, b) -> a | b)) > 1;
    }
}
