package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ChainLawsTest {

    @Property(tries = 120, seed = "2026")
    void bestAgreesWithEnumeration(
            @ForAll @IntRange(min = 3, max = 9) int size,
            @ForAll @IntRange(min = 2, max = 40) int links,
            @ForAll boolean cyclic,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = Enumeration.random(size, links, cyclic, seed);
        Chains chains = Chains.of(graph, Topology.of(graph));
        for (String answer : Topology.of(graph).answers()) {
            List<Chain> all = Enumeration.of(graph, answer);
            agree(!cyclic, chains.to(answer), all, chain -> true);
            agree(!cyclic, chains.to(answer).through(Kind.DOUBT), all, chain -> passes(chain, Kind.DOUBT));
            agree(
                    !cyclic,
                    chains.to(answer).through(Kind.DOUBT).through(Role.SUPPORTS).maxLength(5),
                    all,
                    chain -> passes(chain, Kind.DOUBT)
                            && chain.thoughts().size() <= 5
                            && chain.links().stream().anyMatch(link -> link.role() == Role.SUPPORTS));
            agree(
                    !cyclic,
                    chains.to(answer).maxLength(4),
                    all,
                    chain -> chain.thoughts().size() <= 4);
            agree(
                    !cyclic,
                    chains.to(answer).approach(Approach.EMOTIONAL),
                    all,
                    chain -> chain.links().stream()
                            .allMatch(link -> link.approach().equals(Approach.EMOTIONAL)));
        }
    }

    private static void agree(boolean acyclic, Chains chains, List<Chain> all, Predicate<Chain> demand) {
        List<Chain> expected = all.stream()
                .filter(demand)
                .sorted(Comparator.comparingDouble(chain -> -chain.probability()))
                .toList();
        List<Chain> best = chains.best(7);
        assertThat(best).hasSize(Math.min(7, expected.size())).doesNotHaveDuplicates();
        for (int i = 0; i < best.size(); i++) {
            assertThat(best.get(i).probability()).isCloseTo(expected.get(i).probability(), within(1e-9));
            assertThat(demand.test(best.get(i))).isTrue();
        }
        List<List<Link>> allowed = expected.stream().map(Chain::links).toList();
        assertThat(chains.sample(20, 1)).allSatisfy(chain -> assertThat(allowed).contains(chain.links()));
        // Where a demand can hardly be met without circling fewer come, as sample() says.
        boolean all20 = acyclic || expected.size() == all.size();
        assertThat(chains.sample(20, 1).count())
                .isBetween(all20 && !expected.isEmpty() ? 20L : 0L, expected.isEmpty() ? 0L : 20L);
    }

    @Property(tries = 15, seed = "2026")
    void sampledChainsComeAsOftenAsTheirConditionalProbabilitySays(
            @ForAll @IntRange(min = 4, max = 9) int size,
            @ForAll boolean throughDoubt,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = Enumeration.random(size, 4 * size, false, seed);
        Topology topology = Topology.of(graph);
        for (String answer : topology.answers()) {
            List<Chain> all = Enumeration.of(graph, answer).stream()
                    .filter(chain -> !throughDoubt || passes(chain, Kind.DOUBT))
                    .toList();
            Map<List<Link>, Double> expected = new HashMap<>();
            double sum = 0;
            for (Chain chain : all) {
                double walks =
                        chain.probability() * topology.absorption(chain.start().id(), answer);
                expected.put(chain.links(), walks);
                sum += walks;
            }
            Chains chains = Chains.of(graph, topology).to(answer);
            Map<List<Link>, Long> drawn = (throughDoubt ? chains.through(Kind.DOUBT) : chains)
                    .sample(20_000, seed)
                    .collect(Collectors.groupingBy(Chain::links, Collectors.counting()));
            for (Map.Entry<List<Link>, Double> chain : expected.entrySet()) {
                double p = chain.getValue() / sum;
                double frequency = drawn.getOrDefault(chain.getKey(), 0L) / 20_000.0;
                assertThat(frequency).isCloseTo(p, within(1e-9 + 5 * Math.sqrt(p * (1 - p) / 20_000)));
            }
        }
    }

    @Property(tries = 40, seed = "2026")
    void probabilitiesOfAllChainsFromAStartMakeOneOnAcyclicGraphs(
            @ForAll @IntRange(min = 3, max = 10) int size, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        ThoughtGraph graph = Enumeration.random(size, 4 * size, false, seed);
        Map<List<String>, Double> sums = Chains.of(graph, Topology.of(graph)).best(100_000).stream()
                .collect(Collectors.groupingBy(
                        chain -> List.of(chain.start().id(), chain.answer().id()),
                        Collectors.summingDouble(Chain::probability)));

        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    }

    private static boolean passes(Chain chain, Kind kind) {
        return chain.thoughts().stream().anyMatch(thought -> thought.kind() == kind);
    }
}
