package leadsto.dataset.guard.likeness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Wordings;
import leadsto.dataset.text.Words;
import leadsto.thought.Thought;

/**
 * What stands in more than one split: thoughts, answers, sources and groups, counted anew from the rows, and thoughts that mean
 * nearly the same.
 *
 * <p>Thoughts that say the same are one, whatever their kinds. Those that are too general to leak anything are told beside the
 * rest: which of them stand in several splits, and in how many rows any does. Memory: some hundred bytes for each thought,
 * answer, source and group, and a bit a row.
 */
public final class Leaks implements Guard {
    public static final Rule RULE = new Rule(
            "leaks-between-splits",
            Rule.Bound.AT_MOST,
            0,
            1,
            "thoughts, answers, groups and sources that stand in two splits, and pairs of thoughts of nearly one meaning",
            "Kapoor and Narayanan 2023, on leakage",
            "export anew into an empty folder; where sources leak, with --group-by source");

    /** The figure that tells of what may stand in several splits. */
    public static final String GENERAL = "tooGeneralToLeak";

    /** An answer of so few words is bare: yes, no, 42. */
    public static final int BARE = 3;

    private static final int NAMED = 10;
    /** Bits of the numbers of rows that are looked at together. */
    private static final int TOGETHER = 16;

    private final boolean ofSources;
    private final Predicate<Thought> isGeneral;
    private final Optional<Meanings> meanings;
    private final Path file;
    private final List<String> splits = new ArrayList<>();
    private final Wordings wordings = new Wordings();
    private final Map<String, Map<String, Integer>> met = new LinkedHashMap<>();
    private final Map<Integer, Thought> telling = new LinkedHashMap<>();
    private final Map<Integer, Thought> general = new LinkedHashMap<>();
    private final Map<Integer, Integer> splitsOf = new HashMap<>();
    private final Pairs holding;
    private final List<String> named = new ArrayList<>();
    private long rows;

    /**
     * @param ofSources whether a source in two splits is a leak, or only told
     * @param isGeneral which thoughts may stand in two, which is told
     * @param meanings who tells which thoughts mean nearly the same, where somebody can
     * @param file is made, and others beside it, where there are many rows
     */
    public Leaks(boolean ofSources, Predicate<Thought> isGeneral, Optional<Meanings> meanings, Path file) {
        this.ofSources = ofSources;
        this.isGeneral = isGeneral;
        this.meanings = meanings;
        this.file = file;
        this.holding = new Pairs(file.resolveSibling(file.getFileName() + "-general"));
        List.of("thoughts", "answers", "sources", "groups").forEach(what -> met.put(what, new HashMap<>()));
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
        boolean leaks = meet("groups", row.group(), split);
        int last = row.thoughts().size() - 1;
        for (int i = 0; i <= last; i++) {
            leaks |= meet(i < last ? "thoughts" : "answers", row.thoughts().get(i), split);
        }
        for (String source : row.sources()) {
            leaks |= meet("sources", source, split) && ofSources;
        }
        if (leaks && named.size() < NAMED) {
            named.add(row.id());
        }
        rows++;
    }

    private boolean meet(String what, Thought thought, int split) {
        int wording = wordings.of(thought);
        splitsOf.merge(wording, 1 << split, (a, b) -> a | b);
        if (isGeneral.test(thought)) {
            general.putIfAbsent(wording, thought);
            holding.add(
                    Buckets.mixed((long) wording << Integer.SIZE | rows >>> TOGETHER),
                    (long) wording << Integer.SIZE | rows);
            return false;
        }
        telling.putIfAbsent(wording, thought);
        return meet(what, Integer.toString(wording), split);
    }

    private boolean meet(String what, String which, int split) {
        return Integer.bitCount(met.get(what).merge(which, 1 << split, (a, b) -> a | b)) > 1;
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
        meanings.ifPresent(it -> shared.put("thoughts of nearly the same meaning", sharedMeanings(it)));
        long leaks = shared.entrySet().stream()
                .filter(it -> ofSources || !it.getKey().equals("sources"))
                .mapToLong(it -> (long) it.getValue())
                .sum();
        return Map.of(
                RULE,
                new Result(leaks, named, Map.of())
                        .with("shared", shared)
                        .with(GENERAL, sharedGeneral())
                        .with("splits", splits));
    }

    /** How many pairs of thoughts that are too near in meaning stand in different splits. */
    private long sharedMeanings(Meanings by) {
        List<Integer> numbers = List.copyOf(telling.keySet());
        Set<Long> pairs = new HashSet<>();
        try (NearMeanings near = new NearMeanings(by, file)) {
            telling.values().forEach(near::add);
            near.forEach(
                    (one, other) -> inSeveral(splitsOf.get(numbers.get(one)) | splitsOf.get(numbers.get(other))),
                    (one, other) -> pairs.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other)));
        }
        return pairs.size();
    }

    /** Which general thoughts stand in several splits, the commonest first, and in how many rows any of them does. */
    private Map<String, Object> sharedGeneral() {
        BitSet holdingAny = new BitSet();
        Map<String, Long> counts = new HashMap<>();
        holding.forEach((values, from, to) -> {
            int wording = (int) (values[from] >>> Integer.SIZE);
            if (inSeveral(splitsOf.get(wording))) {
                counts.merge(general.get(wording).text(), (long) to - from, Long::sum);
                for (int i = from; i < to; i++) {
                    holdingAny.set((int) values[i]);
                }
            }
        });
        Map<String, Object> shared = new LinkedHashMap<>();
        shared.put("thoughts", counts.size());
        shared.put("rows", holdingAny.cardinality());
        Map<String, Long> commonest = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .forEach(it -> commonest.put(it.getKey(), it.getValue()));
        shared.put("commonest", commonest);
        return shared;
    }

    private static boolean inSeveral(int splits) {
        return Integer.bitCount(splits) > 1;
    }
}
