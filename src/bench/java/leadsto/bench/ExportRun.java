package leadsto.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Chains;
import leadsto.chain.Draw;
import leadsto.dataset.Dataset;
import leadsto.dataset.Options;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.guard.Limits;
import leadsto.dataset.guard.safety.Use;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Span;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;

/**
 * One export of many sampled chains, with the memory it takes at most; a process for each, so that memory begins anew.
 *
 * <p>The graph has a hundred parts that share nothing: in each, eight questions lead over five layers of eight thoughts to
 * eight answers, every thought to each of the next layer. A thought has a dozen words.
 */
public final class ExportRun {
    private static final int PARTS = 100;
    private static final int LAYERS = 7;
    private static final int BROAD = 8;
    private static final int WORDS = 12;
    private static final double MEGABYTE = 1e6;

    private ExportRun() {}

    /** Runs one export of {@code arguments[0]} chains in the formats {@code arguments[1]}, like {@code text,steps}, and prints a line. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        ThoughtGraph graph = graph();
        Chains chains = Chains.of(graph, Topology.of(graph)).toAll();
        Draw draw = Draw.of(() -> chains.sample(count, 1));
        Guarding usual = Guarding.usual();
        Guarding forced = new Guarding(
                Limits.usual(), true, Use.UNDECLARED, usual.maxTokens(), usual.tokens(), usual.tokenizer(), Optional.empty());
        Path folder = Files.createTempDirectory("export");
        long busy = processor();
        long before = System.nanoTime();
        Dataset.Written written =
                Dataset.of(draw, graph).writeTo(folder.resolve("set"), Options.of(arguments[1].split(",")).with(forced));
        double seconds = (System.nanoTime() - before) / 1e9;
        double processor = (processor() - busy) / 1e9;
        long rows = written.rows().values().stream()
                .flatMap(splits -> splits.values().stream())
                .mapToLong(Integer::longValue)
                .sum();
        double megabytes = bytes(folder) / MEGABYTE;
        System.out.printf(
                Locale.ROOT,
                "export %,9d chains, %,9d rows of %s, %,6.0f MB in %5.1f s: %5.1f MB/s, %5.1f MB a second of"
                        + " processor time, at most %,d MB of heap%n",
                count,
                rows,
                arguments[1],
                megabytes,
                seconds,
                megabytes / seconds,
                megabytes / processor,
                peak());
        delete(folder);
    }

    /** Nanoseconds of processor time of this process, of all its threads, compilers and collectors included. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Runs one export in a process of its own, whose line it prints. */
    static void inNewProcess(String count, String format) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportRun.class.getName(),
                        count,
                        format)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the export of " + count + " chains as " + format + " failed");
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static ThoughtGraph graph() {
        Random random = new Random(2026);
        List<Thought> thoughts = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Source source = Source.of("part" + part, "part" + part, "Part " + part);
            sources.add(source);
            List<Thought> before = List.of();
            for (int layer = 0; layer < LAYERS; layer++) {
                List<Thought> now = new ArrayList<>();
                for (int i = 0; i < BROAD; i++) {
                    Kind kind = layer == 0 ? Kind.QUESTION : layer == LAYERS - 1 ? Kind.ANSWER : Kind.PREMISE;
                    Thought thought = Thought.of(kind, text(random), "en", Origin.AUTHOR);
                    now.add(thought);
                    statements.add(new Statement(
                            thought.id(), source.id(), 0, Optional.<Span>empty(), Speaker.AUTHOR));
                }
                for (Thought from : before) {
                    now.forEach(to -> links.add(new Link(
                            from.id(), to.id(), Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR)));
                }
                thoughts.addAll(now);
                before = now;
            }
        }
        return new ThoughtGraph(
                "layers", "en", Optional.empty(), Optional.empty(), ThoughtGraph.Given.NOTHING, sources, thoughts, links,
                statements);
    }

    private static String text(Random random) {
        return IntStream.range(0, WORDS)
                .mapToObj(i -> "word" + Integer.toString(random.nextInt(20_000), Character.MAX_RADIX))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
