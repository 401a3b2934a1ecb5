package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import leadsto.thought.ThoughtGraph;

/**
 * Predicted graphs beside those that people annotated, and how near they come.
 *
 * <pre>{@code
 * Evaluation evaluation = Evaluation.of(gold, predicted);
 * evaluation.scores().get("link_f1").value();
 * }</pre>
 *
 * <p>Graphs are matched by their ids; one without a prediction counts as an empty one. Links are compared in the direction
 * of argument: a doubt that leads to what meets it as an attack of the latter on the doubt. Cost: linear in thoughts and
 * links, times a thousand draws over graphs for the intervals; where thoughts are matched by place or meaning, quadratic
 * in the thoughts of a graph and more.
 */
public final class Evaluation {
    private final List<Metric> metrics;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Counts> counts;
    private final int missing;

    private Evaluation(
            List<ThoughtGraph> gold,
            List<ThoughtGraph> predicted,
            BiFunction<ThoughtGraph, ThoughtGraph, Comparison> comparing,
            List<Metric> metrics) {
        this.metrics = metrics;
        Map<String, ThoughtGraph> byId = new LinkedHashMap<>();
        predicted.forEach(graph -> byId.put(graph.id(), graph));
        for (ThoughtGraph graph : gold) {
            comparisons.add(comparing.apply(graph, byId.getOrDefault(graph.id(), empty(graph))));
        }
        this.counts = comparisons.stream().map(Comparison::counts).toList();
        this.missing = (int)
                gold.stream().filter(graph -> !byId.containsKey(graph.id())).count();
    }

    /** Of predictions whose thoughts were given: they carry the ids of the gold thoughts. */
    public static Evaluation of(List<ThoughtGraph> gold, List<ThoughtGraph> predicted) {
        return new Evaluation(gold, predicted, Comparison::byId, Metric.OF_GIVEN);
    }

    /** Of predictions whose thoughts were found in the text: they are matched by the places where they stand. */
    public static Evaluation ofSpans(List<ThoughtGraph> gold, List<ThoughtGraph> predicted) {
        return new Evaluation(gold, predicted, Comparison::byPlace, Metric.OF_TEXT);
    }

    /**
     * Of predictions that were unfolded from the given answers alone: their thoughts are those of gold that say the same, by
     * {@link Alignment}; their scores are {@code premise_recall}, {@code premise_precision}, {@code premise_f1} and
     * {@code link_f1}.
     *
     * @param alikeEnough the least likeness of two thoughts that say the same
     */
    public static Evaluation ofAnswers(
            List<ThoughtGraph> gold, List<ThoughtGraph> predicted, Likeness likeness, double alikeEnough) {
        return new Evaluation(
                gold,
                predicted,
                (one, other) -> Comparison.byMeaning(one, other, likeness, alikeEnough),
                Metric.OF_ANSWERS);
    }

    /** How many gold graphs there are. */
    public int graphs() {
        return comparisons.size();
    }

    /** For how many of them nothing was predicted. */
    public int missing() {
        return missing;
    }

    /** The scores by their names, such as {@code kind_f1}; what gold has no example of is left out. */
    public Map<String, Score> scores() {
        Map<String, Score> scores = new LinkedHashMap<>();
        Bootstrap.scores(counts, metrics).forEach((metric, score) -> scores.put(metric.word(), score));
        return scores;
    }

    /** Which kinds were taken for which. */
    public Confusion confusion() {
        return Counts.sum(counts).kinds();
    }

    /** The graphs with the lowest {@code link_f1}, of equal ones those first with more wrong links. */
    public List<GraphScore> worst(int most) {
        return comparisons.stream()
                .map(Evaluation::graphScore)
                .filter(it -> it.missed() + it.extra() > 0)
                .sorted(Comparator.comparing(GraphScore::linkF1)
                        .thenComparing(it -> -it.missed() - it.extra())
                        .thenComparing(GraphScore::id))
                .limit(most)
                .toList();
    }

    /** Links that were not predicted, by role and distance, most first. */
    public List<Missed> missed() {
        return Missed.of(
                comparisons.stream().flatMap(it -> it.sought().stream()).toList());
    }

    /** How far the weights of predicted supports, challenges and resolves can be believed. */
    public Calibration calibration() {
        return Calibration.of(comparisons.stream()
                .flatMap(it -> it.argumentGuesses().stream())
                .toList());
    }

    /** How far the weights of predicted prompts and continues can be believed; empty where gold has none. */
    public Optional<Calibration> flowCalibration() {
        Tally flow = Counts.sum(counts).flow();
        return flow.found() + flow.missed() == 0
                ? Optional.empty()
                : Optional.of(Calibration.of(comparisons.stream()
                        .flatMap(it -> it.flowGuesses().stream())
                        .toList()));
    }

    private static GraphScore graphScore(Comparison comparison) {
        Tally links = comparison.links();
        return new GraphScore(comparison.gold().id(), links.f1(), links.found(), links.extra(), links.missed());
    }

    private static ThoughtGraph empty(ThoughtGraph gold) {
        return new ThoughtGraph(
                gold.id(),
                gold.language(),
                gold.text(),
                gold.question(),
                ThoughtGraph.Given.NOTHING,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
