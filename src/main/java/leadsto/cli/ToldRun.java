package leadsto.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import leadsto.store.PastRun;
import leadsto.store.RunReport;
import leadsto.thought.Approach;

/** A run as it is told to people and to programs, with what it cost. */
record ToldRun(PastRun run, Prices prices) {

    /** How much of something all of them used. */
    static long sum(List<ToldRun> runs, ToLongFunction<RunReport> figure) {
        return runs.stream()
                .flatMap(it -> it.run.report().stream())
                .mapToLong(figure)
                .sum();
    }

    /** What those cost whose price is known; empty where none is. */
    static Optional<BigDecimal> cost(List<ToldRun> runs) {
        return runs.stream().flatMap(it -> it.cost().stream()).reduce(BigDecimal::add);
    }

    private Optional<BigDecimal> cost() {
        return run.report().flatMap(prices::of);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(run.run().id()
                + run.report().map(it -> "  " + it.state().word()).orElse("")
                + run.report().flatMap(RunReport::model).map(it -> "  " + it).orElse(""));
        lines.add(String.format(
                Locale.ROOT,
                "    made %,d thoughts and %,d links that are there%s",
                run.thoughts(),
                run.links(),
                run.shared() == 0 ? "" : String.format(Locale.ROOT, ", and said %,d that were there", run.shared())));
        run.report().filter(it -> it.calls() + it.cached() > 0).ifPresent(it -> lines.add(used(it)));
        if (!run.run().options().isBlank()) {
            lines.add("    " + run.run().options());
        }
        return lines;
    }

    private String used(RunReport report) {
        return String.format(
                Locale.ROOT,
                "    %,d calls, %,d from the cache, %,d failed, %,d rejected; %,d tokens in, %,d out; %.1f s%s",
                report.calls(),
                report.cached(),
                report.failed(),
                report.rejected(),
                report.tokensIn(),
                report.tokensOut(),
                report.seconds(),
                cost().map(it -> "; cost " + it.toPlainString()).orElse(""));
    }

    /** What is told of one run beside its {@link #lines}. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("started", run.run().startedAt().toString());
        details.put("version", run.run().version());
        run.report().ifPresent(report -> {
            report.mode().ifPresent(it -> details.put("mode", it));
            details.put(
                    "approaches",
                    report.approaches().stream().map(Approach::name).collect(Collectors.joining(", ")));
            report.promptHash().ifPresent(it -> details.put("prompt hash", it));
        });
        return details;
    }

    /** The same keys for every run; null where a run has nothing of the kind. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", run.run().id());
        document.put("verb", run.run().verb());
        document.put("version", run.run().version());
        document.put("options", run.run().options());
        document.put("startedAt", run.run().startedAt().toString());
        document.put("thoughts", run.thoughts());
        document.put("links", run.links());
        document.put("shared", run.shared());
        document.put("state", of(report -> report.state().word()));
        document.put("model", of(report -> report.model().orElse(null)));
        document.put("promptHash", of(report -> report.promptHash().orElse(null)));
        document.put("mode", of(report -> report.mode().orElse(null)));
        document.put(
                "approaches",
                of(report -> report.approaches().stream().map(Approach::name).toList()));
        document.put("calls", of(RunReport::calls));
        document.put("cached", of(RunReport::cached));
        document.put("failed", of(RunReport::failed));
        document.put("rejected", of(RunReport::rejected));
        document.put("tokensIn", of(RunReport::tokensIn));
        document.put("tokensOut", of(RunReport::tokensOut));
        document.put("seconds", of(RunReport::seconds));
        document.put("cost", cost().orElse(null));
        return document;
    }

    private Object of(Function<RunReport, Object> figure) {
        return run.report().map(figure).orElse(null);
    }
}
