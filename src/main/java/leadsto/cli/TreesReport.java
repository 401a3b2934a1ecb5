package leadsto.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import leadsto.embed.Embeddings;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.evaluation.Evaluation;
import leadsto.unfold.evaluation.Score;

/** How near what a model unfolds from answers alone comes to what people found them to rest on. */
final class TreesReport {
    /**
     * The least cosine of two thoughts that say the same. Of pairs of premises from different trees of EntailmentBank's
     * development set 6 in 10,000 are that alike, by MiniLM; of pairs within one tree, whose premises share their words, 18 %.
     */
    private static final double ALIKE_ENOUGH = .7;

    private final Evaluation evaluation;
    private final AskedTrees asked;

    private TreesReport(Evaluation evaluation, AskedTrees asked) {
        this.evaluation = evaluation;
        this.asked = asked;
    }

    /**
     * @param gold those whose answers were unfolded
     * @param unfolded what came of them
     */
    static TreesReport of(
            List<ThoughtGraph> gold, List<ThoughtGraph> unfolded, AskedTrees asked, Embeddings embeddings) {
        Meanings meanings = Meanings.of(gold, unfolded, embeddings);
        return new TreesReport(Evaluation.ofAnswers(gold, unfolded, meanings, ALIKE_ENOUGH), asked);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String reasons = asked.notTaken().entrySet().stream()
                .map(it -> it.getValue() + " " + it.getKey())
                .collect(Collectors.joining(", "));
        lines.add(line(
                "Unfolded from %d answers and their questions alone: %d taken%s.",
                evaluation.graphs(), asked.taken(), reasons.isEmpty() ? "" : ", not " + reasons));
        lines.add(line(
                "A thought is gold's of nearest meaning, each matched once (cosine of at least %.2f).", ALIKE_ENOUGH));
        lines.add("");
        scores().forEach((name, score) ->
                lines.add(line("%-17s %.3f  (%.3f to %.3f)", name, score.value(), score.low(), score.high())));
        return lines;
    }

    Map<String, Score> scores() {
        return evaluation.scores();
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        scores().forEach((name, score) -> document.put(name, EvaluationReport.document(score)));
        document.put("answers", evaluation.graphs());
        document.put("taken", asked.taken());
        document.put("notTaken", asked.notTaken());
        document.put("alikeEnough", ALIKE_ENOUGH);
        return document;
    }

    private static String line(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
