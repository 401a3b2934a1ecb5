package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Drawing;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class QuotaTest {
    /** Of each answer twenty ways: to a1 by feeling, to a2 over doubts, to a3 plain. */
    private final ThoughtGraph graph =
            Drawing.graph(IntStream.range(0, 20).mapToObj(i -> """
                    q1%1$s -emotional-> p1%1$s -emotional-> a1
                    q2%1$s -> d2%1$s -> a2
                    q3%1$s -> p3%1$s -> a3
                    """.formatted(i)).reduce("", String::concat));

    @Test
    void aQuotaIsReadAsItIsWritten() {
        assertThat(Quota.of("approach:constructive-criticism=0.25"))
                .isEqualTo(new Quota(Quota.Of.APPROACH, "constructive-criticism", .25))
                .hasToString("approach:constructive-criticism=0.25");
        assertThat(Quota.of("Kind:Doubt=1")).isEqualTo(new Quota(Quota.Of.KIND, "doubt", 1));
        for (String wrong : List.of("doubt=.5", "kind:=.5", "colour:red=.5", "kind:doubt", "kind:doubt=half")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Quota.of(wrong))
                    .withMessage(
                            "'" + wrong + "' is no quota; write one like approach:emotional=0.25, kind:doubt=0.5 or"
                                    + " answer:ID=0.1");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quota.of("kind:doubt=1.5"))
                .withMessageContaining("above 0 and at most 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quota.of("kind:worry=.5"))
                .withMessageContaining("worry");
    }

    @Test
    void quotasThatExceedAWholeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(Strategy.BEST, 3, "approach:emotional=.7", "approach:logical=.6"))
                .withMessage("the quotas of approach exceed a whole; let them sum to 1 at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(Strategy.BEST, 3, "kind:doubt=.7", "kind:doubt=.6"))
                .withMessage("there are two quotas of kind:doubt; give one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(Strategy.BEST, 3, "answer:a9=.1"))
                .withMessageContaining("a9");
    }

    @Test
    void quotasHoldAndTheSizeStaysWhereThereIsEnoughToChooseFrom() {
        // 3 × 4 chains are asked for; half of them emotional takes six to a1, which gave four.
        for (Strategy strategy : List.of(Strategy.BEST, Strategy.DIVERSE)) {
            Draw draw = draw(strategy, 4, "answer:a1=0.5");
            assertThat(draw.chains()).hasSize(12).doesNotHaveDuplicates();
            assertThat(draw.chains().filter(it -> it.answer().id().equals("a1")))
                    .hasSize(6);
            assertThat(draw.notes()).isEmpty();
        }
        Draw draw = draw(Strategy.EACH, 1, "approach:emotional=0.25", "kind:doubt=0.25");
        // All twenty of a3 and half as many of each other one; 42 holds but for rounding.
        assertThat(draw.chains()).hasSize(42);
        assertThat(draw.notes())
                .containsExactly(
                        "chains left out so that the quotas hold: 18 of 60; ask for more chains to choose from,"
                                + " or for less of what is rare");
    }

    @Test
    void aQuotaThatHoldsAlreadyChangesNothing() {
        // Of each answer four of its twenty; a third of all passes a doubt.
        assertThat(draw(Strategy.BEST, 4, "kind:doubt=0.333").chains())
                .containsExactlyElementsOf(draw(Strategy.BEST, 4).chains().toList());
        assertThat(draw(Strategy.BEST, 4, "answer:a1=0.5").chains())
                .containsAll(draw(Strategy.BEST, 4)
                        .chains()
                        .filter(it -> it.answer().id().equals("a1"))
                        .toList());
    }

    @Test
    void aQuotaThatCannotBeMetIsSaidWithWhatWasReached() {
        assertThat(draw(Strategy.BEST, 4, "approach:disappointment=0.5").notes())
                .containsExactly("quota approach:disappointment=0.5 cannot be met: no chain counts for it");
        // Every chain to a2 passes a doubt, so that half to a2 and a tenth over doubts is impossible.
        Draw draw = draw(Strategy.BEST, 4, "answer:a2=0.5", "kind:doubt=0.1");
        assertThat(draw.chains()).hasSize(12);
        assertThat(draw.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note)
                        .contains("cannot be met together with the others: 0.333 reached, 4 of 12 chains"));
    }

    @Test
    void theKeptOnesAreSpreadOverTheAnswers() {
        // Of sixty chains forty stay, twenty of them emotional: a2 and a3 lose as much.
        List<String> answers = draw(Strategy.EACH, 1, "approach:emotional=0.5")
                .chains()
                .map(it -> it.answer().id())
                .toList();
        assertThat(answers.stream().filter("a1"::equals)).hasSize(20);
        assertThat(answers.stream().filter("a2"::equals).count())
                .isCloseTo(answers.stream().filter("a3"::equals).count(), within(1L));
    }

    @Property(tries = 200, seed = "2026")
    void quotasOfAnswersAreExactWithinRounding(
            @ForAll @IntRange(min = 1, max = 4) int sorts,
            @ForAll @IntRange(min = 0, max = 300) int most,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        double[] lots = random.doubles(sorts + 1, .05, 1).toArray();
        double sum = Arrays.stream(lots).sum();
        List<Quota> quotas = new ArrayList<>();
        long[] available = new long[1 << sorts];
        long[] natural = new long[1 << sorts];
        available[0] = random.nextInt(most + 1);
        for (int i = 0; i < sorts; i++) {
            quotas.add(new Quota(Quota.Of.ANSWER, "a" + i, lots[i] / sum));
            available[1 << i] = 1 + random.nextInt(most + 1);
        }
        for (int sort = 0; sort < natural.length; sort++) {
            natural[sort] = available[sort] / 2;
        }
        Selection selection = new Selection(quotas, available, natural);

        long wanted = Arrays.stream(natural).sum();
        long size = selection.size();
        assertThat(size).isLessThanOrEqualTo(wanted);
        for (int sort = 0; sort < available.length; sort++) {
            assertThat(selection.kept()[sort]).isBetween(0L, available[sort]);
        }
        double fitting = available[0] / (lots[sorts] / sum);
        for (int i = 0; i < sorts; i++) {
            fitting = Math.min(fitting, available[1 << i] / quotas.get(i).share());
        }
        boolean held = IntStream.range(0, sorts).allMatch(selection::holds);
        for (int i = 0; i < sorts && held; i++) {
            assertThat((double) selection.kept()[1 << i])
                    .isCloseTo(quotas.get(i).share() * size, within(1.0));
        }
        // So many can be shared out exactly; nothing smaller is taken, and no set is taken that breaks a quota for
        // nothing.
        assertThat(size).isGreaterThanOrEqualTo(Math.min(wanted, (long) Math.floor(fitting - 1e-9)));
        assertThat(held || size == wanted).isTrue();
        assertThat(held || fitting < wanted).isTrue();
    }

    private Draw draw(Strategy strategy, int k, String... quotas) {
        return new Choice(
                        strategy,
                        Optional.empty(),
                        Optional.of(k),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Stream.of(quotas).map(Quota::of).toList(),
                        1)
                .draw(graph, Topology.of(graph));
    }
}
