package leadsto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.store.Login;
import leadsto.store.Run;
import leadsto.store.ThoughtImport;
import leadsto.store.ThoughtStore;
import leadsto.thought.Source;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
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

/** How long it takes to read the graph of an embedded store, and to write measures back to its thoughts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class StoreBenchmark {
    @Param({"10000", "100000", "1000000"})
    public String graph;

    private Path folder;
    private ThoughtStore store;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int round;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("leadsto-bench");
        store = ThoughtStore.openOrMake(folder.resolve("store").toString(), Login.NONE);
        ThoughtGraph drawn = DrawnGraph.of(graph);
        ThoughtImport thoughts = store.importing(Run.begin("import", "benchmark", graph, Clock.systemUTC()), true);
        thoughts.add(
                ThoughtGraph.of(
                        graph, "en", Source.of(graph, graph, graph), drawn.thoughts(), drawn.links(), List.of()),
                "benchmark");
        thoughts.finish();
        for (Thought thought : store.graph().thoughts()) {
            places.put(thought.id(), places.size());
        }
    }

    @Setup(Level.Invocation)
    public void begin() {
        round++;
    }

    /** From the store to the arrays that measures run on. */
    @Benchmark
    public Topology storeToTopology() {
        return Topology.of(store.graph());
    }

    /** Three properties of each thought, all of them new. */
    @Benchmark
    public long writeBack() {
        return store.annotate(
                places.keySet(),
                id -> Map.of(
                        "flow", 1.0 / (places.get(id) + round),
                        "absorption", 1.0 / (2 * places.get(id) + round),
                        "basin", "t" + round));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        store.close();
        PathUtils.deleteDirectory(folder);
    }
}
