package leadsto.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.path.Communicability;
import leadsto.topology.path.DisjointPaths;
import leadsto.topology.path.PathCount;
import leadsto.topology.path.Paths;
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
 * topology.findings().bridges();    // what thinking cannot do without
 * topology.shape().homology();      // its parts and circles
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
    private final MeasuredParts parts;
    private Paths paths;
    private Strengths strengths;

    private Topology(ThoughtGraph graph, Map<String, Earlier> earlier) {
        this.graph = graph;
        this.numbering = new Numbering(graph);
        int[] from = numbering.sources();
        int[] to = numbering.targets();
        this.walk = Walk.of(numbering.kinds(), graph.links(), from, to);
        this.doubts = new Doubts(numbering.kinds(), graph.links(), from, to);
        this.starts = Starts.of(numbering.kinds(), walk.arcs());
        this.answers = numbering.answers();
        this.flow = new Flow(walk, starts, answers);
        this.parts = new MeasuredParts(numbering, walk, flow, starts, answers, earlier);
    }

    /** The topology of a graph. Linear in its thoughts and links; no measure is worked out yet. */
    public static Topology of(ThoughtGraph graph) {
        return new Topology(graph, Map.of());
    }

    /**
     * The same where an earlier measurement of the graph, as it was then, is at hand: what took long and concerns parts that
     * have not changed is taken over; see {@link MeasuredParts}. The figures are those of {@link #of(ThoughtGraph)}, wherever
     * that one finds them exactly.
     *
     * @param earlier what was found of each thought, by its id
     */
    public static Topology of(ThoughtGraph graph, Map<String, Earlier> earlier) {
        return new Topology(graph, earlier);
    }

    /** The parts that walked links join, and which of them were measured again. */
    public MeasuredParts parts() {
        return parts;
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
        return new Attractors(numbering, walk, starts, answers, flow, paths(), doubts, parts::disjointPaths)
                .strongest(most);
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
        return flow.absorption(number(from), numbering.ofAnswer(answer));
    }

    /**
     * For every thought, in the graph's order, the probability that a walk from there ends in an answer: one column of
     * <i>B</i>, at the cost of one pass over the steps.
     *
     * @throws IllegalArgumentException where the graph has no such thought, or it is no answer
     */
    public double[] absorption(String answer) {
        return flow.absorption(numbering.ofAnswer(answer));
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
        numbering.ofAnswer(id);
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

    /** What stands out: funnels, bridges, open doubts, resonance zones, tensions, thoughts where sources meet. */
    public Findings findings() {
        return new Findings(graph, numbering, walk, starts, answers, flow, doubts);
    }

    /** What the graph is like as a whole: its density, its threshold, its holes, cycles and distances. */
    public Shape shape() {
        return new Shape(graph, walk, starts, answers, flow);
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
