package leadsto.topology.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Components;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CyclesTest {

    @Test
    void aLargeRingHasOneCycleAndOneMoreForEachChord() {
        Arcs arcs = ring(600, 40);

        Cycles cycles = Cycles.of(arcs, Components.of(arcs));

        assertThat(cycles).isEqualTo(new Cycles(1, 600, 600, 41, false));
    }

    private static Arcs ring(int size, int chords) {
        int[] from = IntStream.range(0, size + chords).map(i -> i % size).toArray();
        int[] to = IntStream.range(0, size + chords)
                .map(i -> (i + (i < size ? 1 : 7)) % size)
                .toArray();
        return Arcs.of(size, from, to);
    }

    @Property(tries = 100, seed = "2026")
    void thereAreNoFewerThanIsSaidWhereTheyAreNotSearched(
            @ForAll @IntRange(min = 2, max = 8) int size,
            @ForAll @IntRange(min = 1, max = 30) int count,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        int[] from = random.ints(count, 0, size).toArray();
        int[] to = IntStream.of(from)
                .map(it -> (it + 1 + random.nextInt(size - 1)) % size)
                .toArray();
        Arcs arcs = Arcs.of(size, from, to);
        Components components = Components.of(arcs);

        Cycles searched = Cycles.of(arcs, components, 500, Long.MAX_VALUE);
        Cycles bounded = Cycles.of(arcs, components, 0, Long.MAX_VALUE);

        assertThat(searched.exact()).isTrue();
        assertThat(bounded.count()).isLessThanOrEqualTo(searched.count());
        assertThat(bounded.count() > 0).isEqualTo(searched.count() > 0);
    }
}
