package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Drawing;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BalanceTest {

    @Test
    void theEndsAreEvenAndProportional() {
        double[] centralities = {.6, .3, .1};
        assertThat(new Balance(1).places(centralities, 100)).containsExactly(60, 30, 10);
        assertThat(new Balance(0).places(centralities, 99)).containsExactly(33, 33, 33);
        // √.6 : √.3 : √.1 = .774 : .548 : .316, of a sum of 1.638
        assertThat(new Balance(.5).places(centralities, 100)).containsExactly(47, 34, 19);
        assertThat(new Balance(.5).places(new double[] {0, 1}, 5)).containsExactly(0, 5);
        assertThat(new Balance(0).places(new double[0], 5)).isEmpty();
    }

    @Property(tries = 200, seed = "2026")
    void theStrongestNeverLosesAPlaceWhenTheTemperatureRises(
            @ForAll @IntRange(min = 2, max = 12) int answers,
            @ForAll @IntRange(min = 0, max = 300) int places,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        double[] weights = new Random(seed)
                .doubles(answers, -1, -1e-6)
                .sorted()
                .map(it -> -it)
                .toArray();
        int strongest = 0;
        int weakest = places;
        for (double temperature = 0; temperature <= 1; temperature += .125) {
            int[] given = new Balance(temperature).places(weights, places);
            assertThat(Arrays.stream(given).sum()).isEqualTo(places);
            assertThat(given).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(given[0]).isGreaterThanOrEqualTo(strongest);
            assertThat(given[answers - 1]).isLessThanOrEqualTo(weakest);
            strongest = given[0];
            weakest = given[answers - 1];
        }
    }

    @Property(tries = 200, seed = "2026")
    void thinningKeepsTheCountsToThePowerOfTheTemperature(
            @ForAll @IntRange(min = 1, max = 400) int many,
            @ForAll @IntRange(min = 1, max = 40) int few,
            @ForAll @IntRange(min = 0, max = 4) int quarters) {
        double temperature = quarters / 4.0;
        long least = Math.min(many, few);
        Map<String, Long> counts = new HashMap<>(Map.of("a1", (long) many, "a2", (long) few));
        Predicate<Chain> thinning = new Balance(temperature).thinning(counts);
        List<Chain> chains = IntStream.range(0, many + few)
                .mapToObj(i -> chain("q" + i, i < many ? "a1" : "a2"))
                .toList();
        Map<String, Long> kept = chains.stream()
                .filter(thinning)
                .collect(Collectors.groupingBy(it -> it.answer().id(), Collectors.counting()));
        counts.forEach((answer, count) -> assertThat((double) kept.get(answer))
                .isBetween(
                        Math.pow(count, temperature) * Math.pow(least, 1 - temperature) - 1e-6,
                        Math.pow(count, temperature) * Math.pow(least, 1 - temperature) + 1));
    }

    @Test
    void aStrongAnswerIsHeldBack() {
        StringBuilder drawing = new StringBuilder();
        IntStream.range(0, 9).forEach(i -> drawing.append("q" + i + " -> a1\n"));
        IntStream.range(10, 13).forEach(i -> drawing.append("q" + i + " -> a2\n"));
        ThoughtGraph graph = Drawing.graph(drawing.toString());

        assertThat(answers(graph, Strategy.EACH, Optional.empty())).isEqualTo(Map.of("a1", 9L, "a2", 3L));
        assertThat(answers(graph, Strategy.EACH, Optional.of(1.0))).isEqualTo(Map.of("a1", 9L, "a2", 3L));
        assertThat(answers(graph, Strategy.EACH, Optional.of(.0))).isEqualTo(Map.of("a1", 3L, "a2", 3L));
        assertThat(answers(graph, Strategy.COVER, Optional.of(.0))).isEqualTo(Map.of("a1", 3L, "a2", 3L));
        // Four places: by centrality three to one, evenly two to two; and an answer has no more chains than it has.
        assertThat(answers(graph, Strategy.BEST, Optional.of(1.0))).isEqualTo(Map.of("a1", 3L, "a2", 1L));
        assertThat(answers(graph, Strategy.BEST, Optional.of(.0))).isEqualTo(Map.of("a1", 2L, "a2", 2L));
        assertThat(answers(graph, Strategy.BEST, Optional.empty())).isEqualTo(Map.of("a1", 2L, "a2", 2L));
    }

    @Test
    void aTemperatureOutOfRangeIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Balance(1.5))
                .withMessage("a balance of 1.5 is out of range; give one from 0 (each answer as much as any other)"
                        + " to 1 (in proportion)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Balance(Double.NaN));
    }

    private static Map<String, Long> answers(ThoughtGraph graph, Strategy strategy, Optional<Double> balance) {
        Choice choice = new Choice(
                strategy,
                Optional.empty(),
                Optional.of(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                balance,
                List.of(),
                1);
        return choice.draw(graph, Topology.of(graph))
                .chains()
                .collect(Collectors.groupingBy(it -> it.answer().id(), LinkedHashMap::new, Collectors.counting()));
    }

    private static Chain chain(String start, String answer) {
        ThoughtGraph graph = Drawing.graph(start + " -> " + answer);
        return new Chain(graph.thoughts(), graph.links(), 1);
    }
}
