package leadsto.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignTestTest {

    @Test
    void fiftyPairsNeedThirtyThreeWins() {
        assertThat(SignTest.winsNeeded(50)).hasValue(33);
        assertThat(new SignTest(33, 17).p()).isCloseTo(.033, within(.0005));
        assertThat(new SignTest(32, 18).p()).isGreaterThan(.05);
    }

    @Test
    void fiftyPairsSeldomFindASmallDifference() {
        assertThat(SignTest.power(50, .60)).isCloseTo(.24, within(.005));
        assertThat(SignTest.power(50, .65)).isCloseTo(.51, within(.005));
        assertThat(SignTest.power(50, .70)).isCloseTo(.78, within(.005));
        assertThat(SignTest.power(50, .75)).isCloseTo(.94, within(.005));
    }

    @Test
    void smallOnesAreRightByHand() {
        // 2 · (1 + 6) / 2⁶, 2 / 2⁶, 2 / 2⁵
        assertThat(new SignTest(5, 1).p()).isCloseTo(14 / 64.0, within(1e-12));
        assertThat(new SignTest(0, 6).p()).isCloseTo(2 / 64.0, within(1e-12));
        assertThat(new SignTest(5, 0).p()).isCloseTo(2 / 32.0, within(1e-12));
        assertThat(new SignTest(3, 3).p()).isEqualTo(1);
        assertThat(SignTest.winsNeeded(6)).hasValue(6);
        // Wilson: (x + z²/2) / (n + z²) ∓ z √(x(n−x)/n + z²/4) / (n + z²) with z = 1.959964, x = 33, n = 50
        assertThat(new SignTest(33, 17).interval().low()).isCloseTo(.5215, within(.0005));
        assertThat(new SignTest(33, 17).interval().high()).isCloseTo(.7756, within(.0005));
    }

    @Test
    void nothingDecidedTellsNothing() {
        SignTest nothing = new SignTest(0, 0);
        assertThat(nothing.p()).isEqualTo(1);
        assertThat(nothing.rate()).isEqualTo(.5);
        assertThat(nothing.interval()).isEqualTo(new SignTest.Range(0, 1));
        assertThat(SignTest.winsNeeded(5)).isEmpty();
        assertThat(SignTest.winsNeeded(0)).isEmpty();
        assertThat(SignTest.power(5, .99)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new SignTest(-1, 2));
    }

    @Test
    void aModestDifferenceTakesTwoHundredPairs() {
        int needed = SignTest.pairsNeeded(.6, .8).orElseThrow();
        // The normal approximation says ((1.96 · ½ + .8416 · √.24) / .1)² = 194.
        assertThat(needed).isBetween(185, 210);
        assertThat(SignTest.power(needed, .6)).isGreaterThanOrEqualTo(.8);
        assertThat(SignTest.pairsNeeded(.5, .8)).isEmpty();
    }

    @Property(tries = 150, seed = "2026")
    void pIsTwiceTheTailOfFairCoins(@ForAll @IntRange(max = 60) int wins, @ForAll @IntRange(max = 60) int losses) {
        int pairs = wins + losses;
        BigInteger tail = BigInteger.ZERO;
        BigInteger coefficient = BigInteger.ONE;
        for (int i = 0; i <= Math.min(wins, losses); i++) {
            tail = tail.add(coefficient);
            coefficient = coefficient.multiply(BigInteger.valueOf(pairs - i)).divide(BigInteger.valueOf(i + 1L));
        }
        double twice = new BigDecimal(tail.shiftLeft(1))
                .divide(new BigDecimal(BigInteger.ONE.shiftLeft(pairs)))
                .doubleValue();
        assertThat(new SignTest(wins, losses).p()).isCloseTo(Math.min(1, twice), within(1e-9));
    }

    @Property(tries = 60, seed = "2026")
    void aFalseAlarmIsNoMoreFrequentThanPromised(@ForAll @IntRange(min = 1, max = 300) int pairs) {
        assertThat(SignTest.power(pairs, .5)).isLessThan(SignTest.ALPHA);
    }

    @Property(tries = 60, seed = "2026")
    void aClearerTruthIsFoundMoreOften(
            @ForAll @IntRange(min = 6, max = 200) int pairs, @ForAll @DoubleRange(min = .5, max = .9) double rate) {
        assertThat(SignTest.power(pairs, rate + .05)).isGreaterThanOrEqualTo(SignTest.power(pairs, rate));
        assertThat(SignTest.power(pairs, 1 - rate)).isCloseTo(SignTest.power(pairs, rate), within(1e-9));
    }
}
