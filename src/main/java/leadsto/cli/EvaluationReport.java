package leadsto.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Statement;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.evaluation.Calibration;
import leadsto.unfold.evaluation.Confusion;
import leadsto.unfold.evaluation.Evaluation;
import leadsto.unfold.evaluation.GraphScore;
import leadsto.unfold.evaluation.Missed;
import leadsto.unfold.evaluation.Score;

/** An evaluation for people and for programs: first the scores, then what one needs to improve them. */
final class EvaluationReport {
    private static final int WORST = 5;
    private static final int MISSED = 10;
    private static final int NAMED = 5;
    private static final int LONGEST_NAME = 20;
    private static final String NOT_FOUND = "not-found";

    private final Evaluation evaluation;
    private final Optional<TreesReport> trees;
    private final boolean spans;
    private final List<String> withoutText;
    private final List<String> withoutPlaces;

    EvaluationReport(Evaluation evaluation, boolean spans, List<ThoughtGraph> gold, Optional<TreesReport> trees) {
        this.evaluation = evaluation;
        this.trees = trees;
        this.spans = spans;
        this.withoutText = gold.stream()
                .filter(it -> spans && it.text().filter(text -> !text.isBlank()).isEmpty())
                .map(ThoughtGraph::id)
                .toList();
        this.withoutPlaces = gold.stream()
                .filter(it ->
                        spans && it.statements().stream().map(Statement::span).allMatch(Optional::isEmpty))
                .map(ThoughtGraph::id)
                .filter(it -> !withoutText.contains(it))
                .toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(evaluation.graphs()
                + (evaluation.graphs() == 1 ? " graph" : " graphs")
                + (spans ? ", thoughts found in the raw text." : ", thoughts given."));
        addNamed(lines, withoutText, "no text to unfold, and count as missed");
        addNamed(lines, withoutPlaces, "no places of thoughts in their text, so that nothing can be matched");
        lines.add("");
        evaluation
                .scores()
                .forEach((name, score) ->
                        lines.add(line("%-17s %.3f  (%.3f to %.3f)", name, score.value(), score.low(), score.high())));
        addConfusion(lines);
        addWorst(lines);
        addMissed(lines);
        addCalibration(lines, "supports, challenges and resolves", evaluation.calibration());
        evaluation.flowCalibration().ifPresent(it -> addCalibration(lines, "prompts and continues", it));
        trees.ifPresent(it -> {
            lines.add("");
            lines.addAll(it.lines());
        });
        return lines;
    }

