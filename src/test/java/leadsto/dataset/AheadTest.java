package leadsto.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AheadTest {

    @Test
    void givesAllInOrder() {
        List<Integer> given = new ArrayList<>();
        try (Ahead<Integer> ahead =
                new Ahead<>(taker -> IntStream.range(0, 10_000).forEach(taker::accept))) {
            ahead.forEachRemaining(given::add);
        }
        assertThat(given).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void theMakerIsSomeWayAheadAndNoFurther() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        try (Ahead<Integer> ahead =
                new Ahead<>(taker -> IntStream.range(0, 1_000_000).forEach(i -> {
                    made.incrementAndGet();
                    taker.accept(i);
                }))) {
            assertThat(ahead.next()).isZero();
            Thread.sleep(100);
            assertThat(made.get()).isBetween(2, 2000);
        }
    }

    @Test
    void whatTheMakerThrowsComesAfterWhatItMade() {
        try (Ahead<Integer> ahead = new Ahead<>(taker -> {
            IntStream.range(0, 128).forEach(taker::accept);
            throw new AssertionError("broken");
        })) {
            for (int i = 0; i < 128; i++) {
                assertThat(ahead.next()).isEqualTo(i);
            }
            assertThatThrownBy(ahead::hasNext)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("broken");
        }
        try (Ahead<Integer> ahead = new Ahead<>(taker -> {
            throw new IllegalStateException("broken");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aMakerThatNobodyAsksAnyMoreStops() {
        AtomicInteger made = new AtomicInteger();
        try (Ahead<Integer> ahead =
                new Ahead<>(taker -> IntStream.iterate(0, i -> i + 1).forEach(i -> {
                    made.incrementAndGet();
                    taker.accept(i);
                }))) {
            ahead.next();
        }
        int atClose = made.get();
        assertThat(made.get()).isEqualTo(atClose);
    }
}
