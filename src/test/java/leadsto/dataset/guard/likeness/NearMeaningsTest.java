package leadsto.dataset.guard.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import org.junit.jupiter.api.Test;

class NearMeaningsTest {
    private static final int DIMENSION = 64;

    private final List<Thought> thoughts = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final Random random = new Random(5);

    /** Two hundred pairs at a cosine of .97, among nine hundred thoughts that have nothing to do with each other. */
    @Test
    void nearlyAllThatAreNearAreFoundAndNothingElse() {
        Set<Set<Integer>> near = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            float[] one = direction();
            near.add(Set.of(add(one), add(turned(one, .97))));
            float[] other = direction();
            add(other);
            add(turned(other, .8));
            add(direction());
        }

        Set<Set<Integer>> found = found();

        assertThat(near).containsAll(found);
        assertThat(found).hasSizeGreaterThan(190);
    }

    @Test
    void whatHasNoPlaceOrAPlaceInAnotherSpaceIsNearNothing() {
        float[] one = direction();
        add(one);
        add(new float[DIMENSION]);
        add(new float[DIMENSION]);
        float[] elsewhere = new float[2 * DIMENSION];
        System.arraycopy(one, 0, elsewhere, 0, DIMENSION);
        add(elsewhere);

        assertThat(found()).isEmpty();
    }

    @Test
    void aCosineThatTellsNothingApartIsRefused() {
        assertThatThrownBy(() -> new Meanings("none", 0, texts -> List.of()))
                .hasMessage(
                        "thoughts nearer than a cosine of 0.0 cannot be told from others; give one above 0, up to 1");
    }

    private Set<Set<Integer>> found() {
        Meanings meanings = new Meanings(
                "drawn by lot",
                .95,
                some -> some.stream()
                        .map(it -> vectors.get(thoughts.indexOf(it)))
                        .toList());
        Set<Set<Integer>> found = new HashSet<>();
        try (NearMeanings near = new NearMeanings(meanings, Path.of("never-made"))) {
            thoughts.forEach(near::add);
            near.forEach((one, other) -> true, (one, other) -> found.add(Set.of(one, other)));
        }
        return found;
    }

    private int add(float[] vector) {
        thoughts.add(Thought.of(Kind.PREMISE, "thought " + thoughts.size(), "en", Origin.AUTHOR));
        vectors.add(vector);
        return thoughts.size() - 1;
    }

    private float[] direction() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return scaled(vector);
    }

    /** A vector at this cosine to another. */
    private float[] turned(float[] vector, double cosine) {
        float[] away = direction();
        double product = 0;
        for (int i = 0; i < DIMENSION; i++) {
            product += away[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            away[i] -= (float) (product * vector[i]);
        }
        scaled(away);
        for (int i = 0; i < DIMENSION; i++) {
            away[i] = (float) (cosine * vector[i] + Math.sqrt(1 - cosine * cosine) * away[i]);
        }
        return away;
    }

    private static float[] scaled(float[] vector) {
        double squares = 0;
        for (float number : vector) {
            squares += number * number;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
