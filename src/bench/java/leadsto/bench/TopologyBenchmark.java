package leadsto.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import leadsto.chain.Chain;
import leadsto.chain.Chains;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import leadsto.topology.graph.ArcsView;
import leadsto.topology.path.PathCount;
import leadsto.topology.walk.Walk;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the topology of a graph in memory takes, each time from its beginning; JGraphT's PageRank beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
public class TopologyBenchmark {
    static final int SAMPLES = 200_000;
    static final int ROUNDS = 20;

    @Param({"10000", "100000", "1000000", "10000+0.05", "100000+0.05", "1000000+0.05", "metamath"})
    public String graph;

    private ThoughtGraph thoughts;
    private Topology topology;
    private Topology drawn;
    private String answer;

    @Setup(Level.Trial)
    public void draw() {
        thoughts = DrawnGraph.of(graph);
        drawn = Topology.of(thoughts);
        answer = strongest(drawn);
    }

    @Setup(Level.Invocation)
    public void begin() {
        topology = Topology.of(thoughts);
    }

    /** From the graph's thoughts and links to arrays. */
    @Benchmark
    public Topology snapshot() {
        return Topology.of(thoughts);
    }

    /** Centralities, flow, unresolved mass, and the paths to every answer, exact or bounded. */
    @Benchmark
    public double attractorsFlowPaths() {
        double sum = topology.unresolvedMass();
        for (double visits : topology.flow()) {
            sum += visits;
        }
        for (String answer : topology.answers()) {
            PathCount count = topology.pathsTo(answer);
            sum += count.log10();
        }
        return sum;
    }

    /** The basin of every thought, beginning with the probabilities that it needs. */
    @Benchmark
    public Object basins() {
        return topology.basin(topology.answers().get(0));
    }

    /** Chains in which every thought stands that a start leads to, basins included. */
    @Benchmark
    public int covering() {
        return Chains.of(thoughts, topology).cover().size();
    }

    /** {@value #SAMPLES} chains to one answer, drawn as often as the walk takes them. */
    @Benchmark
    public int sampling() {
        return sampled(SAMPLES);
    }

    private int sampled(int count) {
        try (Stream<Chain> chains = Chains.of(thoughts, drawn).to(answer).sample(count, 1)) {
            return chains.mapToInt(chain -> chain.thoughts().size()).sum();
        }
    }

    private static String strongest(Topology topology) {
        double[] flow = topology.flow();
        return topology.answers().stream()
                .max(Comparator.comparingDouble(answer -> flow[topology.number(answer)]))
                .orElseThrow();
    }

    /** JGraphT's own PageRank, {@value #ROUNDS} rounds, on the same arrays. */
    @Benchmark
    public Object pageRankOfJGraphT() {
        return new PageRank<>(
                        new ArcsView(topology.walk().arcs(), topology.walk()::weight), .85, ROUNDS, Double.MIN_NORMAL)
                .getVertexScore(0);
    }

    /** The same on JGraphT's own sparse graph, which is built beforehand. */
    @Benchmark
    public Object pageRankOfSparse(SparseGraph sparse) {
        return new PageRank<>(sparse.graph, .85, ROUNDS, Double.MIN_NORMAL).getVertexScore(0);
    }

    /** A copy of the walk as JGraphT keeps large graphs; only for those who ask for it, since it takes long to build. */
    @State(Scope.Benchmark)
    public static class SparseGraph {
        private Graph<Integer, Integer> graph;

        @Setup(Level.Trial)
        public void build(TopologyBenchmark benchmark) {
            Walk walk = benchmark.drawn.walk();
            List<Triple<Integer, Integer, Double>> edges = new ArrayList<>(walk.steps());
            for (int step = 0; step < walk.steps(); step++) {
                edges.add(Triple.of(walk.source(step), walk.target(step), walk.weight(step)));
            }
            graph = new SparseIntDirectedWeightedGraph(walk.thoughts(), edges);
        }
    }
}
