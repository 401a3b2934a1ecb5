package leadsto.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import leadsto.thought.Link;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The thoughts at which sources meet, against products of matrices of zeros and ones. */
class CrossingsLawsTest {
    private static final int SOURCES = 4;

    /** S tells which thought stands in which source, L which are linked; those that S Sᵀ finds a common source for meet by no link. */
    @Property(tries = 100, seed = "2026")
    void crossingsAreThoseOfTheMatrices(
            @ForAll @IntRange(min = 2, max = 25) int size,
            @ForAll @IntRange(min = 0, max = 50) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = stated(RandomGraphs.cyclic(size, links, seed), seed);
        List<String> sources = graph.sources().stream().map(Source::id).sorted().toList();
        int[][] stated = stated(graph, sources);
        int[][] common = product(stated, transposed(stated));
        int[][] across = linked(graph);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                across[i][j] *= common[i][j] == 0 && common[i][i] > 0 ? 1 : 0;
            }
        }
        int[][] met = product(across, stated);
        Map<String, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            int thought = i;
            List<String> joined = IntStream.range(0, SOURCES)
                    .filter(s -> stated[thought][s] + met[thought][s] > 0)
                    .mapToObj(sources::get)
                    .toList();
            if (joined.size() > 1) {
                expected.put(graph.thoughts().get(i).id(), joined);
            }
        }

        List<Crossing> crossings = Topology.of(graph).findings().crossings();

        Map<String, List<String>> found = new TreeMap<>();
        crossings.forEach(crossing -> found.put(crossing.thought(), crossing.sources()));
        assertThat(found).isEqualTo(expected).hasSameSizeAs(crossings);
        assertThat(crossings).extracting(crossing -> -crossing.sources().size()).isSorted();
    }

    private static ThoughtGraph stated(ThoughtGraph graph, long seed) {
        Random random = new Random(seed);
        List<Source> sources = IntStream.range(0, SOURCES)
                .mapToObj(i -> Source.of(i + ".txt", "text " + i, "text " + i))
                .toList();
        List<Statement> statements = new ArrayList<>();
        for (Thought thought : graph.thoughts()) {
            for (int times = random.nextInt(3); times > 0; times--) {
                String source = sources.get(random.nextInt(SOURCES)).id();
                statements.add(new Statement(thought.id(), source, times, Optional.empty(), Speaker.AUTHOR));
            }
        }
        return new ThoughtGraph(
                graph.id(),
                graph.language(),
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                sources,
                graph.thoughts(),
                graph.links(),
                statements);
    }

    private static int[][] stated(ThoughtGraph graph, List<String> sources) {
        int[][] stated = new int[graph.thoughts().size()][SOURCES];
        Map<String, Integer> places = places(graph);
        graph.statements().forEach(it -> stated[places.get(it.thought())][sources.indexOf(it.source())] = 1);
        return stated;
    }

    private static int[][] linked(ThoughtGraph graph) {
        int[][] linked = new int[graph.thoughts().size()][graph.thoughts().size()];
        Map<String, Integer> places = places(graph);
        for (Link link : graph.links()) {
            linked[places.get(link.from())][places.get(link.to())] = 1;
            linked[places.get(link.to())][places.get(link.from())] = 1;
        }
        return linked;
    }

    private static Map<String, Integer> places(ThoughtGraph graph) {
        Map<String, Integer> places = new HashMap<>();
        graph.thoughts().forEach(thought -> places.put(thought.id(), places.size()));
        return places;
    }

    private static int[][] product(int[][] a, int[][] b) {
        int[][] product = new int[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static int[][] transposed(int[][] matrix) {
        int[][] transposed = new int[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[0].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
