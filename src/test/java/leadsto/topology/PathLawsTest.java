package leadsto.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.path.PathCount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

class PathLawsTest {

    @Property(tries = 80, seed = "2026")
    void pathsAgreeWithEnumerationOnAcyclicGraphs(
            @ForAll @IntRange(min = 2, max = 14) int size,
            @ForAll @IntRange(min = 0, max = 30) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        agreesWithEnumeration(RandomGraphs.acyclic(size, links, seed));
    }

    @Property(tries = 80, seed = "2026")
    void pathsAgreeWithEnumerationOnCyclicGraphs(
            @ForAll @IntRange(min = 2, max = 9) int size,
            @ForAll @IntRange(min = 0, max = 22) int links,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        agreesWithEnumeration(RandomGraphs.cyclic(size, links, seed));
    }

    private static void agreesWithEnumeration(ThoughtGraph graph) {
        Topology topology = Topology.of(graph);
        for (String answer : topology.answers()) {
            List<List<Link>> all = new ArrayList<>();
            for (String start : topology.starts()) {
                List<List<Link>> paths = paths(graph, start, answer);
                all.addAll(paths);
                PathDensity density = topology.paths(start, answer);
                assertThat(density.count()).isEqualTo(PathCount.exactly(paths.size()));
                assertThat(density.effective()).isCloseTo(effective(paths), within(1e-9));
                assertThat(density.disjoint()).isEqualTo(smallestCut(graph, Set.of(start), answer));
            }
            Attractor attractor = topology.attractors().stream()
                    .filter(it -> it.id().equals(answer))
                    .findFirst()
                    .orElseThrow();
            assertThat(attractor.paths()).isEqualTo(BigInteger.valueOf(all.size()));
            assertThat(attractor.exact()).isTrue();
            assertThat(attractor.effectivePaths()).isCloseTo(effective(all), within(1e-9));
            assertThat(attractor.disjointPaths())
                    .isEqualTo(smallestCut(graph, new HashSet<>(topology.starts()), answer));
        }
    }

    @Property(tries = 40, seed = "2026")
    void disjointPathsAgreeWithTheFlowsOfJGraphT(
            @ForAll @IntRange(min = 20, max = 120) int size,
            @ForAll @IntRange(min = 1, max = 6) int degree,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = RandomGraphs.cyclic(size, degree * size, seed);
        Topology topology = Topology.of(graph);
        DefaultDirectedWeightedGraph<String, DefaultWeightedEdge> network =
                new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        network.addVertex("before all starts");
        graph.thoughts().forEach(thought -> network.addVertex(thought.id()));
        topology.starts().forEach(start -> {
            network.addEdge("before all starts", start);
            network.setEdgeWeight("before all starts", start, size * degree);
        });
        // Parallel links become one of a larger capacity: JGraphT's flows look an edge up by its ends.
        walked(graph).forEach(link -> {
            double parallel = network.containsEdge(link.from(), link.to())
                    ? network.getEdgeWeight(network.getEdge(link.from(), link.to()))
                    : 0;
            network.addEdge(link.from(), link.to());
            network.setEdgeWeight(link.from(), link.to(), parallel + 1);
        });

        for (Attractor attractor : topology.attractors()) {
            double flow = new EdmondsKarpMFImpl<>(network).calculateMaximumFlow("before all starts", attractor.id());
            assertThat(attractor.disjointPaths()).isEqualTo((int) Math.round(flow));
        }
    }

    @Property(tries = 80, seed = "2026")
    void aFurtherLinkNeverLowersTheCount(
            @ForAll @IntRange(min = 3, max = 9) int size,
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph more = RandomGraphs.cyclic(size, count, seed);
        ThoughtGraph fewer = Drawing.graph(more.thoughts(), more.links().subList(0, count - 1));

        for (String answer : Topology.of(more).answers()) {
            assertThat(Topology.of(more).paths("q0", answer).count().count())
                    .isGreaterThanOrEqualTo(
                            Topology.of(fewer).paths("q0", answer).count().count());
        }
    }

