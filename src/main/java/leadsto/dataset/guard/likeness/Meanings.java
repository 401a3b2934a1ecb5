package leadsto.dataset.guard.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import leadsto.thought.Thought;

/**
 * Which thoughts mean nearly the same, as somebody's embedding sees them.
 *
 * <p>Of each thought one keeps {@value #PLANES} bits: on which side of as many random planes through the origin its vector lies. Two
 * vectors are parted by a plane with the probability of their angle divided by π, so bits tell whom to compare, and vectors
 * decide. Source: Charikar 2002. Cost: one embedding a thought, and {@value #PLANES} products of two vectors; 32 bytes
 * are kept. Safe for several threads, one of which embeds at a time.
 */
public final class Meanings {
    static final int PLANES = 256;

    private static final int AT_ONCE = 256;
    private static final int SEED = 2002;
    /** By how many standard errors bits may tell two vectors to be further apart than they are. */
    private static final double SLACK = 3;

    private final String embedding;
    private final double near;
    private final Function<List<Thought>, List<float[]>> vectors;
    private final int mostApart;
    private final Map<String, long[]> sketches = new HashMap<>();
    private final Map<Integer, float[][]> planes = new HashMap<>();

    /**
     * @param embedding what embeds, for people
     * @param near the cosine from which two thoughts mean nearly the same, above 0
     * @param vectors of thoughts, in their order; each of length 1, or all zero where it says nothing that has a place. Two
     *     of different dimensions have nothing to do with each other, as where each language has its own model
     * @throws IllegalArgumentException where the cosine makes no sense
     */
    public Meanings(String embedding, double near, Function<List<Thought>, List<float[]>> vectors) {
        if (!(near > 0 && near <= 1)) {
            throw new IllegalArgumentException("thoughts nearer than a cosine of " + near
                    + " cannot be told from others; give one above 0, up to 1");
        }
        this.embedding = embedding;
        this.near = near;
        this.vectors = vectors;
        double parted = Math.acos(near) / Math.PI;
        this.mostApart = (int) Math.ceil(PLANES * parted + SLACK * Math.sqrt(PLANES * parted * (1 - parted)));
    }

    /** What embeds, for people. */
    public String embedding() {
        return embedding;
    }

    /** The cosine from which two thoughts mean nearly the same. */
    public double near() {
        return near;
    }

    /** The bits of thoughts, in their order; none of one that has no place. */
    synchronized List<long[]> sketches(List<Thought> thoughts) {
        List<Thought> fresh = thoughts.stream()
                .filter(it -> !sketches.containsKey(it.id()))
                .distinct()
                .toList();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Thought> some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
            List<float[]> placed = vectors.apply(some);
            for (int i = 0; i < some.size(); i++) {
                sketches.put(some.get(i).id(), sketch(placed.get(i)));
            }
        }
        return thoughts.stream().map(it -> sketches.get(it.id())).toList();
    }

    /** Whether two thoughts may be near, by their bits. */
    boolean maybeNear(long[] one, long[] other) {
        int apart = 0;
        for (int i = 0; i < one.length; i++) {
            apart += Long.bitCount(one[i] ^ other[i]);
        }
        return apart <= mostApart;
    }

    /** Whether two thoughts are near, by their vectors. */
    synchronized boolean areNear(Thought one, Thought other) {
        List<float[]> placed = vectors.apply(List.of(one, other));
        if (placed.get(0).length != placed.get(1).length) {
            return false;
        }
        double product = 0;
        for (int i = 0; i < placed.get(0).length; i++) {
            product += (double) placed.get(0)[i] * placed.get(1)[i];
        }
        // Of a vector and itself, rounding makes a little less than 1.
        return product >= near - 1e-6;
    }

    private long[] sketch(float[] vector) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return new long[0];
        }
        float[][] normals = planes.computeIfAbsent(vector.length, Meanings::planes);
        long[] sketch = new long[PLANES / Long.SIZE];
        for (int plane = 0; plane < PLANES; plane++) {
            float[] normal = normals[plane];
            double side = 0;
            for (int place : places) {
                side += (double) vector[place] * normal[place];
            }
            if (side > 0) {
                sketch[plane / Long.SIZE] |= 1L << plane;
            }
        }
        return sketch;
    }

    private static float[][] planes(int dimension) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[][] planes = new float[PLANES][dimension];
        for (float[] plane : planes) {
            for (int i = 0; i < dimension; i++) {
                plane[i] = (float) random.nextGaussian();
            }
        }
        return planes;
    }
}