    /** A row for each score, a column for each file; scores of what no graph holds are left out. */
    static List<String> sideBySide(Map<String, EvaluationReport> reports) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Set<String> scores = new LinkedHashSet<>();
        reports.values().forEach(it -> scores.addAll(it.evaluation.scores().keySet()));
        rows.put("", reports.keySet().stream().map(EvaluationReport::shortened).toList());
        rows.put("graphs", cells(reports, it -> Integer.toString(it.evaluation.graphs())));
        for (String name : scores) {
            rows.put(
                    name,
                    cells(
                            reports,
                            it -> Optional.ofNullable(it.evaluation.scores().get(name))
                                    .map(score -> line("%.3f", score.value()))
                                    .orElse("")));
        }
        rows.put(
                "calibration error",
                cells(reports, it -> line("%.3f", it.evaluation.calibration().error())));
        rows.put(
                "... of flow",
                cells(
                        reports,
                        it -> it.evaluation
                                .flowCalibration()
                                .map(flow -> line("%.3f", flow.error()))
                                .orElse("")));
        addTrees(rows, reports);
        int width = Math.max(
                17, rows.keySet().stream().mapToInt(String::length).max().orElse(0));
        return rows.entrySet().stream()
                .map(row -> line("%-" + width + "s", row.getKey())
                        + row.getValue().stream()
                                .map(cell -> line("  %20s", cell))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static void addTrees(Map<String, List<String>> rows, Map<String, EvaluationReport> reports) {
        Set<String> names = new LinkedHashSet<>();
        reports.values()
                .forEach(it ->
                        it.trees.ifPresent(trees -> names.addAll(trees.scores().keySet())));
        names.forEach(name -> rows.put(
                "unfolded: " + name,
                cells(
                        reports,
                        it -> it.trees
                                .map(trees ->
                                        line("%.3f", trees.scores().get(name).value()))
                                .orElse(""))));
    }

    private static List<String> cells(Map<String, EvaluationReport> reports, Function<EvaluationReport, String> cell) {
        return reports.values().stream().map(cell).toList();
    }

    /** A file's name without folder and ending. */
    private static String shortened(String file) {
        String name = Path.of(file).getFileName().toString();
        String stem = name.replaceFirst("(?<=.)\\.[^.]*$", "");
        return stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
    }

    private static void addNamed(List<String> lines, List<String> graphs, String what) {
        if (!graphs.isEmpty()) {
            lines.add(graphs.size() + (graphs.size() == 1 ? " has " : " have ") + what + ": "
                    + graphs.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (graphs.size() > NAMED ? ", ..." : ""));
        }
    }

    private void addConfusion(List<String> lines) {
        Confusion confusion = evaluation.confusion();
        List<Optional<Kind>> columns = columns();
        columns.removeIf(it -> Arrays.stream(Kind.values()).allMatch(gold -> confusion.count(gold, it) == 0));
        lines.add("");
        StringBuilder head = new StringBuilder(line("%-12s", "gold \\ found"));
        columns.forEach(it -> head.append(line(" %11s", name(it))));
        lines.add(head.toString());
        for (Kind gold : Kind.values()) {
            if (confusion.count(gold) > 0) {
                StringBuilder row = new StringBuilder(line("%-12s", gold.word()));
                columns.forEach(it -> row.append(line(" %11d", confusion.count(gold, it))));
                lines.add(row.toString());
            }
        }
    }

    private void addWorst(List<String> lines) {
        List<GraphScore> worst = evaluation.worst(WORST);
        lines.add("");
        lines.add(worst.isEmpty() ? "No graph has a wrong link." : "Worst graphs by link_f1:");
        worst.forEach(it -> lines.add(line(
                "  %.3f  %s: %d links found, %d missed, %d too many",
                it.linkF1(), it.id(), it.found(), it.missed(), it.extra())));
    }

    private void addMissed(List<String> lines) {
        List<Missed> missed = evaluation.missed();
        lines.add("");
        lines.add(
                missed.isEmpty()
                        ? "No link was missed."
                        : "Links most often missed, by how many thoughts on or back they lead:");
        missed.stream()
                .limit(MISSED)
                .forEach(it -> lines.add(
                        line("  %-10s  %-16s %5d of %d", it.role().word(), it.distance(), it.missed(), it.links())));
    }

    private static void addCalibration(List<String> lines, String what, Calibration calibration) {
        lines.add("");
        lines.add(line(
                "Weights of %s: %d links, expected calibration error %.3f",
                what, calibration.links(), calibration.error()));
        lines.add("  weight      links  mean weight  share right");
        for (Calibration.Bin bin : calibration.bins()) {
            String range = line("  %.1f to %.1f %6d", bin.from(), bin.to(), bin.links());
            lines.add(bin.links() == 0 ? range : range + line("  %11.2f  %11.2f", bin.weight(), bin.right()));
        }
    }

    /** The scores stand at the top level under their names, as other scorers of the same files print them. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        evaluation.scores().forEach((name, score) -> document.put(name, document(score)));
        document.put("graphs", evaluation.graphs());
        document.put("missing", evaluation.missing());
        document.put("spans", spans);
        document.put("withoutText", withoutText);
        document.put("withoutPlaces", withoutPlaces);
        document.put("confusion", confusion());
        document.put("worst", evaluation.worst(WORST));
        document.put(
                "missed",
                evaluation.missed().stream().map(EvaluationReport::document).toList());
        document.put("calibration", document(evaluation.calibration()));
        evaluation.flowCalibration().ifPresent(it -> document.put("flowCalibration", document(it)));
        trees.ifPresent(it -> document.put("unfolded", it.document()));
        return document;
    }

    private Map<String, Object> confusion() {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Kind gold : Kind.values()) {
            Map<String, Object> row = new LinkedHashMap<>();
            columns().forEach(it -> row.put(name(it), evaluation.confusion().count(gold, it)));
            rows.put(gold.word(), row);
        }
        return rows;
    }

    static Map<String, Object> document(Score score) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("value", rounded(score.value()));
        document.put("low", rounded(score.low()));
        document.put("high", rounded(score.high()));
        return document;
    }

    private static Map<String, Object> document(Missed missed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("role", missed.role().word());
        document.put("distance", missed.distance());
        document.put("missed", missed.missed());
        document.put("links", missed.links());
        return document;
    }

    private static Map<String, Object> document(Calibration calibration) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("links", calibration.links());
        document.put("error", rounded(calibration.error()));
        document.put("bins", calibration.bins());
        return document;
    }

    /** Every kind, and nothing at the end. */
    private static List<Optional<Kind>> columns() {
        List<Optional<Kind>> columns =
                new ArrayList<>(Arrays.stream(Kind.values()).map(Optional::of).toList());
        columns.add(Optional.empty());
        return columns;
    }

    private static String name(Optional<Kind> kind) {
        return kind.map(Kind::word).orElse(NOT_FOUND);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static String line(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
