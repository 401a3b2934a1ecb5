package leadsto.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;

/**
 * Drift against what its definition gives by other means: cosines of the vectors as they come, the law of cosines, Kendall's τ, and every
 * order counted by its number.
 */
class DriftLawsTest {
    private static final int DIMENSIONS = 5;
    private static final Offset<Double> ROUNDING = within(1e-6);

    @Property(tries = 100, seed = "2026")
    void driftFollowsFromTheAnglesBetweenTheVectors(
            @ForAll @IntRange(min = 2, max = 9) int size, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[][] cosines = cosines(vectors(size, seed));
        Drift drift = drift(size, seed, 1);
        int last = size - 1;
        for (int i = 0; i < size; i++) {
            assertThat(drift.distances().get(i)).isCloseTo(1 - cosines[i][last], ROUNDING);
        }
        double walked = IntStream.range(0, last)
                .mapToDouble(i -> chord(cosines[i][i + 1]))
                .sum();
        assertThat(drift.efficiency()).isCloseTo(chord(cosines[0][last]) / walked, ROUNDING);
        assertThat(drift.largestStep())
                .isCloseTo(
                        IntStream.range(0, last)
                                .mapToDouble(i -> chord(cosines[i][i + 1]))
                                .max()
                                .orElseThrow(),
                        ROUNDING)
                .isCloseTo(chord(cosines[drift.largestStepAt()][drift.largestStepAt() + 1]), ROUNDING);
        if (size < 3) {
            assertThat(drift.progress()).isEmpty();
        } else {
            assertThat(drift.progress()).hasValueCloseTo((1 + kendall(identity(size), cosines)) / 2, ROUNDING);
        }
    }

    @Property(tries = 40, seed = "2026")
    void exactShufflesAreAllOrdersOfWhatIsBetween(
            @ForAll @IntRange(min = 4, max = 7) int size, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[][] cosines = cosines(vectors(size, seed));
        int between = size - 2;
        int orders = IntStream.rangeClosed(1, between).reduce(1, (a, b) -> a * b);
        double ownEfficiency = efficiency(identity(size), cosines);
        double ownProgress = kendall(identity(size), cosines);
        double efficiencies = 0;
        int asEfficient = 0;
        int asProgressive = 0;
        for (int number = 0; number < orders; number++) {
            int[] order = order(number, size);
            efficiencies += efficiency(order, cosines);
            asEfficient += efficiency(order, cosines) > ownEfficiency - 1e-9 ? 1 : 0;
            asProgressive += kendall(order, cosines) > ownProgress - 1e-9 ? 1 : 0;
        }

        Shuffles shuffles = drift(size, seed, orders).shuffles().orElseThrow();

        assertThat(shuffles.exact()).isTrue();
        assertThat(shuffles.orders()).isEqualTo(orders);
        assertThat(shuffles.meanEfficiency()).isCloseTo(efficiencies / orders, ROUNDING);
        assertThat(shuffles.efficiencyP()).isCloseTo((double) asEfficient / orders, ROUNDING);
        assertThat(shuffles.progressP()).isCloseTo((double) asProgressive / orders, ROUNDING);
        assertThat(shuffles.meanProgress()).isCloseTo(meanProgress(cosines), ROUNDING);
    }

    /** Of two that are shuffled each is as often first; only what is nearer than the start does not depend on the order. */
    private static double meanProgress(double[][] cosines) {
        int last = cosines.length - 1;
        int between = last - 1;
        long nearer = IntStream.range(1, last)
                .filter(i -> cosines[i][last] > cosines[0][last])
                .count();
        return (between * (between - 1) / 4.0 + nearer) / (last * (last - 1) / 2.0);
    }

    /** τ of the places before the answer and the cosines with it, from the signs of all ordered pairs. */
    private static double kendall(int[] order, double[][] cosines) {
        int last = order.length - 1;
        double signs = 0;
        for (int i = 0; i < last; i++) {
            for (int j = 0; j < last; j++) {
                signs += Math.signum(i - j) * Math.signum(cosines[order[i]][last] - cosines[order[j]][last]);
            }
        }
        return signs / (last * (last - 1));
    }

    private static double efficiency(int[] order, double[][] cosines) {
        double walked = IntStream.range(0, order.length - 1)
                .mapToDouble(i -> chord(cosines[order[i]][order[i + 1]]))
                .sum();
        return chord(cosines[order[0]][order[order.length - 1]]) / walked;
    }

    /** The distance of two points of the unit sphere, by the law of cosines. */
    private static double chord(double cosine) {
        return Math.sqrt(2 - 2 * cosine);
    }

    /** The order of a number in the factorial system: start and answer stay in their places. */
    private static int[] order(int number, int size) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(1, size - 1).boxed().toList());
        int[] order = identity(size);
        int rest = number;
        for (int place = 1; place < size - 1; place++) {
            order[place] = left.remove(rest % left.size());
            rest /= left.size() + 1;
        }
        return order;
    }

    private static int[] identity(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static double[][] cosines(float[][] vectors) {
        double[][] cosines = new double[vectors.length][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < vectors.length; j++) {
                cosines[i][j] = dot(vectors[i], vectors[j])
                        / Math.sqrt(dot(vectors[i], vectors[i]) * dot(vectors[j], vectors[j]));
            }
        }
        return cosines;
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, DIMENSIONS)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    private static float[][] vectors(int size, long seed) {
        Random random = new Random(seed);
        float[][] vectors = new float[size][DIMENSIONS];
        for (float[] vector : vectors) {
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] = (float) (3 * random.nextGaussian());
            }
        }
        return vectors;
    }

    private static Drift drift(int size, long seed, int shuffles) {
        float[][] vectors = vectors(size, seed);
        EmbeddingModel model = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> asked) {
                return Response.from(asked.stream()
                        .map(text -> Embedding.from(
                                vectors[Integer.parseInt(text.text().replace("Thought ", ""))]))
                        .toList());
            }
        };
        String[] texts = IntStream.range(0, size).mapToObj(i -> "Thought " + i).toArray(String[]::new);
        return Drift.of(Plane.chain(texts), model, shuffles, seed);
    }
}
