package leadsto.simulate;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import leadsto.thought.Thought;

/** The points that a chain visits, each an embedding scaled to length one, in an order that can be changed. */
final class Trajectory {
    private final double[][] stepLengths;
    private final double[] distances;
    private final int[] order;

    /** All distances are known beforehand, so that an order costs no more than its length. */
    private Trajectory(double[][] stepLengths, double[] distances, int[] order) {
        this.stepLengths = stepLengths;
        this.distances = distances;
        this.order = order;
    }

    static Trajectory of(List<Thought> thoughts, EmbeddingModel model) {
        List<double[]> points = points(thoughts, model);
        int size = points.size();
        double[][] stepLengths = new double[size][size];
        double[] distances = new double[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
            for (int j = 0; j < size; j++) {
                stepLengths[i][j] = length(difference(points.get(i), points.get(j)));
            }
            distances[i] = i == size - 1 ? 0 : 1 - dot(points.get(i), points.get(size - 1));
        }
        return new Trajectory(stepLengths, distances, order);
    }

    /** The same points in another order. */
    Trajectory in(int[] newOrder) {
        return new Trajectory(stepLengths, distances, newOrder);
    }

    int size() {
        return order.length;
    }

    List<Double> distances() {
        List<Double> inOrder = new ArrayList<>();
        for (int at : order) {
            inOrder.add(distances[at]);
        }
        return inOrder;
    }

    OptionalDouble progress() {
        int before = order.length - 1;
        double nearer = 0;
        for (int i = 0; i < before; i++) {
            for (int j = i + 1; j < before; j++) {
                double gain = distances[order[i]] - distances[order[j]];
                nearer += Math.abs(gain) < Shuffles.EQUAL ? .5 : gain > 0 ? 1 : 0;
            }
        }
        int pairs = before * (before - 1) / 2;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(nearer / pairs);
    }

    double efficiency() {
        double walked = 0;
        for (int i = 0; i + 1 < order.length; i++) {
            walked += step(i);
        }
        return walked == 0 ? 1 : Math.min(1, stepLengths[order[0]][order[order.length - 1]] / walked);
    }

    /** How long the step from the i-th point is. */
    double step(int i) {
        return stepLengths[order[i]][order[i + 1]];
    }

    int largestStep() {
        int largest = 0;
        for (int i = 1; i + 1 < order.length; i++) {
            largest = step(i) > step(largest) ? i : largest;
        }
        return largest;
    }

    /** 1 − ‖eᵢ − eⱼ‖² / 2, which for points at distance one from the origin is the cosine between them. */
    double cosine(int i, int j) {
        double apart = stepLengths[order[i]][order[j]];
        return 1 - apart * apart / 2;
    }

    private static List<double[]> points(List<Thought> thoughts, EmbeddingModel model) {
        List<TextSegment> texts = thoughts.stream()
                .map(thought -> TextSegment.from(thought.text()))
                .toList();
        List<Embedding> embeddings = embed(texts, model);
        if (embeddings.size() != texts.size()) {
            throw new SimulationException("the embedding model gave " + embeddings.size() + " vectors for the "
                    + texts.size() + " thoughts of a chain; use a model that gives one for each text");
        }
        int dimension = embeddings.get(0).dimension();
        List<double[]> points = new ArrayList<>();
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != dimension) {
                throw new SimulationException("the embedding model gave vectors of " + dimension + " and of "
                        + embedding.dimension() + " dimensions; use one whose vectors can be compared");
            }
            points.add(scaled(embedding));
        }
        return points;
    }

    private static List<Embedding> embed(List<TextSegment> texts, EmbeddingModel model) {
        try {
            return model.embedAll(texts).content();
        } catch (RuntimeException e) {
            throw new SimulationException(
                    "the embedding model failed on the " + texts.size() + " thoughts of a chain: " + e.getMessage()
                            + "; see that it is reachable and takes such texts",
                    e);
        }
    }

    private static double[] scaled(Embedding embedding) {
        double[] point = embedding.vectorAsDoubleArray();
        double length = length(point);
        if (!Double.isFinite(length)) {
            throw new SimulationException("the embedding model gave a vector that holds no number in some place;"
                    + " use another model, or leave the thought out");
        }
        for (int i = 0; i < point.length && length > 0; i++) {
            point[i] /= length;
        }
        return point;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double length(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
