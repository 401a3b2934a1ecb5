package leadsto.dataset.guard.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import leadsto.dataset.guard.rule.Guard;
import leadsto.dataset.guard.rule.GuardedRow;
import leadsto.dataset.guard.rule.Result;
import leadsto.dataset.guard.rule.Rule;
import leadsto.dataset.text.Text;
import leadsto.dataset.text.Words;

/**
 * How varied the responses are, measured on a sample, since all these measures fall as a set grows.
 *
 * <p>Their usual limits refuse nothing. Distinct-n falls with the length of what it is measured on (Liu et al. 2022); self-BLEU
 * and the compression ratio compare only sets of like length and task (Shaib et al. 2024), and answers of one word, as yes and
 * no, are alike of themselves. A value beyond the limit says that rows are worth a look, not that they do harm; rows that
 * repeat each other are counted by guards that do refuse. Who knows what is usual for their own data gives a limit, which is
 * then held.
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
                    "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k")
            .telling();
    public static final Rule SELF_BLEU = new Rule(
                    "self-bleu",
                    Rule.Bound.AT_MOST,
                    .9,
                    Rule.MANY,
                    "mean likeness of a response to the others of a sample, up to four words",
                    "Zhu et al. 2018 (Texygen)",
                    "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k")
            .telling();
    public static final Rule COMPRESSION = new Rule(
                    "compression-ratio",
                    Rule.Bound.AT_MOST,
                    8,
                    Rule.MANY,
                    "how many times smaller a sample becomes when it is deflated",
                    "Shaib et al. 2024",
                    "draw fewer chains through the same thoughts: --strategy cover or diverse, or a smaller --k")
            .telling();

    static final int SAMPLE = 1000;
    static final int COMPARED = 100;
    static final int CHARACTERS = 4000;

    private final List<String> sample = new ArrayList<>();
    private final SplittableRandom random;
    private long rows;

    /** @param seed decides which rows are in the sample */
    public Variety(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public void add(GuardedRow row) {
        if (row.response().isEmpty()) {
            return;
        }
        rows++;
        if (sample.size() < SAMPLE) {
            sample.add(cut(row.response()));
        } else {
            long place = random.nextLong(rows);
            if (place < SAMPLE) {
                sample.set((int) place, cut(row.response()));
            }
        }
    }

    private static String cut(Text response) {
        return response.toString().substring(0, Math.min(CHARACTERS, response.length()));
    }

    @Override
    public Map<Rule, Result> results() {
        List<List<String>> words = sample.stream().map(Words::of).toList();
        List<List<String>> compared = spread(words);
        Map<Rule, Result> results = new LinkedHashMap<>();
        results.put(
                DISTINCT,
                Result.of(distinct(words, 2))
                        .with("sample", sample.size())
                        .with("distinct-1", distinct(words, 1))
                        .with("distinct-3", distinct(words, 3)));
        results.put(SELF_BLEU, Result.of(SelfBleu.of(compared)).with("sample", compared.size()));
        results.put(COMPRESSION, Result.of(Deflated.ratio(sample)).with("sample", sample.size()));
        return results;
    }

    /** As many as are compared, evenly from all of the sample: neighbours are often of one question. */
    private static List<List<String>> spread(List<List<String>> words) {
        int count = Math.min(COMPARED, words.size());
        return IntStream.range(0, count)
                .mapToObj(i -> words.get((int) ((long) i * words.size() / count)))
                .toList();
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

    static List<List<String>> runs(List<String> words, int length) {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length));
        }
        return runs;
    }
}
