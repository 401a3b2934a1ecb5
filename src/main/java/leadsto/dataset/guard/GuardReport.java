package leadsto.dataset.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leadsto.dataset.guard.rule.Rule;

/**
 * What the guards found, guard by guard and configuration by configuration: the page {@code guard.json}.
 *
 * @param findings in the order of the guards, then of the configurations
 */
public record GuardReport(List<Finding> findings) {

    /** The verdict where a share would say nothing. */
    public static final String TOO_FEW = "too few rows";

    /** The verdict on a value beyond a limit that is only told. */
    public static final String UNUSUAL = "unusual";

    public GuardReport {
        findings = List.copyOf(findings);
    }

    /** The report of several configurations' findings, guard by guard. */
    public static GuardReport of(List<Finding> findings) {
        List<Rule> order = Guards.rules();
        return new GuardReport(findings.stream()
                .sorted(Comparator.comparingInt(it -> order.indexOf(it.rule())))
                .toList());
    }

    /** Those whose limits were not kept. */
    public List<Finding> failing() {
        return findings.stream().filter(Finding::fails).toList();
    }

    /** Those beyond limits that are only told. */
    public List<Finding> unusual() {
        return findings.stream().filter(Finding::isUnusual).toList();
    }

    /** The page, as maps and lists. */
    public Map<String, Object> asDocument() {
        Map<String, Object> guards = new LinkedHashMap<>();
        byRule().forEach((rule, of) -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("measures", rule.measures());
            page.put("source", rule.source());
            page.put("allowed", rule.bound().words() + " " + written(of.get(0).limit()));
            page.put("heldFromRows", rule.from());
            page.put("refuses", of.get(0).held());
            page.put("keeps", of.stream().noneMatch(it -> it.fails() || it.isUnusual()));
            Map<String, Object> configs = new LinkedHashMap<>();
            of.forEach(finding -> configs.put(finding.config(), finding.asFigures()));
            page.put("configurations", configs);
            guards.put(rule.name(), page);
        });
        return guards;
    }

    /** A line for each guard, from the configuration that fares worst: guard, value, limit, whether it is kept. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        byRule().forEach((rule, of) -> {
            Finding worst = of.stream()
                    .reduce((a, b) -> rule.bound() == Rule.Bound.AT_MOST
                            ? b.result().value() > a.result().value() ? b : a
                            : b.result().value() < a.result().value() ? b : a)
                    .orElseThrow();
            boolean fails = of.stream().anyMatch(Finding::fails);
            lines.add(new Line(
                    rule.name(),
                    written(worst.result().value()),
                    rule.bound().words() + " " + written(worst.limit()),
                    fails ? "FAILS" : worst.isUnusual() ? UNUSUAL : worst.isUntold() ? TOO_FEW : "ok",
                    rule.measures()));
        });
        return lines;
    }

    /** A guard as a row of a table. */
    public record Line(String guard, String value, String allowed, String verdict, String measures) {}

    private Map<Rule, List<Finding>> byRule() {
        Map<Rule, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(it ->
                byRule.computeIfAbsent(it.rule(), rule -> new ArrayList<>()).add(it));
        return byRule;
    }

    /** A figure for people: whole numbers whole, others to three places. */
    static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
