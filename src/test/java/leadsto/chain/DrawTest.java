package leadsto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import leadsto.chain.Choice.Strategy;
import leadsto.thought.Drawing;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Topology;
import org.junit.jupiter.api.Test;

class DrawTest {
    private final ThoughtGraph graph = Drawing.graph("q1 -> p1 -> a1");
    private final Chain chain = new Chain(graph.thoughts(), graph.links(), 1);

    @Test
    void fewChainsAreDrawnOnceAndManyAnewByEachPass() {
        AtomicInteger passes = new AtomicInteger();
        Supplier<Stream<Chain>> few = () -> {
            passes.incrementAndGet();
            return Stream.of(chain);
        };
        Draw draw = Draw.of(few);
        assertThat(draw.chains()).containsExactly(chain);
        assertThat(draw.chains()).containsExactly(chain);
        assertThat(passes).hasValue(1);

        Draw many = Draw.of(() -> {
            passes.incrementAndGet();
            return Stream.generate(() -> chain).limit(Draw.KEPT + 1L);
        });
        assertThat(many.isEmpty()).isFalse();
        assertThat(many.chains()).hasSize(Draw.KEPT + 1);
        assertThat(many.chains()).hasSize(Draw.KEPT + 1);
        assertThat(passes).hasValue(4);
    }

    @Test
    void noChainsAreEmpty() {
        assertThat(Draw.of(List.of()).isEmpty()).isTrue();
        assertThat(Draw.of((Supplier<Stream<Chain>>) Stream::empty).isEmpty()).isTrue();
        ThoughtGraph unanswered = Drawing.graph("q1 -> p1");
        assertThat(Choice.by(Strategy.EACH)
                        .draw(unanswered, Topology.of(unanswered))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void everyStrategyDrawsTheSameAgain() {
        ThoughtGraph random = Enumeration.random(12, 40, true, 5);
        for (Strategy strategy : Strategy.values()) {
            Draw draw = Choice.by(strategy).draw(random, Topology.of(random));
            assertThat(draw.isEmpty()).isFalse();
            assertThat(draw.chains().toList())
                    .isEqualTo(draw.chains().toList())
                    .isEqualTo(Choice.by(strategy).of(random, Topology.of(random)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aChainIsScoredByItsLinksWhateverItsLength() {
        ThoughtGraph weighted = Drawing.graph("q1 -.5-> p1 -.5 emotional-> p2 -.5 emotional-> a1");
        Chain scored = new Chain(weighted.thoughts(), weighted.links(), .1);
        assertThat(scored.score()).isCloseTo(.5, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(scored.approach().name()).isEqualTo("emotional");
    }
}
