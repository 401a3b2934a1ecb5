package leadsto.dataset.guard.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How like texts are to each other: BLEU of each with all others as references, the mean over the texts.
 *
 * <p>Source: Zhu et al. 2018; BLEU up to four words of Papineni et al. 2002, counts of two words and more smoothed by one (Lin
 * and Och 2004), no penalty for brevity. Cost: linear in all words.
 */
final class SelfBleu {
    private static final int LONGEST = 4;

    private SelfBleu() {}

    /** In [0, 1]; 0 where there is nothing to compare. */
    static double of(List<List<String>> texts) {
        if (texts.size() < 2) {
            return 0;
        }
        double[] logs = new double[texts.size()];
        for (int length = 1; length <= LONGEST; length++) {
            int runLength = length;
            List<Map<List<String>, Long>> counts = texts.stream()
                    .map(text -> Variety.runs(text, runLength).stream()
                            .collect(Collectors.groupingBy(it -> it, Collectors.counting())))
                    .toList();
            Map<List<String>, Most> most = most(counts);
            for (int i = 0; i < logs.length; i++) {
                logs[i] += Math.log(precision(counts.get(i), i, most, length == 1 ? 0 : 1));
            }
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log / LONGEST);
        }
        return sum / logs.length;
    }

    /** In which text a run stands most often, and how often it stands in that one and at most in any other. */
    private record Most(int text, long there, long elsewhere) {

        Most with(int other, long count) {
            return count > there ? new Most(other, count, there) : new Most(text, there, Math.max(elsewhere, count));
        }

        long without(int of) {
            return of == text ? elsewhere : there;
        }
    }

    private static Map<List<String>, Most> most(List<Map<List<String>, Long>> counts) {
        Map<List<String>, Most> most = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            int text = i;
            counts.get(i)
                    .forEach((run, count) -> most.compute(
                            run, (it, before) -> before == null ? new Most(text, count, 0) : before.with(text, count)));
        }
        return most;
    }

    private static double precision(
            Map<List<String>, Long> counts, int of, Map<List<String>, Most> most, double smoothing) {
        double all = smoothing;
        double met = smoothing;
        for (Map.Entry<List<String>, Long> run : counts.entrySet()) {
            all += run.getValue();
            met += Math.min(run.getValue(), most.get(run.getKey()).without(of));
        }
        return all == 0 ? 1 : Math.max(met, 1e-9) / all;
    }
}
