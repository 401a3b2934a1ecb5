package leadsto.dataset.guard.likeness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.thought.Thought;

/**
 * How many rows nearly repeat one of another chain before them, and how many resemble a row of another split.
 *
 * <p>Chains of one graph share thoughts, so some likeness within a split is what they are made of; what is held against the
 * limit is the share of rows that would go if of each bucket only the first stayed, as deduplication of pretraining corpora
 * does. Rows of one chain, such as its right and its spoilt telling, are alike on purpose and do not count. Between splits not one is allowed: what is tested would have been learned. Replayed rows count too. Memory: the pairs
 * of one part of a file.
 */
public final class NearDuplicates implements Guard {
    public static final Rule WITHIN = new Rule(
            "near-duplicates",
            Rule.Bound.AT_MOST,
            .5,
            Rule.MANY,
            "share of rows nearly the same as an earlier one of their split and another chain",
            "MinHash, Broder 1997; word 5-grams, 14 x 8 as datatrove; Lee et al. 2022",
            "do without --keep-near-duplicates, or draw chains that differ more, with --strategy cover or diverse or a"
                    + " smaller --k");
    public static final Rule ACROSS = new Rule(
            "near-duplicates-across-splits",
            Rule.Bound.AT_MOST,
            0,
            1,
            "rows nearly the same as one of another split",
            "MinHash, Broder 1997; word 5-grams, 14 x 8 as datatrove; Lee et al. 2022",
            "leave one of the two out (`leadsto row` shows their thoughts, `rejected: true` in the graph leaves a thought"
                    + " out), or give another --seed");

    private static final int NAMED = 10;
    private static final int ID_DIGITS = 10;
    private static final int ID_SHIFT = 24;
    private static final int CHAIN_SHIFT = 4;
    private static final int SPLIT = 0xf;
    private static final int CHAIN = 0xfffff;

    private final Pairs buckets;
    private final Pairs found;
    private final List<String> splits = new ArrayList<>();
    private long rows;

    /** @param file is made, and another beside it, where there are many rows */
    public NearDuplicates(Path file) {
        buckets = new Pairs(file);
        found = new Pairs(file.resolveSibling(file.getFileName() + "-found"));
    }

    @Override
    public void add(GuardedRow row) {
        rows++;
        int split = splits.indexOf(row.split());
        if (split < 0) {
            split = splits.size();
            splits.add(row.split());
        }
        long value = number(row.id()) << ID_SHIFT | chain(row) << CHAIN_SHIFT | split;
        Buckets.STRICT.keys(MinHash.of(row.text()), key -> buckets.add(key, value));
    }

    @Override
    public Map<Rule, Result> results() {
        buckets.forEachShared(this::compare);
        Tally within = new Tally();
        Tally across = new Tally();
        found.forEach((values, from, to) -> {
            boolean isWithin = false;
            boolean isAcross = false;
            for (int i = from; i < to; i++) {
                isWithin |= values[i] % 2 == 0;
                isAcross |= values[i] % 2 != 0;
            }
            within.add(isWithin, values[from] >>> 1);
            across.add(isAcross, values[from] >>> 1);
        });
        Map<Rule, Result> results = new LinkedHashMap<>();
        results.put(WITHIN, within.result(rows == 0 ? 0 : within.count / (double) rows, rows));
        results.put(ACROSS, across.result(across.count, rows));
        return results;
    }

    /** Of one bucket: each row of another chain than the first of its split, and each row if there are several splits. */
    private void compare(long[] values, int from, int to) {
        long met = 0;
        long[] first = new long[SPLIT + 1];
        for (int i = from; i < to; i++) {
            int split = (int) values[i] & SPLIT;
            long chain = values[i] >>> CHAIN_SHIFT & CHAIN;
            if ((met & 1L << split) == 0) {
                first[split] = chain;
            } else if (chain != first[split]) {
                found.add(mixed(values[i]), id(values[i]) << 1);
            }
            met |= 1L << split;
        }
        if (Long.bitCount(met) > 1) {
            for (int i = from; i < to; i++) {
                found.add(mixed(values[i]), id(values[i]) << 1 | 1);
            }
        }
    }

    private static long id(long value) {
        return value >>> ID_SHIFT;
    }

    private static long mixed(long value) {
        return Buckets.mixed(value);
    }

    /** Twenty bits that tell the chain from others: of a million pairs of like rows one is taken for rows of one chain. */
    private static long chain(GuardedRow row) {
        long all = row.isTold() ? 0 : row.id().hashCode();
        for (Thought thought : row.thoughts()) {
            all = all * 31 + thought.id().hashCode();
        }
        return mixed(all) & CHAIN;
    }

    /** The first 40 bits of an id of hexadecimal digits, and something like it of another. */
    private static long number(String id) {
        return id.length() > ID_DIGITS && id.chars().limit(ID_DIGITS).allMatch(HexFormat::isHexDigit)
                ? HexFormat.fromHexDigitsToLong(id, 0, ID_DIGITS)
                : mixed(id.hashCode()) >>> ID_SHIFT;
    }

    private static final class Tally {
        private final List<String> named = new ArrayList<>();
        private long count;

        private void add(boolean is, long id) {
            if (is) {
                count++;
                if (named.size() < NAMED) {
                    named.add(HexFormat.of().toHexDigits(id, ID_DIGITS));
                }
            }
        }

        private Result result(double value, long rows) {
            return new Result(value, named, Map.of()).with("rows", rows).with("found", count);
        }
    }
}
