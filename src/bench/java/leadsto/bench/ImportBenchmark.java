package leadsto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import leadsto.source.Fault;
import leadsto.source.Sources;
import leadsto.store.Changes;
import leadsto.store.Login;
import leadsto.store.Run;
import leadsto.store.ThoughtImport;
import leadsto.store.ThoughtStore;
import leadsto.thought.Material;
import leadsto.thought.ThoughtGraph;
import org.apache.commons.io.file.PathUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How long a file of graphs takes into an embedded store, opening and closing included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class ImportBenchmark {
    /** What is added to a filled store has so many times fewer thoughts than what it holds. */
    static final int SHARE = 10;

    @Param({"10000", "100000", "1000000"})
    public String graph;

    private Path folder;
    private Path file;
    private Path more;
    private Path filled;
    private int round;

    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("leadsto-bench");
        file = folder.resolve("graphs.jsonl");
        new DrawnFiles(size(), 0).graphs(file);
        filled = folder.resolve("filled");
        imported(file, filled, true);
    }

    @Setup(Level.Invocation)
    public void writeMore() throws IOException {
        round++;
        more = folder.resolve("more-" + round + ".jsonl");
        new DrawnFiles(size() / SHARE, round * size()).graphs(more);
    }

    /** Into a folder that is not there yet. */
    @Benchmark
    public Changes importFresh() {
        return imported(file, folder.resolve("fresh-" + round), true);
    }

    /** What the store holds already. */
    @Benchmark
    public Changes importAgain() {
        return imported(file, filled, true);
    }

    /** Other graphs, a {@value #SHARE}th of what the store holds. */
    @Benchmark
    public Changes importMore() {
        return imported(more, filled, true);
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        PathUtils.deleteDirectory(folder);
    }

    private int size() {
        return Integer.parseInt(graph);
    }

    private static Changes imported(Path file, Path folder, boolean large) {
        try (ThoughtStore store = ThoughtStore.openOrMake(folder.toString(), Login.NONE)) {
            ThoughtImport thoughts =
                    store.importing(Run.begin("import", "benchmark", file.toString(), Clock.systemUTC()), large);
            Sources.of(List.of(file), Optional.empty()).read(new Sources.Listener() {
                @Override
                public void material(Material material) {
                    thoughts.add((ThoughtGraph) material, "benchmark");
                }

                @Override
                public void failed(Fault fault) {
                    throw new IllegalStateException(fault.toString());
                }
            });
            return thoughts.finish();
        }
    }
}
