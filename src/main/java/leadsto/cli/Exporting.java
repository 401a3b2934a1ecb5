package leadsto.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import leadsto.chain.Draw;
import leadsto.dataset.Dataset;
import leadsto.dataset.DatasetException;
import leadsto.dataset.Options;
import leadsto.dataset.guard.GuardReport;
import leadsto.thought.ThoughtGraph;

/** Writing a dataset, with the table of its guards where they refuse it. */
final class Exporting {
    private static final int MEGABYTE = 1 << 20;

    private Exporting() {}

    static Dataset.Written of(Draw draw, ThoughtGraph graph, Path folder, Options options, Output output) {
        return guarded(output, () -> Dataset.of(draw, graph).writeTo(folder, options));
    }

    /** What is written so; where guards refuse it, their table is said first. */
    static <T> T guarded(Output output, Supplier<T> writing) {
        try {
            return writing.get();
        } catch (DatasetException e) {
            e.guards().ifPresent(guards -> {
                output.say(table(guards));
                guards.failing().forEach(it -> output.say(it.sentence()));
            });
            throw e;
        }
    }

    /** One line where all is well, else the table. */
    static String summary(GuardReport guards) {
        List<GuardReport.Line> lines = guards.lines();
        if (!guards.failing().isEmpty()) {
            return table(guards);
        }
        String few = named(lines, GuardReport.TOO_FEW);
        String unusual = named(lines, GuardReport.UNUSUAL);
        long keeping = lines.stream()
                .filter(it -> !it.verdict().equals(GuardReport.UNUSUAL))
                .count();
        return "guards       " + keeping + " keep their limits (guard.json)"
                + (few.isEmpty() ? "" : "; too few rows to hold: " + few)
                + (unusual.isEmpty() ? "" : "; unusual: " + unusual);
    }

    private static String named(List<GuardReport.Line> lines, String verdict) {
        return lines.stream()
                .filter(it -> it.verdict().equals(verdict))
                .map(GuardReport.Line::guard)
                .collect(Collectors.joining(", "));
    }

    /** The most memory that the heap took so far; the collector may have left garbage in it. */
    static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEGABYTE;
    }

    private static String table(GuardReport guards) {
        return guards.lines().stream()
                .map(line -> String.format(
                        Locale.ROOT,
                        "  %-30s %10s  %-14s %-12s %s",
                        line.guard(),
                        line.value(),
                        line.allowed(),
                        line.verdict(),
                        line.measures()))
                .collect(Collectors.joining("\n"));
    }
}
