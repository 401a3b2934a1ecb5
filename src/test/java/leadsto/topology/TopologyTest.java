package leadsto.topology;

import static leadsto.thought.Drawing.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.topology.path.PathCount;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TopologyTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void walkGoesOnInProportionToTheWeights() {
        Topology topology = Topology.of(graph("""
                q1 -prompts .6-> p1 -supports-> a1
                q1 -prompts .2-> p2 -supports-> a2
                """));

        assertThat(topology.absorption("q1", "a1")).isCloseTo(.75, CLOSE);
        assertThat(topology.absorption("q1", "a2")).isCloseTo(.25, CLOSE);
        assertThat(topology.flow("p1")).isCloseTo(.75, CLOSE);
        assertThat(topology.unresolvedMass()).isCloseTo(0, CLOSE);
        assertThat(topology.basin("q1")).hasValueSatisfying(basin -> {
            assertThat(basin.answer()).isEqualTo("a1");
            assertThat(basin.absorption()).isCloseTo(.75, CLOSE);
            assertThat(basin.certain()).isTrue();
        });
        assertThat(topology.basin("p2")).contains(new Basin("a2", 1, true));
    }

    @Test
    void walkOnACycleLeavesItAtLast() {
        // From p1: half to a1, half to p2; from p2 half back, half to a2. B(p1,a1) = 1/2 + 1/4 B(p1,a1) = 2/3.
        Topology topology = Topology.of(graph("""
                q1 -> p1 -.5-> a1
                p1 -.5-> p2 -.5-> p1
                p2 -.5-> a2
                """));

        assertThat(topology.absorption("q1", "a1")).isCloseTo(2 / 3.0, CLOSE);
        assertThat(topology.absorption("p2", "a1")).isCloseTo(1 / 3.0, CLOSE);
        assertThat(topology.flow("p1")).isCloseTo(4 / 3.0, CLOSE);
        assertThat(topology.flow("p2")).isCloseTo(2 / 3.0, CLOSE);
        assertThat(topology.absorption("a2")).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 0, 2 / 3.0, 1}, CLOSE);
    }

    @Test
    void deadEndsAndClosedCyclesAreUnresolved() {
        Topology topology = Topology.of(graph("""
                q1 -.5-> p1 -supports-> a1
                q1 -.3-> p2
                q1 -.2-> p3 -> p4 -> p3
                """));

        assertThat(topology.absorption("q1", "a1")).isCloseTo(.5, CLOSE);
        assertThat(topology.unresolvedMass()).isCloseTo(.5, CLOSE);
        assertThat(topology.unresolved("p3")).isEqualTo(1);
        assertThat(topology.basin("p3")).isEmpty();
        assertThat(topology.basin("p2")).isEmpty();
        // The closed cycle counts the walks that enter it, where they enter it.
        assertThat(topology.flow("p3")).isCloseTo(.2, CLOSE);
        assertThat(topology.flow("p4")).isZero();
    }

    @Test
    void aCycleThatIsHardlyEverLeftIsStillSolvedExactly() {
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> p2 -> p1
                p1 -3e-15-> a1
                p2 -1e-15-> a2
                """));

        assertThat(topology.absorption("q1", "a1")).isCloseTo(.75, CLOSE);
        assertThat(topology.unresolvedMass()).isCloseTo(0, CLOSE);
    }

    @Test
    void challengesAndWhatFollowsAnAnswerAreNotWalked() {
        Topology topology = Topology.of(graph("""
                q1 -prompts-> d1 -challenges-> p1 -supports-> a1
                q1 -prompts-> a2 -continues-> p1
                """));

        assertThat(topology.absorption("q1", "a1")).isZero();
        assertThat(topology.absorption("q1", "a2")).isCloseTo(.5, CLOSE);
        assertThat(topology.paths("a2", "a1").count().count()).isZero();
        assertThat(topology.unresolved("q1")).isCloseTo(.5, CLOSE);
    }

    @Test
    void parallelLinksAddTheirWeightsAndMakeDistinctPaths() {
        Topology topology = Topology.of(graph("""
                q1 -prompts .3-> p1 -supports-> a1
                q1 -continues .3-> p1
                q1 -prompts .2-> a2
                """));

        assertThat(topology.absorption("q1", "a1")).isCloseTo(.75, CLOSE);
        PathDensity paths = topology.paths("q1", "a1");
        assertThat(paths.count()).isEqualTo(PathCount.exactly(2));
        assertThat(paths.effective()).isCloseTo(2, CLOSE);
        assertThat(paths.disjoint()).isEqualTo(1);
        assertThat(topology.paths("q1", "p1").disjoint()).isEqualTo(2);
    }

    @Test
    void effectivePathsTellEvenFromUnevenWays() {
        Topology topology = Topology.of(graph("""
                q1 -.5-> p1 -supports .5-> a1
                q1 -.5-> p2 -supports .1-> a1
                """));

        // Weights .25 and .05: p = 5/6 and 1/6.
        double entropy = -5 / 6.0 * Math.log(5 / 6.0) - 1 / 6.0 * Math.log(1 / 6.0);
        assertThat(topology.paths("q1", "a1").effective()).isCloseTo(Math.exp(entropy), CLOSE);
    }

    @Test
    void simplePathsOnACycleAreCountedExactly() {
        // Into {p1 p2 p3} at p1; to p3 directly or over p2; from p3 back to p1 is no simple path on.
        Topology topology = Topology.of(graph("""
                q1 -> p1 -> p2 -> p3 -> p1
                p1 -> p3 -> a1
                p2 -> p1
                """));

        assertThat(topology.paths("q1", "a1").count()).isEqualTo(PathCount.exactly(2));
        assertThat(topology.paths("q1", "a1").disjoint()).isEqualTo(1);
        assertThat(topology.paths("p2", "p3").count()).isEqualTo(PathCount.exactly(2));
    }

    @Test
    void aCyclicPartThatIsTooLargeToSearchGivesALowerBound() {
        String complete = IntStream.range(0, 14)
                .boxed()
                .flatMap(i -> IntStream.range(0, 14).filter(j -> j != i).mapToObj(j -> "p" + i + " -> p" + j))
                .collect(Collectors.joining("\n"));
        Topology topology = Topology.of(graph("q1 -> p0\np13 -> a1\n" + complete));

        PathCount count = topology.pathsTo("a1");

        assertThat(count.exact()).isFalse();
        assertThat(count.count()).isEqualTo(BigInteger.valueOf(1 << 12));
        assertThat(count.toString()).isEqualTo("at least 4096");
    }

    @Test
    void countsBeyondWholeNumbersOfTheMachineStayExact() {
        assertThat(Topology.of(graph(doublings(70))).pathsTo("a1").count()).isEqualTo(BigInteger.TWO.pow(70));
    }

    @Test
    void countsBeyondTenToTheThreeHundredAreGivenByTheirLogarithm() {
        PathCount count = Topology.of(graph(doublings(2000))).pathsTo("a1");

        assertThat(count.exact()).isFalse();
        assertThat(count.count()).isEqualTo(BigInteger.TWO.pow(1024));
        assertThat(count.log10()).isCloseTo(2000 * Math.log10(2), within(1e-9));
        assertThat(count.toString()).isEqualTo("at least 10^602.0");
    }

    private static String doublings(int times) {
        return "q1 -> p0\n"
                + IntStream.range(0, times)
                        .mapToObj(i -> "p" + i + " -supports-> p" + (i + 1) + "\np" + i + " -continues-> p" + (i + 1))
                        .collect(Collectors.joining("\n"))
                + "\np" + times + " -> a1";
    }

    @Test
    void attractorsComeByCentralityAndThenById() {
        Topology topology = Topology.of(graph("""
                q1 -.25-> a3
                q1 -.5-> a2
                q1 -.25-> a1
                """));

        assertThat(topology.attractors()).extracting(Attractor::id).containsExactly("a2", "a1", "a3");
        assertThat(topology.attractors(1)).extracting(Attractor::id).containsExactly("a2");
        assertThat(topology.basin("q1")).contains(new Basin("a2", .5, true));
    }

    @Test
    void anAttractorTellsHowManyWaysLeadToItFromAllStarts() {
        Topology topology = Topology.of(graph("""
                q1 -prompts-> q2 -prompts-> p1 -supports-> a1
                q2 -prompts-> p2 -supports-> a1
                """));

        Attractor attractor = topology.attractors().get(0);

        // Two from q2, and the same two led on from q1.
        assertThat(attractor.paths()).isEqualTo(BigInteger.valueOf(4));
        assertThat(attractor.effectivePaths()).isCloseTo(4, CLOSE);
        assertThat(attractor.disjointPaths()).isEqualTo(2);
        assertThat(attractor.basin()).isEqualTo(5);
        assertThat(attractor.uncertain()).isZero();
        assertThat(attractor.centrality()).isEqualTo(1);
    }

    @Test
    void basinsOfEquallyProbableAnswersGoToTheFirstId() {
        Topology topology = Topology.of(graph("""
                q1 -.1-> p1 -> a2
                q1 -.2-> p2 -> a2
                q1 -.3-> a1
                """));

        assertThat(topology.basin("q1"))
                .hasValueSatisfying(basin -> assertThat(basin.answer()).isEqualTo("a1"));
    }

    @Test
    void frustrationIsTheShareOfUnresolvedDoubts() {
        Topology topology = Topology.of(graph("""
                q1 -prompts-> p1 -supports-> a1
                d1 -resolves-> p1
                d2 -challenges-> p1
                d3 -challenges-> d2
                d4 -prompts-> p1
                d5 -challenges-> a2
                p2 -supports-> a2
                d6
                d7 -challenges-> d8 -challenges-> d7
                """));

        // d1 is resolved; d2, d3 and d4 are not. d6, d7 and d8 trouble no answer.
        assertThat(topology.attractors())
                .extracting(Attractor::id, Attractor::frustration)
                .containsExactly(tuple("a1", .75), tuple("a2", 1.0));
    }

    @Test
    void withoutQuestionsWalksBeginWhereNoWalkedLinkLeads() {
        Topology topology = Topology.of(graph("""
                o1 -supports-> p1 -supports-> a1
                d1 -challenges-> p2 -supports-> a1
                a1 -continues-> e1
                a2
                """));

        assertThat(topology.starts()).containsExactly("o1", "d1", "p2", "e1", "a2");
        // o1 and p2 end in a1, a2 rests where it is, d1 and e1 are dead ends.
        assertThat(topology.attractors()).extracting(Attractor::id).containsExactly("a1", "a2");
        assertThat(topology.attractors().get(0).centrality()).isCloseTo(.4, CLOSE);
        assertThat(topology.unresolvedMass()).isCloseTo(.4, CLOSE);
    }

    @Test
    void aPartWithoutAQuestionThatLeadsToAnAnswerHasStartsOfItsOwn() {
        Topology topology = Topology.of(graph("""
                q1 -prompts-> d1 -challenges-> p1
                p1 -supports-> a1
                q2
                p2 -supports-> p3
                a2
                """));

        // p1 is only challenged by what q1 leads to; p2 leads to no answer, and nothing leads to a2.
        assertThat(topology.starts()).containsExactly("q1", "p1", "q2");
        assertThat(topology.absorption("p1", "a1")).isEqualTo(1);
        assertThat(topology.unresolvedMass()).isCloseTo(2 / 3.0, CLOSE);
    }

    @Test
    void anAnswerThatIsAStartHasThePathOfNoLink() {
        Topology topology = Topology.of(graph("a1"));

        Attractor attractor = topology.attractors().get(0);

        assertThat(topology.starts()).containsExactly("a1");
        assertThat(attractor.centrality()).isEqualTo(1);
        assertThat(attractor.basin()).isEqualTo(1);
        assertThat(attractor.paths()).isEqualTo(BigInteger.valueOf(1));
        assertThat(attractor.effectivePaths()).isEqualTo(1);
        assertThat(attractor.disjointPaths()).isEqualTo(1);
        assertThat(topology.absorption("a1", "a1")).isEqualTo(1);
    }

    @Test
    void anAnswerOutOfReachIsAnAttractorOfNothing() {
        Topology topology = Topology.of(graph("q1 -> p1\na1"));

        Attractor attractor = topology.attractors().get(0);

        assertThat(attractor.centrality()).isZero();
        assertThat(attractor.paths()).isEqualTo(BigInteger.valueOf(0));
        assertThat(attractor.effectivePaths()).isZero();
        assertThat(attractor.disjointPaths()).isZero();
        assertThat(topology.unresolvedMass()).isEqualTo(1);
    }

    @Test
    void aGraphWithoutAnswersHasNoAttractorsAndResolvesNothing() {
        Topology topology = Topology.of(graph("q1 -> p1 -> q2"));

        assertThat(topology.attractors()).isEmpty();
        assertThat(topology.unresolvedMass()).isEqualTo(1);
        assertThat(topology.basin("q1")).isEmpty();
    }

    @Test
    void aGraphWithoutStartsHasNoFlow() {
        Topology topology = Topology.of(graph("p1 -> p2 -> p1\np1 -> a1"));

        assertThat(topology.starts()).isEmpty();
        assertThat(topology.unresolvedMass()).isZero();
        assertThat(topology.attractors().get(0).centrality()).isZero();
        assertThat(topology.attractors().get(0).basin()).isEqualTo(3);
    }

    @Test
    void anEmptyGraphHasNothing() {
        Topology topology = Topology.of(graph(List.of(), List.of()));

        assertThat(topology.attractors()).isEmpty();
        assertThat(topology.starts()).isEmpty();
        assertThat(topology.unresolvedMass()).isZero();
    }

    @Test
    void aStrangerIsNamed() {
        Topology topology = Topology.of(graph("q1 -> a1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> topology.flow("q9"))
                .withMessage("'q9' is no thought of the graph 'drawn'; give the id of one that is, as in"
                        + " ThoughtGraph.thoughts()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topology.absorption("a1", "q1"))
                .withMessage("thought 'q1' of the graph 'drawn' is a question; give the id of an answer, as in"
                        + " Topology.answers()");
    }
}
