package leadsto.dataset.guard.likeness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import leadsto.thought.Thought;

/**
 * The pairs of thoughts that mean nearly the same, among many.
 *
 * <p>Thoughts are compared where sixteen bits side by side of their sketches agree, each with at most {@value #COMPARED} that
 * came before it with the same bits. Of pairs at a cosine of .95 so 96 in 100 are found, at .9 two in three. Cost: linear; sixteen pairs of
 * numbers a thought, on disk where they are many.
 */
public final class NearMeanings implements AutoCloseable {
    private static final int BITS = 16;
    private static final int COMPARED = 64;

    private final Meanings meanings;
    private final List<Thought> thoughts = new ArrayList<>();
    private final Pairs pairs;

    /** @param file is made where there are many thoughts */
    public NearMeanings(Meanings meanings, Path file) {
        this.meanings = meanings;
        this.pairs = new Pairs(file);
    }

    /** One more thought; the first has the number 0. */
    public void add(Thought thought) {
        thoughts.add(thought);
    }

    /** What is done with the numbers of two thoughts that are near. */
    @FunctionalInterface
    public interface Near {
        void take(int one, int other);
    }

    /** Whether two thoughts are of interest, so that others need not be compared. */
    @FunctionalInterface
    public interface Wanted {
        boolean of(int one, int other);
    }

    /** Gives pairs that are near, some several times; to be asked once. */
    public void forEach(Wanted wanted, Near near) {
        List<long[]> sketches = meanings.sketches(thoughts);
        for (int number = 0; number < sketches.size(); number++) {
            long[] sketch = sketches.get(number);
            for (int bit = 0; bit < sketch.length * Long.SIZE; bit += BITS) {
                long bits = sketch[bit / Long.SIZE] >>> bit & (1 << BITS) - 1;
                pairs.add(Buckets.mixed(bits << Integer.SIZE | bit), number);
            }
        }
        pairs.forEachShared((values, from, to) -> {
            for (int i = from + 1; i < to; i++) {
                int one = (int) values[i];
                IntPredicate isNear = other -> wanted.of(one, other)
                        && meanings.maybeNear(sketches.get(one), sketches.get(other))
                        && meanings.areNear(thoughts.get(one), thoughts.get(other));
                for (int k = Math.max(from, i - COMPARED); k < i; k++) {
                    if (isNear.test((int) values[k])) {
                        near.take(one, (int) values[k]);
                    }
                }
            }
        });
    }

    @Override
    public void close() {
        pairs.close();
    }
}
