package leadsto.chain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Basin;
import leadsto.topology.Topology;

/**
 * The chains of a graph: traversals from its starts to its answers, the most probable ones, some drawn by lot,
 * enough to cover everything, or some that differ.
 *
 * <pre>{@code
 * Chains chains = Chains.of(graph, topology);
 * chains.to("a1").best(10);                            // the ten most probable ways to a1
 * chains.toAll().through(Kind.DOUBT).sample(1000, 7);  // a thousand over a doubt, to all answers
 * }</pre>
 *
 * <p>A chain goes along walked links, from a start that can reach the answer, to the answer, and comes to no thought
 * twice unless {@link #revisiting} is asked for. It may pass through another start. Its probability is always that of
 * this walk among all that begin at its start and end in its answer, whatever else is demanded. A graph without starts
 * or answers, or an answer that no start reaches, has no chains; nor does a start that is itself the answer. Immutable:
 * each demand makes new chains.
 */
public final class Chains {
    private static final int MOST_COMPARED = 200;

    private final ThoughtGraph graph;
    private final Topology topology;
    private final List<String> answers;
    private final Demand demand;

    private Chains(ThoughtGraph graph, Topology topology, List<String> answers, Demand demand) {
        this.graph = graph;
        this.topology = topology;
        this.answers = answers;
        this.demand = demand;
    }

    /**
     * The chains of a graph to all its answers.
     *
     * @throws IllegalArgumentException where the topology is another graph's
     */
    public static Chains of(ThoughtGraph graph, Topology topology) {
        if (graph != topology.graph() && !graph.equals(topology.graph())) {
            throw new IllegalArgumentException(
                    "the topology is that of '" + topology.graph().id() + "', not of the graph '" + graph.id()
                            + "'; measure this one with Topology.of(graph)");
        }
        return new Chains(graph, topology, strongestFirst(topology), Demand.NONE);
    }

    /**
     * Only those to one answer.
     *
     * @throws IllegalArgumentException where the graph has no such answer
     */
    public Chains to(String answer) {
        topology.requireAnswer(answer);
        return new Chains(graph, topology, List.of(answer), demand);
    }

    /** Those to every answer, the one of highest centrality first, ties by id. */
    public Chains toAll() {
        return new Chains(graph, topology, strongestFirst(topology), demand);
    }

    /** The answers that these chains lead to. */
    List<String> answers() {
        return answers;
    }

    /** How much of thinking ends in each of them. */
    double[] centralities() {
        return answers.stream().mapToDouble(topology::flow).toArray();
    }

    ThoughtGraph graph() {
        return graph;
    }

    private static List<String> strongestFirst(Topology topology) {
        return topology.answers().stream()
                .sorted(Comparator.comparingDouble(answer -> -topology.flow(answer)))
                .toList();
    }

    /** Only those with a thought of a kind; asked again, with one of each. */
    public Chains through(Kind kind) {
        return demanding(demand.through(kind));
    }

    /** Only those with a link of a role; asked again, with one of each. */
    public Chains through(Role role) {
        return demanding(demand.through(role));
    }

    /** Only those whose links are all of an approach. */
    public Chains approach(Approach approach) {
        return demanding(demand.along(approach));
    }

    /**
     * Only those of at most so many thoughts, the start and the answer included.
     *
     * @throws IllegalArgumentException where that is fewer than two
     */
    public Chains maxLength(int thoughts) {
        return demanding(demand.within(thoughts));
    }

    /**
     * Also those that come to a thought again, as thinking in circles does; of at most 101 thoughts where no other
     * {@link #maxLength} is set.
     */
    public Chains revisiting() {
        return demanding(demand.withRevisits());
    }

    private Chains demanding(Demand more) {
        return new Chains(graph, topology, answers, more);
    }

    /**
     * The most probable chains to each answer, answer by answer, the best first; fewer where there are not so many.
     *
     * <p>Probabilities of chains from different starts are compared as they are, each conditioned on its own start. Exact.
     * Source and cost: best-first search with exact estimates; see Hart, Nilsson and Raphael 1968, Yen 1971, Eppstein 1998.
     * On an acyclic graph the links of the chains times those beside them; on cycles a shortest path for each at most.
     *
     * @param k how many to each answer
     * @throws IllegalStateException where cycles together with {@link #through} or {@link #maxLength} make the search too long
     */
    public List<Chain> best(int k) {
        Route route = new Route(graph, topology, demand);
        return answers.stream()
                .flatMap(answer -> search(route, answer).best(k, route.startsFor(topology.number(answer))).stream())
                .toList();
    }

    /**
     * The most probable chains from each start to the answer it most probably leads to ({@link Topology#basin}), answer by
     * answer; to an answer that no start leads to before others, the most probable chains from all starts. So every question
     * is asked and every answer given, by chains as short as likely ones are. Source, cost and limits as {@link #best}.
     *
     * @param k how many from each start
     * @throws IllegalStateException as {@link #best} does
     */
    public List<Chain> each(int k) {
        return eachInTurn(k).toList();
    }

    /** The same, holding the chains of one answer at a time. */
    Stream<Chain> eachInTurn(int k) {
        Route route = new Route(graph, topology, demand);
        Map<String, int[]> startsIn = startsByBasin();
        return answers.stream().flatMap(answer -> {
            Search search = search(route, answer);
            List<Chain> chains = Arrays.stream(startsIn.getOrDefault(answer, new int[0]))
                    .boxed()
                    .flatMap(start -> search.best(k, start).stream())
                    .toList();
            return chains.isEmpty()
                    ? search.best(k, route.startsFor(topology.number(answer))).stream()
                    : chains.stream();
        });
    }

