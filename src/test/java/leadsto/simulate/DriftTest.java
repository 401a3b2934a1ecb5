package leadsto.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final Offset<Double> ROUNDING = within(1e-6);
    private final EmbeddingModel plane = new Plane(1);

    /**
     * 90° ─► 60° ─► 30° ─► 0°: distances 1 − cos; three chords of 30°, 2 sin 15° = .517638, over one of 90°, √2. The one
     * other order, 90° ─► 30° ─► 60° ─► 0°, walks chords of 60°, 30° and 60°: 1 + .517638 + 1.
     */
    @Test
    void aStraightChainComesNearerWithEveryThought() {
        Drift drift = Drift.of(Plane.chain(90, 60, 30, 0), plane);

        assertThat(drift.distances()).hasSize(4);
        assertThat(drift.distances().get(0)).isCloseTo(1, ROUNDING);
        assertThat(drift.distances().get(1)).isCloseTo(.5, ROUNDING);
        assertThat(drift.distances().get(2)).isCloseTo(1 - Math.sqrt(.75), ROUNDING);
        assertThat(drift.distances().get(3)).isZero();
        assertThat(drift.progress()).hasValue(1);
        assertThat(drift.efficiency()).isCloseTo(Math.sqrt(2) / (3 * .5176381), ROUNDING);
        assertThat(drift.largestStep()).isCloseTo(.5176381, ROUNDING);

        Shuffles shuffles = drift.shuffles().orElseThrow();
        assertThat(shuffles.orders()).isEqualTo(2);
        assertThat(shuffles.exact()).isTrue();
        assertThat(shuffles.meanEfficiency()).isCloseTo((.910684 + .561722) / 2, within(1e-5));
        assertThat(shuffles.efficiencyP()).isEqualTo(.5);
        assertThat(shuffles.meanProgress()).isCloseTo((1 + 2 / 3.) / 2, ROUNDING);
        assertThat(shuffles.progressP()).isEqualTo(.5);
    }

    @Test
    void aDetourCostsEfficiencyAndIsTheLargestStep() {
        Drift drift = Drift.of(Plane.chain(90, 180, 10, 0), plane);

        assertThat(drift.progress()).hasValueCloseTo(2 / 3., ROUNDING);
        assertThat(drift.largestStepAt()).isEqualTo(1);
        assertThat(drift.largestStep()).isCloseTo(2 * Math.sin(Math.toRadians(85)), ROUNDING);
        assertThat(drift.efficiency()).isLessThan(.5);
    }

    @Test
    void theLengthOfAVectorSaysNothing() {
        Drift once = Drift.of(Plane.chain(90, 20, 45, 0), plane);
        Drift more = Drift.of(Plane.chain(90, 20, 45, 0), new Plane(7));

        assertThat(more.efficiency()).isCloseTo(once.efficiency(), ROUNDING);
        assertThat(more.largestStep()).isCloseTo(once.largestStep(), ROUNDING);
    }

    @Test
    void aChainOfQuestionAndAnswerHasNothingToShuffle() {
        Drift drift = Drift.of(Plane.chain(90, 0), plane);

        assertThat(drift.progress()).isEmpty();
        assertThat(drift.efficiency()).isCloseTo(1, ROUNDING);
        assertThat(drift.shuffles()).isEmpty();
        assertThat(Drift.of(Plane.chain(90, 45, 0), plane).shuffles()).isEmpty();
    }

    @Test
    void aChainThatStandsStillIsNoDetour() {
        Drift drift = Drift.of(Plane.chain(0, 0, 0, 0), plane);

        assertThat(drift.distances()).allSatisfy(it -> assertThat(it).isCloseTo(0, ROUNDING));
        assertThat(drift.efficiency()).isEqualTo(1);
        assertThat(drift.progress()).hasValue(.5);
        assertThat(drift.shuffles().orElseThrow().progressP()).isEqualTo(1);
    }

    @Test
    void aThoughtWithoutAnyDirectionIsAtDistanceOne() {
        assertThat(Drift.of(Plane.chain("10° a", "nowhere b", "0° c"), plane)
                        .distances()
                        .get(1))
                .isEqualTo(1);
    }

    @Test
    void ofALongChainRandomOrdersAreTriedAndTheSeedRepeatsThem() {
        int[] straight = {90, 81, 72, 63, 54, 45, 36, 27, 18, 9, 0};
        int[] tangled = {90, 9, 72, 18, 63, 27, 54, 36, 45, 81, 0};
        Shuffles ofStraight =
                Drift.of(Plane.chain(straight), plane, 999, 3).shuffles().orElseThrow();
        Shuffles ofTangled =
                Drift.of(Plane.chain(tangled), plane, 999, 3).shuffles().orElseThrow();

        assertThat(ofStraight.exact()).isFalse();
        assertThat(ofStraight.orders()).isEqualTo(999);
        assertThat(ofStraight.efficiencyP()).isEqualTo(.001);
        assertThat(ofStraight.progressP()).isEqualTo(.001);
        assertThat(ofTangled.efficiencyP()).isGreaterThan(.5);
        assertThat(Drift.of(Plane.chain(straight), plane, 999, 3).shuffles()).contains(ofStraight);
        assertThat(Drift.of(Plane.chain(straight), plane, 999, 4).shuffles()).isNotEqualTo(ofStraight);
    }

    @Test
    void anOrderThatSaysNothingComesOutEvenly() {
        Shuffles shuffles = Drift.of(Plane.chain(90, 20, 70, 40, 50, 30, 0), plane)
                .shuffles()
                .orElseThrow();

        assertThat(shuffles.orders()).isEqualTo(120);
        // Of the 15 pairs before the answer, the five with the start are always nearer, and half of the others on
        // average.
        assertThat(shuffles.meanProgress()).isCloseTo((5 + 10 / 2.) / 15, ROUNDING);
    }

    @Property(tries = 200, seed = "2026")
    void everyFigureKeepsItsBounds(@ForAll @Size(min = 2, max = 8) List<@IntRange(max = 359) Integer> degrees) {
        int[] directions = degrees.stream().mapToInt(it -> it).toArray();
        Drift drift = Drift.of(Plane.chain(directions), plane, 50, 1);

        assertThat(drift.distances()).allSatisfy(it -> assertThat(it).isBetween(-1e-9, 2 + 1e-9));
        assertThat(drift.efficiency()).isBetween(0., 1.);
        assertThat(drift.largestStep()).isBetween(0., 2 + 1e-9);
        drift.progress().ifPresent(it -> assertThat(it).isBetween(0., 1.));
        drift.shuffles().ifPresent(it -> {
            assertThat(it.efficiencyP()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(it.progressP()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(it.orders()).isLessThanOrEqualTo(50);
        });
    }

    @Test
    void aModelThatFailsOrGivesWhatCannotBeComparedIsNamed() {
        assertThatThrownBy(() -> Drift.of(Plane.chain(90, 0), giving()))
                .isInstanceOf(SimulationException.class)
                .hasMessageStartingWith("the embedding model gave 0 vectors for the 2 thoughts");
        assertThatThrownBy(() -> Drift.of(Plane.chain(90, 0), giving(new float[] {1}, new float[] {1, 2})))
                .hasMessageContaining("vectors of 1 and of 2 dimensions");
        assertThatThrownBy(() -> Drift.of(Plane.chain(90, 0), giving(new float[] {Float.NaN}, new float[] {1})))
                .hasMessageContaining("holds no number");
        EmbeddingModel down = new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                throw new IllegalStateException("connection refused");
            }
        };
        assertThatThrownBy(() -> Drift.of(Plane.chain(90, 0), down))
                .isInstanceOf(SimulationException.class)
                .hasMessageContaining("failed on the 2 thoughts of a chain: connection refused")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Drift.of(Plane.chain(90, 5, 0), plane, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EmbeddingModel giving(float[]... vectors) {
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
                return Response.from(Arrays.stream(vectors).map(Embedding::from).toList());
            }
        };
    }
}
