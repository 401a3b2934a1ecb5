package leadsto.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints one table.
 *
 * <p>Each in a process of its own with 4 GB, once to warm up and three times measured; beside them {@link PythonPeers}, and
 * {@link ExportRun} with a small heap and cold, of as many chains as a graph has thoughts. Arguments: which benchmarks, as a
 * regular expression, and which graphs, else all.
 */
public final class Benchmarks {
    private static final List<String> GRAPHS = List.of(
            "10000", "100000", "1000000", "10000+0.05", "100000+0.05", "1000000+0.05", "metamath");
    private static final List<String> SIZES = List.of("10000", "100000", "1000000");

    private static final List<String> FORMATS = List.of("text", "messages");

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        String which = arguments.length > 0 ? arguments[0] : ".*";
        List<String> graphs = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : GRAPHS;
        if (!DrawnGraph.hasMetamath()) {
            System.err.println("metamath is left out: ../shared/corpora/metamath/edges.tsv.gz is not there");
        }
        System.out.printf(
                Locale.ROOT, "%-20s %-16s %10s %10s %14s%n", "what", "graph", "seconds", "+/-", "a second");
        run(TopologyBenchmark.class, which, graphs.stream()
                .filter(graph -> !graph.equals("metamath") || DrawnGraph.hasMetamath()));
        PythonPeers peers = new PythonPeers(which);
        graphs.stream()
                .filter(graph -> !graph.equals("metamath") || DrawnGraph.hasMetamath())
                .forEach(peers::run);
        run(StoreBenchmark.class, which, graphs.stream().filter(SIZES::contains));
        run(ImportBenchmark.class, which, graphs.stream().filter(SIZES::contains));
        for (String count : graphs.stream().filter(SIZES::contains).toList()) {
            for (String format : FORMATS) {
                if ("export".matches(which)) {
                    ExportRun.inNewProcess(count, format);
                }
            }
        }
    }

    private static void run(Class<?> benchmarks, String which, Stream<String> graphs) throws RunnerException {
        for (String graph : graphs.toList()) {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include(benchmarks.getName() + "\\." + which)
                    .param("graph", graph)
                    .forks(1)
                    .warmupIterations(1)
                    .measurementIterations(3)
                    .jvmArgs("-Xmx4g", "-XX:+UseParallelGC")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT);
            try {
                print(new Runner(options.build()).run());
            } catch (NoBenchmarksException e) {
                return; // None of this class was asked for.
            }
        }
    }

    private static void print(Collection<RunResult> results) {
        for (RunResult result : results) {
            String what = result.getParams().getBenchmark().replaceAll(".*\\.", "");
            String graph = result.getParams().getParam("graph");
            double seconds = result.getPrimaryResult().getScore();
            double error = result.getPrimaryResult().getStatistics().getStandardDeviation();
            System.out.printf(
                    Locale.ROOT, "%-20s %-16s %10.3f %10.3f %14s%n", what, graph, seconds, error, rate(what, graph, seconds));
            System.out.flush();
        }
    }

    private static String rate(String what, String graph, double seconds) {
        return switch (what) {
            case "sampling" -> String.format(Locale.ROOT, "%,.0f chains", TopologyBenchmark.SAMPLES / seconds);
            case "writeBack" -> String.format(Locale.ROOT, "%,.0f thoughts", Integer.parseInt(graph) / seconds);
            case "importFresh", "importAgain" -> links(4.0 * Integer.parseInt(graph) / seconds);
            case "importMore" -> links(4.0 * Integer.parseInt(graph) / ImportBenchmark.SHARE / seconds);
            case "storeToTopology" -> links(DrawnGraph.links(graph) / seconds);
            case "snapshot" -> links(DrawnGraph.links(graph) / seconds);
            default -> "";
        };
    }

    private static String links(double aSecond) {
        return String.format(Locale.ROOT, "%,.0f links", aSecond);
    }
}