    private Map<String, int[]> startsByBasin() {
        Map<String, IntStream.Builder> starts = new HashMap<>();
        for (String start : topology.starts()) {
            Optional<String> answer = topology.basin(start).map(Basin::answer);
            answer.filter(it -> !it.equals(start))
                    .ifPresent(it -> starts.computeIfAbsent(it, key -> IntStream.builder())
                            .add(topology.number(start)));
        }
        Map<String, int[]> numbers = new HashMap<>();
        starts.forEach((answer, builder) -> numbers.put(answer, builder.build().toArray()));
        return numbers;
    }

    private Search search(Route route, String answer) {
        return new Search(route, topology.number(answer), topology.absorption(answer));
    }

    /**
     * Few chains in which everything stands: every thought that starts lead to and that leads to the answer is in one at
     * least, and every start begins one, even if it stands in the middle of another: each question is worth asking. Answer by
     * answer, the most probable first.
     *
     * <p>To one answer ({@link #to}), that holds for all that lead to it. To all answers, each thought and start is covered
     * for the answer of its basin only ({@link Topology#basin}), or where the demand lets none through, for the first answer
     * that it can reach: at most one chain for each thought and start, however many answers there are. Under a demand that
     * concerns what stands in a chain which meets it. No chain comes to a thought twice, {@link #revisiting} or not.
     *
     * <p>Source: greedy set cover (Chvátal 1979) by longest paths. On acyclic graphs there are at most 2 (1 + ln <i>n</i>)
     * times as many chains as needed, for <i>n</i> thoughts and starts; in large graphs (answers times links beyond a hundred
     * million, on cycles five million), one after the other, at most one for each thought and start. Of chains that cover as
     * much, the more probable one. On cycles that is done
     * along an order of the thoughts, and what no chain along it passes is looked for one by one; as deciding whether there
     * is any such chain is hard (Fortune, Hopcroft and Wyllie 1980), one that only a long search finds can be left out, and
     * more chains be drawn than needed. Cost: for each answer some passes over the links that lead there.
     */
    public List<Chain> cover() {
        Covering covering = new Covering(new Route(graph, topology, demand), topology);
        return answers.size() == 1 ? covering.to(answers.get(0)) : covering.toAll(answers);
    }

    /**
     * Chains to each answer that differ, answer by answer, the best first: of any two, at most half of the thoughts that
     * stand in one of them stand in both (Jaccard), the answer aside. Fewer where not so many were found.
     *
     * <p>Source: k shortest paths with limited overlap (Chondrogiannis, Bouros, Gamper, Leser and Blumenthal 2018), greedily:
     * the most probable chain, then the next one that differs enough from each before it. After the {@value
     * #MOST_COMPARED} most probable chains those of {@link #cover} are looked at, which lead elsewhere; so the chains are
     * not always the most probable that differ so much. Cost: that of {@link #best} and {@link #cover}.
     *
     * @param k how many to each answer
     * @throws IllegalStateException as {@link #best} does
     */
    public List<Chain> diverse(int k) {
        Route route = new Route(graph, topology, demand);
        Covering covering = new Covering(route, topology);
        return answers.stream()
                .flatMap(answer -> {
                    Diversity diversity = new Diversity(k);
                    search(route, answer)
                            .best(Math.max(k, MOST_COMPARED), route.startsFor(topology.number(answer)))
                            .forEach(diversity::offer);
                    if (!diversity.full()) {
                        covering.to(answer).forEach(diversity::offer);
                    }
                    return diversity.chains().stream();
                })
                .toList();
    }

    /**
     * Chains drawn by lot, as often as walks take them: answers in proportion to the walks that end there with the demand
     * met, starts likewise, and of the chains between the two each with its probability. The same seed draws the same
     * chains; chains may be drawn more than once.
     *
     * <p>Source: Doob's h-transform, without rejection. On cycles a walk that comes back to a thought has its loop erased
     * (Lawler 1980), so a chain is drawn as often as walks become it, which is more often than its probability alone says.
     * Where walks circle for more than a thousand steps on average, and on cyclic graphs with {@link #through} or
     * {@link #revisiting}, walks of at most 100 links are drawn. Where a demand can hardly be met without circling, fewer
     * chains than asked for come. Lazily, in constant memory, grouped by answer; one pass over the graph's links for each
     * answer and for each chain the links along it.
     *
     * @param n how many in all
     */
    public Stream<Chain> sample(int n, long seed) {
        Route route = new Route(graph, topology, demand);
        int[] shares = new Shares(route, topology, answers).of(n);
        SamplersInTurn draws = new SamplersInTurn(
                IntStream.range(0, shares.length).filter(i -> shares[i] > 0).iterator(),
                i -> shares[i],
                i -> sampler(route, answers.get(i), seed));
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(draws, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private Sampler sampler(Route route, String answer, long seed) {
        int number = topology.number(answer);
        double[] absorption = topology.absorption(answer);
        Prospect prospect = Prospect.of(route, number, absorption);
        // The answer's id decides too, so that another answer in the graph changes nothing about this one's chains.
        SplittableRandom random = new SplittableRandom(seed * 31 + answer.hashCode());
        return new Sampler(route, prospect, number, absorption, random);
    }
}
