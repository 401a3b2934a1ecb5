package leadsto.topology.shape;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import leadsto.topology.graph.Estimate;
import leadsto.topology.graph.Neighbours;
import leadsto.topology.graph.Triangles;

/**
 * How near all is to all, and how cliquish: distances and clustering of the largest connected part, directions set aside.
 *
 * <p>The small-world ratio is (C/C₀)/(L/L₀), where C is the mean share of a thought's neighbours that are neighbours of each
 * other, L the mean distance in links, and C₀ = k/(n−1), L₀ = ln n/ln k those of a random graph of as many thoughts n and as
 * many links per thought k: well above 1 where thinking is both cliquish and near. Source: Watts and Strogatz 1998; Humphries
 * and Gurney 2008. Cost: a breadth-first search from each thought up to {@value #EXACT} of them; above, from
 * {@value #DRAWN} drawn by lot, which gives L with its 95 % interval and the diameter between two bounds (the largest distance seen, and twice the
 * smallest eccentricity seen). Cycles, parallel links and directions do not matter.
 *
 * @param thoughts how many the largest part has
 * @param clustering C; thoughts of fewer than two neighbours count 0
 * @param distance L; 0 in a part of one thought
 * @param ratio NaN where there is nothing to compare: fewer than two links per thought, or a part of one thought
 * @param diameterAtLeast the longest of the shortest ways is so long at least
 * @param diameterAtMost and so long at most; the same where it was worked out
 */
public record SmallWorld(
        int thoughts, double clustering, Estimate distance, double ratio, int diameterAtLeast, int diameterAtMost) {
    static final int EXACT = 2000;
    static final int DRAWN = 100;

    /** @param seed of the lot by which thoughts are drawn */
    public static SmallWorld of(Neighbours neighbours, long seed) {
        int[] part = neighbours.largestPart();
        if (part.length < 2) {
            return new SmallWorld(part.length, 0, Estimate.exactly(0), Double.NaN, 0, 0);
        }
        boolean all = part.length <= EXACT;
        int[] sources = all ? part : drawn(part, seed);
        double[] means = new double[sources.length];
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        Distances distances = new Distances(neighbours);
        for (int i = 0; i < sources.length; i++) {
            distances.from(sources[i]);
            means[i] = distances.sum() / (part.length - 1.0);
            longest = Math.max(longest, distances.farthest());
            shortest = Math.min(shortest, distances.farthest());
        }
        Estimate distance =
                all ? Estimate.exactly(Arrays.stream(means).average().orElse(0)) : Estimate.ofMeans(means);
        double clustering = clustering(neighbours, part);
        double degree = Arrays.stream(part).mapToLong(neighbours::degree).sum() / (double) part.length;
        return new SmallWorld(
                part.length,
                clustering,
                distance,
                ratio(part.length, degree, clustering, distance.value()),
                longest,
                all ? longest : 2 * shortest);
    }

    private static int[] drawn(int[] part, long seed) {
        return new Random(seed)
                .ints(0, part.length)
                .distinct()
                .limit(DRAWN)
                .map(i -> part[i])
                .toArray();
    }

    private static double ratio(int n, double degree, double clustering, double distance) {
        return degree <= 1
                ? Double.NaN
                : clustering / (degree / (n - 1)) / (distance / (Math.log(n) / Math.log(degree)));
    }

    private static double clustering(Neighbours neighbours, int[] part) {
        long[] triangles = Triangles.of(neighbours);
        return IntStream.of(part)
                .mapToDouble(node -> {
                    double pairs = neighbours.degree(node) * (neighbours.degree(node) - 1.0) / 2;
                    return pairs == 0 ? 0 : triangles[node] / pairs;
                })
                .average()
                .orElse(0);
    }

    /** Breadth-first searches, one after the other. */
    private static final class Distances {
        private final Neighbours neighbours;
        private final int[] distance;
        private final int[] queue;
        private int found;

        Distances(Neighbours neighbours) {
            this.neighbours = neighbours;
            this.distance = new int[neighbours.nodes()];
            this.queue = new int[neighbours.nodes()];
            Arrays.fill(distance, -1);
        }

        void from(int source) {
            for (int i = 0; i < found; i++) {
                distance[queue[i]] = -1;
            }
            found = 1;
            queue[0] = source;
            distance[source] = 0;
            for (int head = 0; head < found; head++) {
                int node = queue[head];
                for (int i = neighbours.first(node); i < neighbours.end(node); i++) {
                    int other = neighbours.neighbour(i);
                    if (distance[other] < 0) {
                        distance[other] = distance[node] + 1;
                        queue[found++] = other;
                    }
                }
            }
        }

        int farthest() {
            return distance[queue[found - 1]];
        }

        double sum() {
            double sum = 0;
            for (int i = 0; i < found; i++) {
                sum += distance[queue[i]];
            }
            return sum;
        }
    }
}
