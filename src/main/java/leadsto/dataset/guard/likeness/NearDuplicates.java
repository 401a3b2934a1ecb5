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

/**
 * How many rows nearly repeat one before them, and how many resemble a row of another split.
 *
 * <p>Chains of one graph share thoughts, so some likeness within a split is what they are made of; what is held against the
 * limit is the share of rows that would go if of each bucket only the first stayed, as deduplication of pretraining corpora
 * does. Between splits not one is allowed: what is tested would have been learned. Replayed rows count too. Memory: the pairs
 * of one part of a file.
 */
public final class NearDuplicates implements Guard {
    public static final Rule WITHIN = new Rule(
            "near-duplicates",
            Rule.Bound.AT_MOST,
            .5,
            Rule.MANY,
            "share of rows nearly the same as an earlier one of their split",
            "MinHash, Broder 1997; word 5-grams, 14 x 8 as datatrove; Lee et al. 2022",
            "draw chains that differ more, with --strategy cover or diverse or a smaller --k");
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
    private static final int ID_DIGITS = 15;
    private static final long SPLIT = 0xf;

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
        long value = number(row.id()) & ~SPLIT | split;
        Buckets.STRICT.keys(MinHash.of(row.words()), key -> buckets.add(key, value));
    }

    @Override
    public Map<Rule, Result> results() {
        buckets.forEach(this::compare);
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

    /** Of one bucket: each row after the first of its split, and each row if there are several splits. */
    private void compare(long[] values, int from, int to) {
        long met = 0;
        for (int i = from; i < to; i++) {
            long bit = 1L << (values[i] & SPLIT);
            if ((met & bit) != 0 && !isSame(values, from, i)) {
                found.add(mixed(values[i]), id(values[i]) << 1);
            }
            met |= bit;
        }
        if (Long.bitCount(met) > 1) {
            for (int i = from; i < to; i++) {
                found.add(mixed(values[i]), id(values[i]) << 1 | 1);
            }
        }
    }

    /** One and the same row can fill a bucket twice only if two of its buckets have one key. */
    private static boolean isSame(long[] values, int from, int i) {
        return i > from && values[i] == values[i - 1];
    }

    private static long id(long value) {
        return value >>> 4;
    }

    private static long mixed(long value) {
        return Buckets.mixed(value);
    }

    /** The first 60 bits of an id of hexadecimal digits, and something like it of another. */
    private static long number(String id) {
        return id.length() > ID_DIGITS && id.chars().limit(ID_DIGITS).allMatch(HexFormat::isHexDigit)
                ? HexFormat.fromHexDigitsToLong(id, 0, ID_DIGITS) << 4
                : Buckets.mixed(id.hashCode());
    }

    private static final class Tally {
        private final List<String> named = new ArrayList<>();
        private long count;

        private void add(boolean is, long id) {
            if (is) {
                count++;
                if (named.size() < NAMED) {
                    named.add(HexFormat.of().toHexDigits(id).substring(1));
                }
            }
        }

        private Result result(double value, long rows) {
            return new Result(value, named, Map.of()).with("rows", rows).with("found", count);
        }
    }
}
