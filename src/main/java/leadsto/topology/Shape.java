package leadsto.topology;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.graph.Components;
import leadsto.topology.graph.Neighbours;
import leadsto.topology.path.Density;
import leadsto.topology.shape.Cycles;
import leadsto.topology.shape.Homology;
import leadsto.topology.shape.Percolation;
import leadsto.topology.shape.SmallWorld;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Walk;

/** What a graph is like as a whole. Each measure says where it is exact; beyond that, a bound or an interval stands beside it. */
public final class Shape {
    private final ThoughtGraph graph;
    private final Walk walk;
    private final int[] starts;
    private final int[] answers;
    private final Flow flow;

    Shape(ThoughtGraph graph, Walk walk, int[] starts, int[] answers, Flow flow) {
        this.graph = graph;
        this.walk = walk;
        this.starts = starts;
        this.answers = answers;
        this.flow = flow;
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

    /** The thoughts that a walk can come back to: those of strongly connected components of two or more. Linear. */
    public Set<String> cyclic() {
        Components components = walk.components();
        return IntStream.range(0, graph.thoughts().size())
                .filter(i -> components.size(components.of(i)) > 1)
                .mapToObj(i -> graph.thoughts().get(i).id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