    @Property(tries = 40, seed = "2026")
    void effectivePathsAreNoMoreThanThereAre(
            @ForAll @IntRange(min = 2, max = 60) int size, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Topology topology = Topology.of(RandomGraphs.acyclic(size, size * 2, seed));

        assertThat(topology.attractors())
                .allSatisfy(it -> assertThat(it.effectivePaths())
                        .isLessThanOrEqualTo(it.paths().doubleValue() * (1 + 1e-9)));
    }

    @Property(tries = 20, seed = "2026")
    void aLinkOfTheLeastWeightThereIsChangesNothingVisible(@ForAll @IntRange(min = 1, max = 5) int length) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            links.add(
                    new Link("p" + i, "p" + (i + 1), Role.SUPPORTS, Double.MIN_VALUE, Approach.LOGICAL, Origin.AUTHOR));
        }
        links.add(new Link("p" + length, "a0", Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR));
        links.add(new Link("p0", "a0", Role.SUPPORTS, 1, Approach.LOGICAL, Origin.AUTHOR));
        List<leadsto.thought.Thought> thoughts = new ArrayList<>();
        for (int i = 0; i <= length; i++) {
            thoughts.add(Drawing.thought("p" + i));
        }
        thoughts.add(Drawing.thought("a0"));
        Topology topology = Topology.of(Drawing.graph(thoughts, links));

        assertThat(topology.paths("p0", "a0").effective()).isCloseTo(1, within(1e-12));
        assertThat(topology.paths("p0", "a0").count()).isEqualTo(PathCount.exactly(2));
    }

    private static List<List<Link>> paths(ThoughtGraph graph, String from, String to) {
        List<List<Link>> paths = new ArrayList<>();
        search(graph, from, to, new ArrayDeque<>(List.of(from)), new ArrayDeque<>(), paths);
        return paths;
    }

    private static void search(
            ThoughtGraph graph, String at, String to, Deque<String> seen, Deque<Link> way, List<List<Link>> found) {
        if (at.equals(to)) {
            found.add(List.copyOf(way));
            return;
        }
        for (Link link : walked(graph)) {
            if (link.from().equals(at) && !seen.contains(link.to())) {
                seen.addLast(link.to());
                way.addLast(link);
                search(graph, link.to(), to, seen, way, found);
                way.removeLast();
                seen.removeLast();
            }
        }
    }

    private static List<Link> walked(ThoughtGraph graph) {
        Set<String> answers = new HashSet<>();
        graph.thoughts().stream().filter(it -> it.kind() == Kind.ANSWER).forEach(it -> answers.add(it.id()));
        return graph.links().stream()
                .filter(link -> link.role().walked() && !answers.contains(link.from()))
                .toList();
    }

    private static double effective(List<List<Link>> paths) {
        double[] weights = paths.stream()
                .mapToDouble(path -> path.stream().mapToDouble(Link::weight).reduce(1, (a, b) -> a * b))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double entropy = 0;
        for (double weight : weights) {
            entropy -= weight / sum * Math.log(weight / sum);
        }
        return paths.isEmpty() ? 0 : Math.exp(entropy);
    }

    /** Menger: the fewest links from a set of thoughts around the starts to the rest, the goal in the rest. */
    private static int smallestCut(ThoughtGraph graph, Set<String> starts, String goal) {
        List<String> ids = graph.thoughts().stream().map(it -> it.id()).toList();
        int smallest = Integer.MAX_VALUE;
        for (int side = 0; side < 1 << ids.size(); side++) {
            boolean separates = (side >> ids.indexOf(goal) & 1) == 0;
            for (String start : starts) {
                separates &= (side >> ids.indexOf(start) & 1) == 1;
            }
            if (separates) {
                int set = side;
                int cut = (int) walked(graph).stream()
                        .filter(link -> (set >> ids.indexOf(link.from()) & 1) == 1)
                        .filter(link -> (set >> ids.indexOf(link.to()) & 1) == 0)
                        .count();
                smallest = Math.min(smallest, cut);
            }
        }
        return smallest;
    }
}
