package leadsto.topology.walk;

import java.util.List;
import java.util.function.IntPredicate;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.LinkTable;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;

/**
 * The walk of thinking: from a thought along one of its outgoing links, with probability proportional to its weight.
 *
 * <pre>
 *   q1 ──prompts .8──► p1 ──supports 1──► a1        a step from q1 to p1 with probability .8, to p2 with .2
 *    └───prompts .2──► p2                           a1 is an answer: the walk rests; p2 is a dead end
 * </pre>
 *
 * <p>Links of {@code challenges} are not walked, nor is what leads on from an answer. Thoughts are numbered as in
 * {@link leadsto.thought.ThoughtGraph#thoughts}; steps are numbered too, those from one thought in a row. A walk that
 * enters a cycle that nothing leads out of never rests: it counts as having fallen into the sink where it entered.
 */
public final class Walk {
    private final Arcs arcs;
    private final double[] weight;
    private final double[] probability;
    private final int[] link;
    private final double[] lost;
    private Components components;
    private Solver solver;

    private Walk(Arcs arcs, double[] weight, double[] probability, int[] link, double[] lost) {
        this.arcs = arcs;
        this.weight = weight;
        this.probability = probability;
        this.link = link;
        this.lost = lost;
    }

    /**
     * The walk of a graph.
     *
     * @param kinds of the thoughts, by their numbers
     * @param from the thought that each link leads from
     * @param to the thought that each link leads to
     */
    public static Walk of(Kind[] kinds, List<Link> links, int[] from, int[] to) {
        int[] walked = new int[links.size()];
        int count = 0;
        for (int i = 0; i < links.size(); i++) {
            if (LinkTable.role(links, i).walked() && kinds[from[i]] != Kind.ANSWER) {
                walked[count++] = i;
            }
        }
        int[] sources = new int[count];
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            sources[i] = from[walked[i]];
            targets[i] = to[walked[i]];
        }
        Arcs arcs = Arcs.of(kinds.length, sources, targets);
        double[] weight = new double[count];
        int[] link = new int[count];
        for (int arc = 0; arc < count; arc++) {
            link[arc] = walked[arcs.origin(arc)];
            weight[arc] = LinkTable.weight(links, link[arc]);
        }
        return new Walk(arcs, weight, proportional(arcs, weight), link, new double[kinds.length]);
    }

    private static double[] proportional(Arcs arcs, double[] weight) {
        double[] probability = new double[weight.length];
        for (int node = 0; node < arcs.nodes(); node++) {
            double sum = 0;
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                sum += weight[arc];
            }
            for (int arc = arcs.first(node); arc < arcs.end(node); arc++) {
                probability[arc] = weight[arc] / sum;
            }
        }
        return probability;
    }

    /** How many thoughts there are. */
    public int thoughts() {
        return arcs.nodes();
    }

    /** How many steps there are. */
    public int steps() {
        return arcs.count();
    }

    /** The first step from a thought. */
    public int first(int thought) {
        return arcs.first(thought);
    }

    /** The step after the last one from a thought. */
    public int end(int thought) {
        return arcs.end(thought);
    }

    /** The thought a step comes from. */
    public int source(int step) {
        return arcs.source(step);
    }

    /** The thought a step leads to. */
    public int target(int step) {
        return arcs.target(step);
    }

    /** The first position in {@link #into} of the steps that lead to a thought. */
    public int firstInto(int thought) {
        return arcs.firstIncoming(thought);
    }

    /** The position after the last one of the steps that lead to a thought. */
    public int endInto(int thought) {
        return arcs.endIncoming(thought);
    }

    /** The step at a position between {@link #firstInto} and {@link #endInto}. */
    public int into(int position) {
        return arcs.incoming(position);
    }

    /** The number of the step's link in {@link leadsto.thought.ThoughtGraph#links}. */
    public int link(int step) {
        return link[step];
    }

    /** The probability of a step, given that the walk is where it comes from. */
    public double probability(int step) {
        return probability[step];
    }

    /** The weight of a step's link, in (0, 1]. */
    public double weight(int step) {
        return weight[step];
    }

    /** The weights of all steps' links. */
    public double[] weights() {
        return weight.clone();
    }

    /** Whether no walk can come twice to a thought. */
    public boolean acyclic() {
        return components().acyclic();
    }

    /**
     * The same walk where only some steps are allowed. Probabilities stay as they are: whoever would take another step
     * falls into the sink.
     */
    public Walk along(IntPredicate steps) {
        Arcs allowed = arcs.only(steps);
        double[] weights = new double[allowed.count()];
        double[] kept = new double[allowed.count()];
        int[] links = new int[allowed.count()];
        for (int arc = 0; arc < kept.length; arc++) {
            weights[arc] = weight[allowed.origin(arc)];
            kept[arc] = probability[allowed.origin(arc)];
            links[arc] = link[allowed.origin(arc)];
        }
        double[] losing = lost.clone();
        for (int arc = 0; arc < arcs.count(); arc++) {
            if (!steps.test(arc)) {
                losing[arcs.source(arc)] += probability[arc];
            }
        }
        return new Walk(allowed, weights, kept, links, losing);
    }

    /**
     * What a walk from each thought collects on its way, where a visit of a thought is worth its gain.
     *
     * <p>With a gain of 1 for one answer and 0 elsewhere: the probability of ending there. A gain on a cycle that nothing
     * leads out of is not collected. Cost: one pass over the steps, and what {@link #precision} says for cycles.
     *
     * @param gain one figure a thought
     * @return one figure a thought
     */
    public double[] expected(double[] gain) {
        return solver().expected(gain);
    }

    /** How often each thought is expected to be visited by a walk that begins where the given distribution says. */
    public double[] visits(double[] start) {
        return solver().visits(start);
    }

    /** The steps as a graph; an arc's number is the step's. */
    public Arcs arcs() {
        return arcs;
    }

    /** The probability that the walk takes a step that is not allowed. */
    double lost(int thought) {
        return lost[thought];
    }

    /**
     * By how much what was worked out on cycles may be too low, at most; nothing is too high but for rounding. 10⁻¹² or less,
     * unless a cyclic part of more than a hundred thoughts holds a walk so long that working it out was given up.
     */
    public double precision() {
        return solver().unsettled();
    }

    /** What falls into the sink of a walk that visits thoughts so often, and rests at some. */
    public double sunk(double[] visits, boolean[] rest) {
        return solver().sunk(visits, rest);
    }

    /** The parts of the walk that it can come back in. */
    public synchronized Components components() {
        if (components == null) {
            components = Components.of(arcs);
        }
        return components;
    }

    synchronized Solver solver() {
        if (solver == null) {
            solver = new Solver(this);
        }
        return solver;
    }
}
