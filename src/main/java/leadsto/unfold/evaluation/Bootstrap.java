package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Scores with 95 % intervals: the percentile bootstrap over graphs (Efron 1979), since the thoughts of one graph are not
 * independent of each other.
 */
final class Bootstrap {
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;
    private static final long SEED = 7;

    private Bootstrap() {}

    /** The scores of some metrics in their order, those left out that have nothing to measure. */
    static Map<Metric, Score> scores(List<Counts> graphs, List<Metric> metrics) {
        Map<Metric, List<Double>> drawn = new EnumMap<>(Metric.class);
        Random random = new Random(SEED);
        for (int i = 0; i < DRAWS && !graphs.isEmpty(); i++) {
            Counts sample = Counts.sum(random.ints(graphs.size(), 0, graphs.size())
                    .mapToObj(graphs::get)
                    .toList());
            for (Metric metric : metrics) {
                metric.of(sample)
                        .ifPresent(it -> drawn.computeIfAbsent(metric, no -> new ArrayList<>())
                                .add(it));
            }
        }
        Counts all = Counts.sum(graphs);
        Map<Metric, Score> scores = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            metric.of(all).ifPresent(it -> scores.put(metric, interval(it, drawn.getOrDefault(metric, List.of(it)))));
        }
        return scores;
    }

    private static Score interval(double value, List<Double> drawn) {
        List<Double> sorted = new ArrayList<>(drawn);
        Collections.sort(sorted);
        int cut = (int) (TAIL * sorted.size());
        return new Score(value, sorted.get(cut), sorted.get(sorted.size() - 1 - cut));
    }
}
