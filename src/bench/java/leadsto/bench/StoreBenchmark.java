package leadsto.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.store.Login;
import leadsto.store.ThoughtStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How long it takes to write measures back to an embedded store: three properties of each thought, all of them new. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class StoreBenchmark {
    @Param({"10000", "100000", "1000000"})
    public String graph;

    private Path folder;
    private ThoughtStore store;
    private Map<String, Map<String, Object>> measures;
    private int round;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("leadsto-bench");
        store = ThoughtStore.openOrMake(folder.toString(), Login.NONE);
        store.query("""
                UNWIND range(0, $size - 1) AS i
                CALL (i) { CREATE (:Thought:Premise {id: 't' + i, text: 'thought ' + i, language: 'en'}) }
                IN TRANSACTIONS OF 20000 ROWS
                """, Map.of("size", Long.parseLong(graph)), row -> {});
    }

    @Setup(Level.Invocation)
    public void measure() {
        round++;
        measures = new LinkedHashMap<>();
        for (int i = 0; i < Integer.parseInt(graph); i++) {
            measures.put(
                    "t" + i, Map.of("flow", 1.0 / (i + round), "absorption", 1.0 / (2 * i + round), "basin", "t" + round));
        }
    }

    @Benchmark
    public long writeBack() {
        return store.annotate(measures);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(StoreBenchmark::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
