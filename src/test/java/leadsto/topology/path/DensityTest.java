package leadsto.topology.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import leadsto.thought.Approach;
import leadsto.thought.Drawing;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.graph.Estimate;
import leadsto.topology.walk.Flow;
import leadsto.topology.walk.Walk;
import org.junit.jupiter.api.Test;

class DensityTest {
    private static final int SIZE = 120;
    private static final int[] STARTS = IntStream.range(0, 30).toArray();
    private static final int[] ANSWERS = IntStream.range(SIZE - 6, SIZE).toArray();

    @Test
    void whatIsDrawnByLotFallsAroundWhatIsWorkedOut() {
        Walk walk = walk();
        Flow flow = new Flow(walk, STARTS, ANSWERS);
        Density exact = Density.of(walk.arcs(), STARTS, ANSWERS, flow.basins(), 1, Double.MAX_VALUE, 0);
        Density[] drawn = LongStream.range(0, 60)
                .mapToObj(seed -> Density.of(walk.arcs(), STARTS, ANSWERS, flow.basins(), seed, 0, 60))
                .toArray(Density[]::new);

        assertThat(exact.disjointPaths().exact()).isTrue();
        assertThat(drawn)
                .allSatisfy(it -> assertThat(it.disjointPaths().drawn()).isEqualTo(60));
        // Of sixty intervals at 95 %, fewer than 50 are hit once in ten thousand times.
        assertThat(Arrays.stream(drawn).filter(it -> holds(it.disjointPaths(), exact.disjointPaths())))
                .hasSizeGreaterThanOrEqualTo(50);
        assertThat(Arrays.stream(drawn).filter(it -> holds(it.doublyJoined(), exact.doublyJoined())))
                .hasSizeGreaterThanOrEqualTo(50);
    }

    private static boolean holds(Estimate interval, Estimate exact) {
        return interval.low() <= exact.value() && exact.value() <= interval.high();
    }

    private static Walk walk() {
        Random random = new Random(1);
        int[] from = random.ints(400, 0, SIZE - 6).toArray();
        int[] to = Arrays.stream(from)
                .map(i -> i + 1 + random.nextInt(SIZE - 1 - i))
                .toArray();
        ThoughtGraph graph = Drawing.graph(
                IntStream.range(0, SIZE)
                        .mapToObj(i -> Drawing.thought((i < 30 ? "q" : i < SIZE - 6 ? "p" : "a") + i))
                        .toList(),
                IntStream.range(0, 400)
                        .mapToObj(i -> new Link(
                                (from[i] < 30 ? "q" : "p") + from[i],
                                (to[i] < 30 ? "q" : to[i] < SIZE - 6 ? "p" : "a") + to[i],
                                Role.SUPPORTS,
                                1,
                                Approach.LOGICAL,
                                Origin.AUTHOR))
                        .toList());
        return Walk.of(graph.thoughts().stream().map(Thought::kind).toArray(Kind[]::new), graph.links(), from, to);
    }
}
