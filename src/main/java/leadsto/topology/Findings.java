package leadsto.topology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.path.Bridges;
import leadsto.topology.path.Funnels;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Passage;
import leadsto.topology.walk.Walk;

/**
 * What stands out in a graph: the thoughts, links and doubts that deserve a look, the weightiest first.
 *
 * <pre>{@code
 * Findings findings = Topology.of(graph).findings();
 * findings.funnels("a1");        // what every way to a1 passes
 * findings.funnels("a1", .9);    // what nine in ten walks that end in a1 pass
 * }</pre>
 *
 * <p>A graph without starts or without answers has no funnels and no bridges.
 */
public final class Findings {
    private final ThoughtGraph graph;
    private final Numbering numbering;
    private final Walk walk;
    private final int[] starts;
    private final int[] answers;
    private final Flow flow;
    private final Doubts doubts;

    Findings(
            ThoughtGraph graph, Numbering numbering, Walk walk, int[] starts, int[] answers, Flow flow, Doubts doubts) {
        this.graph = graph;
        this.numbering = numbering;
        this.walk = walk;
        this.starts = starts;
        this.answers = answers;
        this.flow = flow;
        this.doubts = doubts;
    }

    /**
     * The ids of the thoughts that every path from the starts to an answer passes, in the order in which they are passed.
     * A single start is one of them. Source: Prosser 1959 (dominators). Cost: one pass over the steps; cycles are allowed.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or it is no answer
     */
    public List<String> funnels(String answer) {
        return numbering.ids(Funnels.of(walk.arcs(), starts, numbering.ofAnswer(answer)));
    }

    /**
     * The thoughts that at least a given share of the walks that end in an answer pass, in the order in which they are passed
     * (within a cyclic part, the surest first), with that share. With a share of 1 they are those that every path passes, as
     * far as rounding lets one tell; see {@link #funnels(String)}.
     *
     * <p>Exact, on cycles as far as {@link Topology#precision} says. Source: Doob's h-transform, and Kemeny and Snell 1960,
     * section 3.5, for walks that come by more than once; see {@link Passage}.
     *
     * @param share in (0, 1]
     * @throws IllegalArgumentException where the graph has no such thought, it is no answer, or the share is none
     */
    public Map<String, Double> funnels(String answer, double share) {
        requireShare("share", share);
        int goal = numbering.ofAnswer(answer);
        double[] passing = Passage.shares(walk, flow.visits(), flow.absorption(goal), goal, share);
        Map<String, Double> funnels = new LinkedHashMap<>();
        IntStream.range(0, passing.length)
                .filter(i -> passing[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(walk.components()::of)
                        .thenComparingDouble(i -> -passing[i])
                        .thenComparing(this::id))
                .forEach(i -> funnels.put(id(i), passing[i]));
        return funnels;
    }

    private static void requireShare(String what, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the " + what + " " + share + " is no probability; give one above 0 and at most 1");
        }
    }

    /**
     * The resonance zone of an answer: the thoughts whose walk ends there with at least a given probability, the surest
     * first, ties by id, with that probability. The answer itself is one of them. Cost: one pass over the steps.
     *
     * @param threshold in (0, 1]
     * @throws IllegalArgumentException where the graph has no such thought, it is no answer, or the threshold is none
     */
    public Map<String, Double> resonance(String answer, double threshold) {
        requireShare("threshold", threshold);
        double[] absorption = flow.absorption(numbering.ofAnswer(answer));
        Map<String, Double> zone = new LinkedHashMap<>();
        IntStream.range(0, absorption.length)
                .filter(i -> absorption[i] >= threshold)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -absorption[i]).thenComparing(this::id))
                .forEach(i -> zone.put(id(i), Math.min(1, absorption[i])));
        return zone;
    }

    /**
     * The doubts that nothing resolves, the most visited first, ties by id. Whether a doubt is resolved, and which basin
     * it troubles, is as for {@link Attractor#frustration}. Cost: that of the basins.
     */
    public List<OpenDoubt> openDoubts() {
        return Arrays.stream(doubts.open())
                .boxed()
                .sorted(byFlow())
                .map(i -> new OpenDoubt(id(i), thought(doubts.claim(i)), thought(troubled(i))))
                .toList();
    }

    private int troubled(int doubt) {
        int rank = doubts.troubled(doubt, flow.basins());
        return rank < 0 ? -1 : answers[rank];
    }

    /**
     * The links whose loss cuts a start from every answer, those that cut most starts first, then in the graph's order.
     *
     * <p>Sources: dominators by Cooper, Harvey and Kennedy 2001; bridges from them, Italiano, Laura and Santaroni 2012.
     * Cost: a few passes over the steps; cycles are allowed. A start that reaches no answer has nothing to lose.
     */
    public List<Bridge> bridges() {
        int[] cut = Bridges.of(walk.arcs(), starts, answers);
        return IntStream.range(0, cut.length)
                .filter(step -> cut[step] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(step -> -cut[step]).thenComparing(walk::link))
                .map(step -> new Bridge(graph.links().get(walk.link(step)), cut[step]))
                .toList();
    }

    /**
     * The thoughts that join sources, those of most sources first, then the most visited, ties by id: such that several
     * sources state, and such that a link joins with a thought that only other sources state. Linear.
     */
    public List<Crossing> crossings() {
        return new Crossings(graph)
                .all().stream()
                        .sorted(Comparator.<Crossing>comparingInt(
                                        it -> -it.sources().size())
                                .thenComparing(it -> numbering.of(it.thought()), byFlow()))
                        .toList();
    }

    /**
     * The pairs of thoughts under the strongest tension: one leads to the other in many ways, and yet they are far apart.
     * Tension is the distance times ln(1 + effective paths), as in {@link Topology#paths}.
     *
     * <p>Cost: thoughts times steps. After 300 million steps, that is from some ten thousand thoughts on, no
     * further pairs are looked for, and the result says so. In cyclic parts paths are searched for less long than by
     * {@link Topology#paths}; {@link Tension#exact} tells.
     *
     * @param limit how many pairs, at least 1
     * @param distance how far apart two thoughts are in meaning: 1 − cosine, in [0, 2]
     */
    public StrongestTensions tensions(int limit, ToDoubleBiFunction<Thought, Thought> distance) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit " + limit + " asks for nothing; give 1 or more");
        }
        return new Tensions(graph.thoughts(), walk, distance, limit).among(flow.visits(), Tensions.STEPS);
    }

    private Comparator<Integer> byFlow() {
        return Comparator.<Integer>comparingDouble(i -> -flow.visits()[i]).thenComparing(this::id);
    }

    private Optional<String> thought(int number) {
        return number < 0 ? Optional.empty() : Optional.of(id(number));
    }

    private String id(int number) {
        return numbering.thought(number).id();
    }
}
