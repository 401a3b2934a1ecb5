package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Thought;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

class CoverTest {

    @Test
    void everyThoughtStandsInAChain() {
        assertThat(cover("""
                        q1 -.6-> p1 -> a1
                        q1 -.3-> d1 -resolves-> p2 -> a1
                        q1 -.1-> p3 -> a1
                        q1 -> p4
                        """)).containsExactly("q1 p1 a1", "q1 d1 p2 a1", "q1 p3 a1");
    }

    @Test
    void aThoughtThatAnotherChainPassesNeedsNoneOfItsOwn() {
        assertThat(cover("q1 -.9-> p1 -> a1\nq1 -.1-> d1 -> p1")).containsExactly("q1 d1 p1 a1");
    }

    @Test
    void everyStartBeginsAChain() {
        assertThat(cover("q1 -> q2 -> p1 -> a1")).containsExactly("q1 q2 p1 a1", "q2 p1 a1");
    }

    @Test
    void ofEquallyGoodChainsTheProbableOneIsTaken() {
        assertThat(cover("q1 -.2-> p1 -.9-> p2 -> a1\np1 -.1-> p3 -> a1\nq2 -.8-> p1\nq2 -.8-> a1"))
                .containsExactly("q1 p1 p2 a1", "q2 p1 p3 a1");
    }

    @Test
    void aThoughtIsCoveredForTheAnswerOfItsBasin() {
        String shared = IntStream.range(0, 30)
                .mapToObj(i -> "p1 -.0" + (i + 10) + "-> a" + i)
                .collect(Collectors.joining("\n", "q1 -> p1\nq1 -> p2\np2 -> p1\nq2 -> p1\n", ""));

        List<String> cover = cover(shared);

        // Each answer has a chain; what leads to all of them alike is not said thirty times over.
        assertThat(cover).hasSize(31);
        assertThat(cover).contains("q1 p2 p1 a29", "q2 p1 a29");
        assertThat(cover.stream().filter(chain -> chain.contains("p2"))).hasSizeLessThan(31);
        assertThat(drawn(chains(shared).to("a0").cover())).containsExactlyInAnyOrder("q1 p2 p1 a0", "q2 p1 a0");
    }

    @Test
    void whatADemandKeepsFromItsBasinGoesToAnotherAnswer() {
        Chains chains = chains("""
                q1 -emotional .1-> p1 -emotional .1-> a2
                p1 -logical .9-> a1
                q1 -logical .9-> a1
                """);

        assertThat(drawn(chains.approach(Approach.EMOTIONAL).cover())).containsExactly("q1 p1 a2");
    }

    @Test
    void demandsHold() {
        Chains chains = chains("""
                q1 -> p1 -> p2 -> a1
                q1 -> d1 -> p2
                p1 -> a1
                """);

        assertThat(drawn(chains.through(Kind.DOUBT).cover())).containsExactly("q1 d1 p2 a1");
        assertThat(drawn(chains.maxLength(3).cover())).containsExactly("q1 p1 a1");
        assertThat(drawn(chains.through(Kind.OBSERVATION).cover())).isEmpty();
    }

    @Test
    void aThoughtOnACycleIsPassedOnTheWayThatFitsIt() {
        String cycle = """
                q1 -> p1 -> p2 -> p3 -> a1
                p3 -> p4 -> p1
                q2 -> p4
                """;

        assertThat(cover(cycle)).containsExactlyInAnyOrder("q1 p1 p2 p3 a1", "q2 p4 p1 p2 p3 a1");
    }

    @Test
    void whatOnlyCirclingPassesIsLeftOut() {
        assertThat(cover("q1 -> p1 -> a1\np1 -> d1 -> p1")).containsExactly("q1 p1 a1");
    }

    @Test
    void graphsWithoutAnswersOrStartsNeedNoChains() {
        assertThat(cover("")).isEmpty();
        assertThat(cover("q1 -> p1")).isEmpty();
        assertThat(cover("a1")).isEmpty();
        assertThat(cover("p1 -> p2 -> p1\np1 -> a1")).isEmpty();
    }

    @Test
    void aLargeGraphIsCoveredInLinearTime() {
        int width = 20_000;
        String wide = IntStream.range(0, width)
                .mapToObj(i -> "q" + i / 10 + " -> p" + i + " -> d" + i * 7919L % width + " -> r" + i % 10 + " -> a1")
                .collect(Collectors.joining("\n"));

        assertThat(cover(wide)).hasSizeBetween(width, 2 * width);
    }

    @Test
    void diverseChainsBeginWithTheMostProbable() {
        Chains chains = chains("""
                q1 -.5-> p1 -.6-> p2 -> a1
                p1 -.4-> a1
                q1 -.3-> p1
                q1 -.2-> p3 -> a1
                """);

        assertThat(drawn(chains.diverse(5))).containsExactly("q1 p1 p2 a1", "q1 p3 a1");
        assertThat(drawn(chains.diverse(1))).hasSize(1);
    }

    @Test
    void diverseChainsAreFoundBehindManyThatAreAlike() {
        String ladder = IntStream.range(0, 60)
                        .mapToObj(i -> "p%1$d -.9-> p%2$d\np%1$d -.1-> d%2$d\nd%1$d -.1-> p%2$d\nd%1$d -.9-> d%2$d"
                                .formatted(i, i + 1))
                        .collect(Collectors.joining("\n"))
                + "\nq1 -.999-> p0\nq1 -.001-> d0\np60 -> a1\nd60 -> a1";

        assertThat(chains(ladder).diverse(2)).hasSize(2);
    }

    private static List<String> cover(String drawing) {
        return drawn(chains(drawing).cover());
    }

    private static Chains chains(String drawing) {
        var graph = Drawing.graph(drawing);
        return Chains.of(graph, Topology.of(graph));
    }

    private static List<String> drawn(List<Chain> chains) {
        return chains.stream()
                .map(chain -> chain.thoughts().stream().map(Thought::id).collect(Collectors.joining(" ")))
                .toList();
    }
}
