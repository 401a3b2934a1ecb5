package leadsto.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.graph.Components;
import leadsto.topology.graph.Neighbours;
import leadsto.topology.path.Communicability;
import leadsto.topology.path.Density;
import leadsto.topology.path.DisjointPaths;
import leadsto.topology.path.Funnels;
import leadsto.topology.path.PathCount;
import leadsto.topology.path.Paths;
import leadsto.topology.shape.Cycles;
import leadsto.topology.shape.Homology;
import leadsto.topology.shape.Percolation;
import leadsto.topology.shape.SmallWorld;
import leadsto.topology.walk.Basins;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Starts;
import leadsto.topology.walk.Walk;

/**
 * The topology of a thought graph: into which answers thinking flows, and in how many ways.
 *
 * <pre>{@code
 * Topology topology = Topology.of(graph);
 * topology.attractors();            // the answers, the strongest first
 * topology.unresolvedMass();        // what never comes to rest
 * topology.paths("q1", "a1");       // how many ways lead from one to the other
 * }</pre>
 *
 * <p>Every measure is one of the {@link Walk}, which begins at a start ({@link #starts}). A graph without starts has no
 * flow: each centrality and the unresolved mass are 0. A graph without answers has no attractors, and its unresolved mass
 * is 1. Parts of a graph that no link joins do not change each other's absorptions and paths; centrality, flow and
 * unresolved mass are means over the starts of all parts.
 *
 * <p>Measures are worked out when first asked for, and kept. Safe for use by several threads.
 */
public final class Topology {
    private final ThoughtGraph graph;
    private final Numbering numbering;
    private final Walk walk;
    private final Doubts doubts;
    private final int[] starts;
    private final int[] answers;
    private final Flow flow;
    private Paths paths;
    private Strengths strengths;

    private Topology(ThoughtGraph graph) {
        this.graph = graph;
        this.numbering = new Numbering(graph);
        int[] from = numbering.sources();
        int[] to = numbering.targets();
        this.walk = Walk.of(graph.thoughts(), graph.links(), from, to);
        this.doubts = new Doubts(graph.thoughts(), graph.links(), from, to);
        this.starts = Starts.of(graph.thoughts(), walk.arcs());
        this.answers = numbering.answers();
        this.flow = new Flow(walk, starts, answers);
    }

    /** The topology of a graph. Linear in its thoughts and links; no measure is worked out yet. */
    public static Topology of(ThoughtGraph graph) {
        return new Topology(graph);
    }

    /** The graph that this is the topology of. */
    public ThoughtGraph graph() {
        return graph;
    }

    /** The walk that the measures are about, for those who go along it. */
    public Walk walk() {
        return walk;
    }

    /**
     * The place of a thought in {@link ThoughtGraph#thoughts}, which is its number in the {@link #walk}.
     *
     * @throws IllegalArgumentException where the graph has no such thought
     */
    public int number(String thought) {
        return numbering.of(thought);
    }

    /**
     * The ids of the thoughts that walks begin at, in the graph's order: the questions or, in a graph that has none, the
     * thoughts that no walked link leads to.
     *
     * <p>A thought that is only challenged, or that follows an answer only, is such a one; so is an answer that nothing
     * leads to, where the walk rests at once. Where many sources share a graph, some with questions and some without, the
     * rule holds for each part that walked links join: thinking that leads to an answer begins somewhere, even if its
     * question is not there. A stray thought that leads to no answer is a start only in a graph without questions.
     */
    public List<String> starts() {
        return numbering.ids(starts);
    }

    /** The ids of the answers, in the order of ids. */
    public List<String> answers() {
        return numbering.ids(answers);
    }

