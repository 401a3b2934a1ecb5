package leadsto.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import leadsto.topology.walk.Walk;

/**
 * The walk as far as a demand lets it go, and what each of its steps and starts meets of the demand.
 *
 * <p>Where the demand names an approach, only its links are left; probabilities stay those of the whole walk.
 */
final class Route {
    private final ThoughtGraph graph;
    private final Demand demand;
    private final Walk walk;
    private final int[] starts;
    private final BitSet beginning = new BitSet();
    private final int[] places;
    private final byte[] metByStep;
    private final byte[] metByThought;

    Route(ThoughtGraph graph, Topology topology, Demand demand) {
        this.graph = graph;
        this.demand = demand;
        this.walk = demand.approach().isEmpty()
                ? topology.walk()
                : topology.walk().along(step -> {
                    Link link = graph.links().get(topology.walk().link(step));
                    return link.approach().equals(demand.approach().get());
                });
        this.starts = topology.starts().stream().mapToInt(topology::number).toArray();
        Arrays.stream(starts).forEach(beginning::set);
        this.places = new int[graph.thoughts().size()];
        Arrays.fill(places, -1);
        this.metByThought = new byte[graph.thoughts().size()];
        this.metByStep = new byte[walk.steps()];
        if (demand.met() > 0) {
            meet();
        }
    }

    private void meet() {
        for (int thought = 0; thought < metByThought.length; thought++) {
            metByThought[thought] = (byte) demand.metBy(graph.thoughts().get(thought));
        }
        for (int step = 0; step < metByStep.length; step++) {
            int byLink = demand.metBy(graph.links().get(walk.link(step)));
            metByStep[step] = (byte) (byLink | metByThought[walk.target(step)]);
        }
    }

    Demand demand() {
        return demand;
    }

    Walk walk() {
        return walk;
    }

    /** The numbers of the starts, but for the answer itself: a chain has two thoughts at least. */
    int[] startsFor(int answer) {
        return Arrays.stream(starts).filter(start -> start != answer).toArray();
    }

    boolean isStart(int thought) {
        return beginning.get(thought);
    }

    BitSet starts() {
        return (BitSet) beginning.clone();
    }

    /** The thoughts that walks from the starts can come to. */
    BitSet reachable() {
        BitSet reachable = (BitSet) beginning.clone();
        int[] open = Arrays.copyOf(starts, Math.max(1, walk.thoughts()));
        for (int count = starts.length; count > 0; ) {
            int thought = open[--count];
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                if (!reachable.get(walk.target(step))) {
                    reachable.set(walk.target(step));
                    open[count++] = walk.target(step);
                }
            }
        }
        return reachable;
    }

    /** One number a thought to work with; each is −1, and whoever changes one sets it back. */
    int[] places() {
        return places;
    }

    /** What has been met by beginning at a thought. */
    int metAt(int thought) {
        return metByThought[thought];
    }

    /** What has been met after a step, given what had been before. */
    int metAfter(int step, int before) {
        return before | metByStep[step];
    }

    /**
     * The probability of a chain among all walks between its ends.
     *
     * @param absorption for each thought the probability of ending in the chain's answer
     */
    double probability(int[] steps, double[] absorption) {
        return probability(steps, absorption[walk.source(steps[0])]);
    }

    /** The same, given the probability of ending in the chain's answer from where it begins. */
    double probability(int[] steps, double absorption) {
        double probability = 1 / absorption;
        for (int step : steps) {
            probability *= walk.probability(step);
        }
        return Math.max(Double.MIN_VALUE, Math.min(1, probability));
    }

    /** Puts steps together to a chain. */
    Chain chain(int[] steps, double probability) {
        Thought[] thoughts = new Thought[steps.length + 1];
        Link[] links = new Link[steps.length];
        thoughts[0] = graph.thoughts().get(walk.source(steps[0]));
        for (int i = 0; i < steps.length; i++) {
            links[i] = graph.links().get(walk.link(steps[i]));
            thoughts[i + 1] = graph.thoughts().get(walk.target(steps[i]));
        }
        return new Chain(List.of(thoughts), List.of(links), probability);
    }
}
