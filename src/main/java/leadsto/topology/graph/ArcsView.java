package leadsto.topology.graph;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/**
 * {@link Arcs} as JGraphT sees them: a read-only directed weighted multigraph whose vertices and edges are numbers.
 *
 * <p>Nothing is copied, so JGraphT's algorithms come without the cost of building one of its graphs. Whatever would
 * change the graph throws {@link UnsupportedOperationException}.
 */
public final class ArcsView extends AbstractGraph<Integer, Integer> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed()
            .weighted(true)
            .allowMultipleEdges(true)
            .allowSelfLoops(true)
            .modifiable(false)
            .build();

    private final Arcs arcs;
    private final IntToDoubleFunction weight;

    public ArcsView(Arcs arcs, IntToDoubleFunction weight) {
        this.arcs = arcs;
        this.weight = weight;
    }

    @Override
    public Set<Integer> vertexSet() {
        return new Numbers(0, arcs.nodes(), i -> i, i -> i >= 0 && i < arcs.nodes());
    }

    @Override
    public Set<Integer> edgeSet() {
        return new Numbers(0, arcs.count(), i -> i, this::isArc);
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer vertex) {
        return new Numbers(
                arcs.first(vertex), arcs.end(vertex), i -> i, arc -> isArc(arc) && arcs.source(arc) == vertex);
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer vertex) {
        return new Numbers(
                arcs.firstIncoming(vertex),
                arcs.endIncoming(vertex),
                arcs::incoming,
                arc -> isArc(arc) && arcs.target(arc) == vertex);
    }

    @Override
    public Set<Integer> edgesOf(Integer vertex) {
        Set<Integer> edges = new LinkedHashSet<>(incomingEdgesOf(vertex));
        edges.addAll(outgoingEdgesOf(vertex));
        return edges;
    }

    @Override
    public int outDegreeOf(Integer vertex) {
        return arcs.end(vertex) - arcs.first(vertex);
    }

    @Override
    public int inDegreeOf(Integer vertex) {
        return arcs.endIncoming(vertex) - arcs.firstIncoming(vertex);
    }

    @Override
    public int degreeOf(Integer vertex) {
        return inDegreeOf(vertex) + outDegreeOf(vertex);
    }

    @Override
    public Integer getEdge(Integer from, Integer to) {
        return arcsBetween(from, to).boxed().findFirst().orElse(null);
    }

    @Override
    public Set<Integer> getAllEdges(Integer from, Integer to) {
        Set<Integer> edges = new LinkedHashSet<>();
        arcsBetween(from, to).forEach(edges::add);
        return edges;
    }

    private IntStream arcsBetween(int from, int to) {
        return IntStream.range(arcs.first(from), arcs.end(from)).filter(arc -> arcs.target(arc) == to);
    }

    @Override
    public Integer getEdgeSource(Integer arc) {
        return arcs.source(arc);
    }

    @Override
    public Integer getEdgeTarget(Integer arc) {
        return arcs.target(arc);
    }

    @Override
    public double getEdgeWeight(Integer arc) {
        return weight.applyAsDouble(arc);
    }

    @Override
    public boolean containsVertex(Integer vertex) {
        return vertex != null && vertex >= 0 && vertex < arcs.nodes();
    }

    @Override
    public boolean containsEdge(Integer arc) {
        return arc != null && isArc(arc);
    }

    private boolean isArc(int arc) {
        return arc >= 0 && arc < arcs.count();
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer arc) {
        throw readOnly();
    }

    @Override
    public Integer addVertex() {
        throw readOnly();
    }

    @Override
    public boolean addVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw readOnly();
    }

    @Override
    public boolean removeEdge(Integer arc) {
        throw readOnly();
    }

    @Override
    public boolean removeVertex(Integer vertex) {
        throw readOnly();
    }

    @Override
    public void setEdgeWeight(Integer arc, double newWeight) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("this view of a thought graph is read-only");
    }

    /** A stretch of an array as a set; never stored, so that a million vertices cost nothing. */
    private static final class Numbers extends AbstractSet<Integer> {
        private final int from;
        private final int to;
        private final IntUnaryOperator at;
        private final IntPredicate contains;

        Numbers(int from, int to, IntUnaryOperator at, IntPredicate contains) {
            this.from = from;
            this.to = to;
            this.at = at;
            this.contains = contains;
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(from, to).map(at).iterator();
        }

        @Override
        public int size() {
            return to - from;
        }

        @Override
        public boolean contains(Object number) {
            return number instanceof Integer i && contains.test(i);
        }
    }
}