    /** The thoughts that a walk can come back to: those of strongly connected components of two or more. Linear. */
    public Set<String> cyclic() {
        Components components = walk.components();
        return IntStream.range(0, graph.thoughts().size())
                .filter(i -> components.size(components.of(i)) > 1)
                .mapToObj(i -> graph.thoughts().get(i).id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All answers as attractors, by descending centrality, ties by id; see {@link #attractors(int)}. */
    public List<Attractor> attractors() {
        return attractors(answers.length);
    }

    /**
     * The strongest attractors with all that is known of each, by descending centrality, ties by id.
     *
     * <p>Centralities, path counts and effective paths of all answers cost one pass each; basins and frustration another
     * one ({@link #basin}); disjoint paths one flow for each attractor that is asked for.
     *
     * @param most how many
     */
    public List<Attractor> attractors(int most) {
        return new Attractors(numbering, walk, starts, answers, flow, paths(), doubts).strongest(most);
    }

    /**
     * The probability that a walk from a random start never comes to rest in an answer: that it falls into a dead end, or
     * into a cycle that nothing leads out of. 0 in a graph without starts.
     *
     * <p>Source: Kemeny and Snell 1960. Cost: one pass over the steps, and on cycles what {@link #precision} says.
     */
    public double unresolvedMass() {
        return flow.unresolved();
    }

    /**
     * How often a walk from a random start is expected to visit a thought; for an answer, its centrality.
     *
     * <p>More than 1 is possible on a cycle. A walk that enters a cycle that nothing leads out of would visit it for ever:
     * there, the visit that enters it counts, and no further one. Source: Kemeny and Snell 1960, the fundamental matrix.
     * Cost: one pass for all thoughts together.
     */
    public double flow(String thought) {
        return flow.visits()[number(thought)];
    }

    /** The flow of every thought, in the graph's order of thoughts. */
    public double[] flow() {
        return flow.visits().clone();
    }

    /**
     * The probability that a walk from a thought ends in an answer; 1 from the answer itself.
     *
     * <p>Source: Kemeny and Snell 1960, <i>B</i> = (<i>I</i>−<i>Q</i>)⁻¹<i>R</i>. Cost: one pass over the steps. For all
     * thoughts at once see {@link #absorption(String)}.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or the second one is no answer
     */
    public double absorption(String from, String answer) {
        return flow.absorption(number(from), answer(answer));
    }

    /**
     * For every thought, in the graph's order, the probability that a walk from there ends in an answer: one column of
     * <i>B</i>, at the cost of one pass over the steps.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or it is no answer
     */
    public double[] absorption(String answer) {
        return flow.absorption(answer(answer));
    }

    /** The probability that a walk from a thought never comes to rest in an answer. */
    public double unresolved(String thought) {
        return Math.max(0, 1 - flow.resolved()[number(thought)]);
    }

    /**
     * Complains about what is no answer of the graph.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or it is no answer
     */
    public void requireAnswer(String id) {
        answer(id);
    }

    private int answer(String id) {
        return numbering.ofAnswer(id);
    }

    /**
     * The answer that a walk from a thought most probably ends in; empty where it ends in none. An answer's own basin is
     * itself. Answers that are equally probable, as far as 10⁻⁹, are told apart by their ids: the first one has the thought.
     *
     * <p>The basins are exact, cycles included, as long as the thoughts times the answers that one of them can reach are
     * fewer than some 16 million; beyond that each thought keeps only its likeliest answers, and {@link Basin#certain}
     * says where that leaves a doubt. Cost: steps times answers kept, once for all thoughts.
     */
    public Optional<Basin> basin(String thought) {
        int number = number(thought);
        Basins basins = flow.basins();
        int rank = basins.of(number);
        return rank < 0
                ? Optional.empty()
                : Optional.of(new Basin(
                        numbering.thought(answers[rank]).id(), basins.absorption(number), basins.certain(number)));
    }

    /**
     * How many paths lead from one thought to another, how many they amount to when weighed, and how many share no link.
     *
     * <p>Paths go along walked links, so none leads on from an answer; they come to no thought twice; parallel links make
     * distinct paths. Counts are exact on acyclic graphs and where the paths within each cyclic part can be searched
     * (a million steps), a lower bound otherwise. Sources: dynamic programming over the condensation; for effective paths
     * Hill 1973 (the exponential of Shannon's entropy); for disjoint paths Menger 1927. Cost: a pass and a flow.
     *
     * @throws IllegalArgumentException where the graph has no such thought
     */
    public PathDensity paths(String from, String to) {
        int start = number(from);
        int goal = number(to);
        Paths leading = Paths.from(walk, start);
        int disjoint = new DisjointPaths(walk.arcs(), start).to(goal);
        return new PathDensity(from, to, leading.count(goal), leading.effective(goal), disjoint);
    }

    /** How many paths lead to a thought from all starts; a path that passes through another start counts for both. */
    public PathCount pathsTo(String thought) {
        return paths().count(number(thought));
    }

    /**
     * The ids of the thoughts that every path from the starts to an answer passes, in the order in which they are passed.
     * A single start is one of them. Source: Prosser 1959 (dominators). Cost: one pass over the steps; cycles are allowed.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or it is no answer
     */
    public List<String> funnels(String answer) {
        return numbering.ids(Funnels.of(walk.arcs(), starts, answer(answer)));
    }

    /**
     * The resonance zone of an answer: the thoughts whose walk ends there with at least a given probability, the surest
     * first, ties by id, with that probability. The answer itself is one of them. Cost: one pass over the steps.
     *
     * @param threshold in (0, 1]
     * @throws IllegalArgumentException where the graph has no such thought, it is no answer, or the threshold is none
     */
    public Map<String, Double> resonance(String answer, double threshold) {
        return findings().resonance(answer(answer), threshold);
    }

    /**
     * The doubts that nothing resolves, the most visited first, ties by id. Whether a doubt is resolved, and which basin
     * it troubles, is as for {@link Attractor#frustration}. Cost: that of the basins.
     */
    public List<OpenDoubt> openDoubts() {
        return findings().openDoubts();
    }

    private Findings findings() {
        return new Findings(graph, numbering, walk, starts, answers, flow, doubts);
    }

    /**
     * The links whose loss cuts a start from every answer, those that cut most starts first, then in the graph's order.
     *
     * <p>Sources: dominators by Cooper, Harvey and Kennedy 2001; bridges from them, Italiano, Laura and Santaroni 2012.
     * Cost: a few passes over the steps; cycles are allowed. A start that reaches no answer has nothing to lose.
     */
    public List<Bridge> bridges() {
        return findings().bridges();
    }

    /**
     * The thoughts that join sources, those of most sources first, then the most visited, ties by id: such that several
     * sources state, and such that a link joins with a thought that only other sources state. Linear.
     */
    public List<Crossing> crossings() {
        return findings().crossings();
    }

    /**
     * The pairs of thoughts under the strongest tension: one leads to the other in many ways, and yet they are far apart.
     * Tension is the distance times ln(1 + effective paths), as in {@link #paths}.
     *
     * <p>Cost: thoughts times steps. After 300 million steps, that is from some ten thousand thoughts on, no
     * further pairs are looked for, and the result says so. In cyclic parts paths are searched for less long than by
     * {@link #paths}; {@link Tension#exact} tells.
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

    /** How well two thoughts communicate: Σ(Aˡ)/l! from the one to the other; see {@link Communicability}. */
    public double communicability(String from, String to) {
        return Communicability.from(walk, number(from))[number(to)];
    }

    /** How well all starts together communicate with each answer, by its id, in the order of ids; 0 without starts. */
    public Map<String, Double> communicability() {
        double[] sums = Communicability.from(walk, starts);
        Map<String, Double> ofAnswers = new LinkedHashMap<>();
        Arrays.stream(answers)
                .forEach(answer -> ofAnswers.put(numbering.thought(answer).id(), sums[answer]));
        return ofAnswers;
    }

    /** How densely the whole graph joins starts with answers, and the thoughts of each basin; see {@link Density}. */
    public Density density(long seed) {
        return Density.of(walk.arcs(), starts, answers, flow.basins(), seed);
    }

    /** What is left when weak links go, and at which weight the graph falls apart; see {@link Percolation}. */
    public Percolation percolation() {
        return Percolation.of(walk.arcs(), walk.weights(), starts, answers);
    }

    /** The parts and the holes of the graph over the strength of its links; see {@link Homology}. */
    public Homology homology() {
        return Homology.of(Neighbours.of(walk.arcs(), walk.weights()));
    }

    /** How near all is to all, and how cliquish; see {@link SmallWorld}. */
    public SmallWorld smallWorld(long seed) {
        return SmallWorld.of(Neighbours.of(walk.arcs(), walk.weights()), seed);
    }

    /** The ways on which a walk comes back to where it was; see {@link Cycles}. */
    public Cycles cycles() {
        return Cycles.of(walk.arcs(), walk.components());
    }

    /** How strongly a thought stands under what speaks for and against it, in [0, 1]; see {@link #strengthsSettled}. */
    public double strength(String thought) {
        return strengths().of(number(thought));
    }

    /** Whether the strengths of thoughts that speak about each other in a circle came to rest; see {@link Strengths}. */
    public boolean strengthsSettled() {
        return strengths().settled();
    }

    /**
     * By how much probabilities may be too low, at most; they are never too high but for rounding. 10⁻¹² or less, unless a
     * cyclic part of more than a hundred thoughts holds a walk so long that working it out was given up.
     */
    public double precision() {
        flow.visits();
        flow.resolved();
        return walk.precision();
    }

    private synchronized Strengths strengths() {
        if (strengths == null) {
            strengths = new Strengths(walk.thoughts(), graph.links(), numbering.sources(), numbering.targets());
        }
        return strengths;
    }

    private synchronized Paths paths() {
        if (paths == null) {
            paths = Paths.from(walk, starts);
        }
        return paths;
    }
}
