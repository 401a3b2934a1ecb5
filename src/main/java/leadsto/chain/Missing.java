package leadsto.chain;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;

/** What no chain covers yet: thoughts that are to stand in one, and starts that are to begin one. */
final class Missing {
    private final BitSet thoughts;
    private final BitSet starts;

    Missing(BitSet thoughts, BitSet starts) {
        this.thoughts = thoughts;
        this.starts = starts;
    }

    boolean any() {
        return !thoughts.isEmpty() || !starts.isEmpty();
    }

    /** The thoughts and starts together. */
    BitSet either() {
        BitSet either = (BitSet) thoughts.clone();
        either.or(starts);
        return either;
    }

    boolean misses(int thought) {
        return thoughts.get(thought) || starts.get(thought);
    }

    boolean thought(int thought) {
        return thoughts.get(thought);
    }

    boolean start(int thought) {
        return starts.get(thought);
    }

    Missing copy() {
        return new Missing((BitSet) thoughts.clone(), (BitSet) starts.clone());
    }

    /** What of it lies among some thoughts. */
    Missing among(BitSet some) {
        Missing among = copy();
        among.thoughts.and(some);
        among.starts.and(some);
        return among;
    }

    /** How much of it a chain along these steps would cover. */
    int coveredBy(Route route, int[] steps) {
        int[] covered = {0};
        each(route, steps, element -> covered[0]++);
        return covered[0];
    }

    void cover(Chain chain, ToIntFunction<String> number) {
        starts.clear(number.applyAsInt(chain.start().id()));
        chain.thoughts().forEach(thought -> thoughts.clear(number.applyAsInt(thought.id())));
    }

    void cover(Route route, int[] steps) {
        starts.clear(route.walk().source(steps[0]));
        thoughts.clear(route.walk().source(steps[0]));
        for (int step : steps) {
            thoughts.clear(route.walk().target(step));
        }
    }

    /** What of it a chain along these steps covers: numbers of thoughts, and −1 − the number of the start it begins. */
    void each(Route route, int[] steps, IntConsumer element) {
        int start = route.walk().source(steps[0]);
        if (starts.get(start)) {
            element.accept(-1 - start);
        }
        if (thoughts.get(start)) {
            element.accept(start);
        }
        for (int step : steps) {
            if (thoughts.get(route.walk().target(step))) {
                element.accept(route.walk().target(step));
            }
        }
    }
}
