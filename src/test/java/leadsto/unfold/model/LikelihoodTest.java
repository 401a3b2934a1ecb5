package leadsto.unfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.unfold.model.reply.Reading;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weights of evidence against numbers that were worked out by hand. */
class LikelihoodTest {

    @Test
    void aStepRisesByTheOddsThatItGains() {
        // Two labels; (P + 1/2) / 2 is 1/4, 1/2, 3/4, so the odds are 1/3, 1, 3.
        Likelihood likelihood = likelihood(2, Set.of(), 0., .5, 1.);
        assertThat(likelihood.after(0)).hasValueSatisfying(it -> assertThat(it).isCloseTo(.25, within(1e-12)));
        assertThat(likelihood.rise(1)).isCloseTo(Math.log(3), within(1e-12));
        assertThat(likelihood.rise(2)).isCloseTo(Math.log(3), within(1e-12));
        assertThat(likelihood.lowering()).isEmpty();
        // Odds of 2 to 1 and of 3 to 1 are 6 to 1.
        assertThat(likelihood.weighed(1, 2 / 3.)).isCloseTo(6 / 7., within(1e-12));
    }

    @Test
    void aStepThatLowersWeighsLessAndIsNamed() {
        // Five labels; (.9 + .2) / 2 = .55 and (.2 + .2) / 2 = .2: odds of 11/9 and 1/4, so that 9/44 of them are left.
        Likelihood likelihood = likelihood(5, Set.of(), .9, .2);
        assertThat(likelihood.rise(1)).isCloseTo(Math.log(9 / 44.), within(1e-12));
        assertThat(likelihood.lowering()).containsExactly(1);
        assertThat(likelihood.weighed(1, 2 / 3.)).isCloseTo(18 / 62., within(1e-12));
    }

    @Test
    void aDoubtMayLowerAndThenItSpeaksAgainst() {
        Likelihood likelihood = likelihood(2, Set.of(1), .5, 0., .5);
        assertThat(likelihood.lowering()).isEmpty();
        assertThat(likelihood.weighed(1, 2 / 3.)).isEqualTo(2 / 3.);
        assertThat(likelihood.against(1)).isCloseTo(3 / 4., within(1e-12));
        assertThat(likelihood.weighed(2, 2 / 3.)).isCloseTo(6 / 7., within(1e-12));
    }

    @Test
    void whatIsNotKnownWeighsNothing() {
        Likelihood gap = new Likelihood(List.of(Optional.of(.5), Optional.empty(), Optional.of(1.)), 3, Set.of());
        assertThat(gap.rise(1)).isZero();
        assertThat(gap.rise(2)).isZero();
        assertThat(gap.weighed()).isZero();
        assertThat(gap.weighed(2, 1 / 3.)).isCloseTo(1 / 3., within(1e-12));
    }

    @Test
    void evidenceOfReadersAndOfLikelihoodMultiplyInTheirOdds() {
        Reading reading = new Reading(Map.of(2, Map.of(1, 1.)), Optional.of("So it is."), Map.of(2, .5), true);
        Evidence readers = new Evidence(List.of(reading), List.of(.8), Optional.empty());
        Evidence both = new Evidence(List.of(reading), List.of(.8), Optional.of(likelihood(2, Set.of(), .5, 1., 0.)));
        assertThat(readers.weight(1, 2)).isCloseTo(2 / 3., within(1e-12));
        assertThat(both.weight(1, 2)).isCloseTo(6 / 7., within(1e-12));
        // (.5 · .8 + 1) / 3 = 7/15, odds of 7/8; the second step leaves a ninth of the odds.
        assertThat(readers.weight(2, 0)).isCloseTo(7 / 15., within(1e-12));
        assertThat(both.weight(2, 0)).isCloseTo(7 / 79., within(1e-12));
        assertThat(readers.against(1)).isEmpty();
        assertThat(both.against(2)).hasValueSatisfying(it -> assertThat(it).isCloseTo(.9, within(1e-12)));
    }

    @Property(seed = "1")
    void aWeightStaysAWeightAndMovesWithTheRise(
            @ForAll @DoubleRange(max = 1) double before,
            @ForAll @DoubleRange(max = 1) double after,
            @ForAll @IntRange(min = 2, max = 10) int labels,
            @ForAll @DoubleRange(min = .01, max = .99) double weight) {
        Likelihood likelihood = likelihood(labels, Set.of(), before, after);
        double weighed = likelihood.weighed(1, weight);
        assertThat(weighed).isGreaterThan(0).isLessThan(1);
        assertThat(Math.signum(weighed - weight) * Math.signum(after - before))
                .isGreaterThanOrEqualTo(Math.abs(after - before) < 1e-9 ? -1. : 0.);
    }

    private static Likelihood likelihood(int labels, Set<Integer> doubts, Double... picked) {
        return new Likelihood(Arrays.stream(picked).map(Optional::of).toList(), labels, doubts);
    }
}
