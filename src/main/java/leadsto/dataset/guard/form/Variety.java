package leadsto.dataset.guard.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.guard.rule.Words;

/**
 * How varied the responses are, measured on a sample, since all these measures fall as a set grows.
 *
 * <p>The sample holds {@value #SAMPLE} rows at most, drawn evenly by the seed (reservoir sampling, Vitter 1985), each cut to
 * {@value #CHARACTERS} characters; self-BLEU compares {@value #COMPARED} of them with each other.
 */
public final class Variety implements Guard {
    public static final Rule DISTINCT = new Rule(
            "distinct-2",
            Rule.Bound.AT_LEAST,
            .15,
            Rule.MANY,
            "share of different pairs of neighbouring words among all, in a sample",
            "Li et al. 2016",
            "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k");
    public static final Rule SELF_BLEU = new Rule(
            "self-bleu",
            Rule.Bound.AT_MOST,
            .9,
            Rule.MANY,
            "mean likeness of a response to the others of a sample, up to four words",
            "Zhu et al. 2018 (Texygen)",
            "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k");
    public static final Rule COMPRESSION = new Rule(
            "compression-ratio",
            Rule.Bound.AT_MOST,
            8,
            Rule.MANY,
            "how many times smaller a sample becomes when it is deflated",
            "Shaib et al. 2024",
            "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k");

    static final int SAMPLE = 1000;
    static final int COMPARED = 100;
    static final int CHARACTERS = 4000;

    private static final int LONGEST = 4;

    private final List<String> sample = new ArrayList<>();
    private final SplittableRandom random;
    private long rows;

    /** @param seed decides which rows are in the sample */
    public Variety(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void add(GuardedRow row) {
        rows++;
        String cut =
                row.response().substring(0, Math.min(CHARACTERS, row.response().length()));
        if (sample.size() < SAMPLE) {
            sample.add(cut);
        } else {
            long place = random.nextLong(rows);
            if (place < SAMPLE) {
                sample.set((int) place, cut);
            }
        }
    }

    @Override
    public Map<Rule, Result> results() {
        List<List<String>> words = sample.stream().map(Words::of).toList();
        List<List<String>> compared = words.subList(0, Math.min(COMPARED, words.size()));
        Map<Rule, Result> results = new LinkedHashMap<>();
        results.put(
                DISTINCT,
                Result.of(distinct(words, 2))
                        .with("sample", sample.size())
                        .with("distinct-1", distinct(words, 1))
                        .with("distinct-3", distinct(words, 3)));
        results.put(SELF_BLEU, Result.of(selfBleu(compared)).with("sample", compared.size()));
        results.put(COMPRESSION, Result.of(Deflated.ratio(sample)).with("sample", sample.size()));
        return results;
    }

    private static double distinct(List<List<String>> texts, int length) {
        Set<List<String>> different = new HashSet<>();
        long all = 0;
        for (List<String> text : texts) {
            List<List<String>> runs = runs(text, length);
            all += runs.size();
            different.addAll(runs);
        }
        return all == 0 ? 1 : different.size() / (double) all;
    }

    /** BLEU of each text against all others, smoothed by one (Lin and Och 2004), the mean over the texts. */
    private static double selfBleu(List<List<String>> texts) {
        if (texts.size() < 2) {
            return 0;
        }
        List<List<Map<List<String>, Long>>> counts = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            int runLength = length;
            counts.add(
                    texts.stream().map(text -> counted(runs(text, runLength))).toList());
        }
        double sum = 0;
        for (int i = 0; i < texts.size(); i++) {
            double logs = 0;
            for (int length = 1; length <= LONGEST; length++) {
                logs += Math.log(precision(counts.get(length - 1), i, length));
            }
            sum += Math.exp(logs / LONGEST);
        }
        return sum / texts.size();
    }

    private static double precision(List<Map<List<String>, Long>> counts, int of, int length) {
        Map<List<String>, Long> most = new HashMap<>();
        for (int other = 0; other < counts.size(); other++) {
            if (other != of) {
                counts.get(other).forEach((run, count) -> most.merge(run, count, Math::max));
            }
        }
        double smoothing = length == 1 ? 0 : 1;
        double all = smoothing;
        double met = smoothing;
        for (Map.Entry<List<String>, Long> run : counts.get(of).entrySet()) {
            all += run.getValue();
            met += Math.min(run.getValue(), most.getOrDefault(run.getKey(), 0L));
        }
        return all == 0 ? 1 : Math.max(met, 1e-9) / all;
    }

    private static Map<List<String>, Long> counted(List<List<String>> runs) {
        return runs.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    private static List<List<String>> runs(List<String> words, int length) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length));
        }
        return runs;
    }
}
