package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final String TWO_ANSWERS = """
            q1 -prompts .6-> p1 -supports-> a1
            q1 -prompts .3-> d1 -resolves-> p1
            q1 -prompts .1-> p2 -supports-> a2
            """;

    @Test
    void bestComesFirstWithItsProbabilityAmongTheWalksToItsAnswer() {
        List<Chain> chains = chains(TWO_ANSWERS).to("a1").best(10);

        assertThat(chains).extracting(ChainsTest::drawn).containsExactly("q1 p1 a1", "q1 d1 p1 a1");
        assertThat(chains.get(0).probability()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(chains.get(1).probability()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(chains(TWO_ANSWERS).to("a1").best(1)).hasSize(1);
    }

    @Test
    void allAnswersComeByCentrality() {
        assertThat(chains(TWO_ANSWERS).best(1)).extracting(ChainsTest::drawn).containsExactly("q1 p1 a1", "q1 p2 a2");
        assertThat(chains(TWO_ANSWERS).to("a2").toAll().best(1)).hasSize(2);
    }

    @Test
    void startsAreComparedByTheProbabilityFromEachOfThem() {
        List<Chain> chains = chains("""
                        q1 -.9-> p1 -supports-> a1
                        q1 -.1-> p2 -supports-> a1
                        q2 -.2-> p2
                        q2 -.8-> p3
                        """).to("a1").best(10);

        // Whoever begins at q2 and ends in a1 went over p2 for certain.
        assertThat(chains).extracting(ChainsTest::drawn).containsExactly("q2 p2 a1", "q1 p1 a1", "q1 p2 a1");
        assertThat(chains).extracting(Chain::probability).containsExactly(1.0, .9, .1);
    }

    @Test
    void eachStartLeadsWhereItMostProbablyEnds() {
        List<Chain> chains = chains("""
                        q1 -.9-> p1 -supports-> a1
                        q1 -.1-> p2 -supports-> a1
                        q2 -.7-> p2
                        q2 -.3-> p3 -supports-> a2
                        """).each(1);

        // No start leads to a2 before another answer, and yet a2 gets its chain.
        assertThat(chains).extracting(ChainsTest::drawn).containsExactlyInAnyOrder("q1 p1 a1", "q2 p2 a1", "q2 p3 a2");
    }

    @Test
    void parallelLinksMakeDistinctChains() {
        List<Chain> chains =
                chains("q1 -prompts .75-> a1\nq1 -continues .25-> a1").best(5);

        assertThat(chains)
                .extracting(chain -> chain.links().get(0).role())
                .containsExactly(Role.PROMPTS, Role.CONTINUES);
    }

    @Test
    void aChainOnACycleComesToNoThoughtTwice() {
        String cycle = """
                q1 -> p1 -.5-> p2 -.5-> p3 -.9-> p1
                p1 -.5-> a1
                p2 -.5-> p1
                p3 -.1-> a1
                """;

        assertThat(chains(cycle).best(10)).extracting(ChainsTest::drawn).containsExactly("q1 p1 a1", "q1 p1 p2 p3 a1");
        assertThat(chains(cycle).sample(500, 1))
                .extracting(ChainsTest::drawn)
                .containsOnly("q1 p1 a1", "q1 p1 p2 p3 a1");
    }

    @Test
    void revisitsComeWhereTheyAreAskedFor() {
        Chains chains = chains("q1 -> p1 -.5-> p2 -> p1\np1 -.5-> a1").revisiting();

        assertThat(chains.best(3))
                .extracting(ChainsTest::drawn)
                .containsExactly("q1 p1 a1", "q1 p1 p2 p1 a1", "q1 p1 p2 p1 p2 p1 a1");
        assertThat(chains.best(3)).extracting(Chain::probability).containsExactly(.5, .25, .125);
        assertThat(chains.maxLength(5).best(3)).hasSize(2);
        double mean = chains.sample(20_000, 5)
                .mapToInt(chain -> chain.thoughts().size())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(5, within(.1));
    }

    @Test
    void chainsPassThroughWhatIsDemanded() {
        Chains chains = chains(TWO_ANSWERS);

        assertThat(chains.through(Kind.DOUBT).best(5))
                .extracting(ChainsTest::drawn)
                .containsExactly("q1 d1 p1 a1");
        assertThat(chains.through(Role.SUPPORTS).through(Role.RESOLVES).best(5))
                .extracting(ChainsTest::drawn)
                .containsExactly("q1 d1 p1 a1");
        assertThat(chains.through(Kind.OBSERVATION).best(5)).isEmpty();
        assertThat(chains.through(Kind.DOUBT).sample(10, 1))
                .hasSize(10)
                .allSatisfy(chain -> assertThat(drawn(chain)).isEqualTo("q1 d1 p1 a1"))
                .allSatisfy(chain -> assertThat(chain.probability()).isCloseTo(1 / 3.0, within(1e-12)));
        assertThat(chains.through(Kind.OBSERVATION).sample(10, 1)).isEmpty();
    }

    @Test
    void anApproachHoldsForEveryLink() {
        Chains chains = chains("""
                q1 -prompts .5 emotional-> d1 -resolves emotional-> a1
                q1 -prompts .5 emotional-> p1 -supports-> a1
                """);

        assertThat(chains.approach(Approach.EMOTIONAL).best(5))
                .extracting(ChainsTest::drawn)
                .containsExactly("q1 d1 a1");
        assertThat(chains.approach(Approach.EMOTIONAL).best(5))
                .extracting(Chain::probability)
                .containsExactly(.5);
        assertThat(chains.approach(Approach.EMOTIONAL).sample(20, 3))
                .extracting(ChainsTest::drawn)
                .containsOnly("q1 d1 a1");
        assertThat(chains.approach(Approach.DISAPPOINTMENT).best(5)).isEmpty();
    }

    @Test
    void maxLengthCountsThoughts() {
        assertThat(chains(TWO_ANSWERS).maxLength(3).to("a1").best(5))
                .extracting(ChainsTest::drawn)
                .containsExactly("q1 p1 a1");
        assertThat(chains(TWO_ANSWERS).maxLength(3).to("a1").sample(50, 1))
                .extracting(ChainsTest::drawn)
                .containsOnly("q1 p1 a1");
        assertThat(chains(TWO_ANSWERS).maxLength(2).best(5)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chains(TWO_ANSWERS).maxLength(1))
                .withMessage("a chain of at most 1 thoughts cannot lead anywhere; allow two or more");
    }

    @Test
    void demandsHoldTogetherOnCycles() {
        Chains chains = chains("""
                        q1 -> p1 -.5-> d1 -resolves .5-> p1
                        p1 -.5-> p2 -supports-> a1
                        d1 -resolves .5-> p2
                        """).through(Kind.DOUBT).maxLength(5);

        assertThat(chains.best(5)).extracting(ChainsTest::drawn).containsExactly("q1 p1 d1 p2 a1");
        assertThat(chains.sample(100, 1)).extracting(ChainsTest::drawn).containsOnly("q1 p1 d1 p2 a1");
    }

    @Test
    void aDemandThatOnlyCirclingMeetsGivesNoChain() {
        Chains chains = chains("q1 -> p1 -.5-> d1 -resolves-> p1\np1 -.5-> a1").through(Kind.DOUBT);

        assertThat(chains.best(5)).isEmpty();
        assertThat(chains.sample(5, 1)).isEmpty();
        assertThat(chains.revisiting().best(1)).extracting(ChainsTest::drawn).containsExactly("q1 p1 d1 p1 a1");
    }

    @Test
    void walksThatHardlyEverLeaveACycleAreStillDrawn() {
        Map<String, Long> drawn = chains("q1 -> p1 -> p2 -> p1\np1 -3e-15-> a1\np2 -1e-15-> a1")
                .sample(4000, 2)
                .collect(Collectors.groupingBy(ChainsTest::drawn, Collectors.counting()));

        assertThat(drawn).containsOnlyKeys("q1 p1 a1", "q1 p1 p2 a1");
        assertThat(drawn.get("q1 p1 a1") / 4000.0).isCloseTo(.75, within(.03));
    }

    @Test
    void theSameSeedDrawsTheSameChains() {
        Chains chains = chains(TWO_ANSWERS);

        assertThat(chains.sample(100, 7))
                .containsExactlyElementsOf(chains.sample(100, 7).toList());
        assertThat(chains.sample(100, 8).toList())
                .isNotEqualTo(chains.sample(100, 7).toList());
    }

    @Test
    void answersGetTheirShareOfTheSample() {
        Map<String, Long> drawn = chains(TWO_ANSWERS)
                .sample(1000, 7)
                .collect(Collectors.groupingBy(chain -> chain.answer().id(), Collectors.counting()));

        assertThat(drawn).containsEntry("a1", 900L).containsEntry("a2", 100L);
    }

    @Test
    void aStartThatIsTheAnswerHasNoChain() {
        assertThat(chains("a1").best(3)).isEmpty();
        assertThat(chains("a1").sample(3, 1)).isEmpty();
    }

    @Test
    void graphsWithoutAnswersOrStartsHaveNoChains() {
        assertThat(chains("q1 -> p1").best(3)).isEmpty();
        assertThat(chains("p1 -> p2 -> p1\np1 -> a1").best(3)).isEmpty();
        assertThat(chains("p1 -> p2 -> p1\np1 -> a1").sample(3, 1)).isEmpty();
        assertThat(chains("").sample(3, 1)).isEmpty();
    }

    @Test
    void manyEquallyGoodWaysDoNotHoldUpTheSearch() {
        String ladder = "q1 -> p0\n"
                + IntStream.range(0, 60)
                        .mapToObj(i ->
                                "p" + i + " -supports .5-> p" + (i + 1) + "\np" + i + " -continues .5-> p" + (i + 1))
                        .collect(Collectors.joining("\n"))
                + "\np60 -> a1";

        assertThat(chains(ladder).best(1000)).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void aSearchThatTakesTooLongGivesUp() {
        String complete = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> IntStream.range(0, 40).filter(j -> j != i).mapToObj(j -> "p" + i + " -> p" + j))
                .collect(Collectors.joining("\n"));
        Chains chains =
                chains("q1 -> p0\np0 -> d1 -> p0\np39 -> a1\n" + complete).to("a1");

        assertThat(chains.best(100)).hasSize(100);
        assertThatIllegalStateException()
                .isThrownBy(() -> chains.through(Kind.DOUBT).best(1))
                .withMessageContaining("ask for fewer chains, or sample them");
    }

    @Test
    void strangersAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chains(TWO_ANSWERS).to("p1"))
                .withMessageContaining("thought 'p1' of the graph 'drawn' is a premise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chains.of(Drawing.graph("q1"), Topology.of(Drawing.graph("q2"))))
                .withMessageContaining("measure this one with Topology.of(graph)");
    }

    private static Chains chains(String drawing) {
        var graph = Drawing.graph(drawing);
        return Chains.of(graph, Topology.of(graph));
    }

    private static String drawn(Chain chain) {
        return chain.thoughts().stream().map(Thought::id).collect(Collectors.joining(" "));
    }
}
