package leadsto.weave;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import leadsto.embed.Vector;
import leadsto.thought.Thought;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.hnsw.HnswGraphBuilder;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.OnHeapHnswGraph;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

/**
 * Which of many thoughts stand nearest to a vector: a hierarchical navigable small world, in memory.
 *
 * <p>Malkov and Yashunin, <a href="https://arxiv.org/abs/1603.09320">Efficient and robust approximate nearest neighbor
 * search</a>, as Lucene builds it. A search takes time in the logarithm of their number, and may miss one; the same
 * thoughts in the same order give the same answers.
 */
final class Neighbours {
    private static final int CONNECTIONS = 16;
    private static final int BEAM = 80;
    /** How many are followed in a search: with fewer, a thought far from all others is easily missed. */
    private static final int BREADTH = 40;

    private static final long SEED = 42;

    private final List<Thought> thoughts;
    private final List<Vector> vectors;
    private final RandomAccessVectorValues.Floats values;
    private final OnHeapHnswGraph graph;

    private Neighbours(
            List<Thought> thoughts,
            List<Vector> vectors,
            RandomAccessVectorValues.Floats values,
            OnHeapHnswGraph graph) {
        this.thoughts = thoughts;
        this.vectors = vectors;
        this.values = values;
        this.graph = graph;
    }

    /** @param vectors of one model, none of them zero, one for each thought */
    static Neighbours of(List<Thought> thoughts, List<Vector> vectors) {
        List<float[]> numbers = vectors.stream().map(Vector::numbers).toList();
        RandomAccessVectorValues.Floats values = RandomAccessVectorValues.fromFloats(numbers, numbers.get(0).length);
        try {
            HnswGraphBuilder builder = HnswGraphBuilder.create(
                    DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorerSupplier(
                            VectorSimilarityFunction.DOT_PRODUCT, values),
                    CONNECTIONS,
                    BEAM,
                    SEED,
                    numbers.size());
            return new Neighbours(thoughts, vectors, values, builder.build(numbers.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("vectors in memory cannot fail to be read", e);
        }
    }

    /** A thought near the one asked for. */
    record Neighbour(Thought thought, double similarity) {}

    /** The nearest thoughts, the nearest first, the one asked for among them where it is one of these. */
    List<Neighbour> nearest(Vector vector, int count) {
        try {
            KnnCollector found = HnswGraphSearcher.search(
                    DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(
                            VectorSimilarityFunction.DOT_PRODUCT, values, vector.numbers()),
                    Math.max(count, BREADTH),
                    graph,
                    null,
                    Integer.MAX_VALUE);
            List<Neighbour> nearest = new ArrayList<>();
            for (ScoreDoc hit : found.topDocs().scoreDocs) {
                nearest.add(new Neighbour(
                        thoughts.get(hit.doc), vectors.get(hit.doc).cosine(vector)));
            }
            return nearest.subList(0, Math.min(count, nearest.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("vectors in memory cannot fail to be read", e);
        }
    }
}
