package leadsto.unfold.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import leadsto.thought.Kind;

/** How often a thought of one kind was taken for another, or not found at all. */
public final class Confusion {
    private static final int KINDS = Kind.values().length;

    /** By the gold kind and the predicted one, the last column for what was not found. */
    private final int[] counts;

    private Confusion(int[] counts) {
        this.counts = counts;
    }

    static Confusion empty() {
        return new Confusion(new int[KINDS * (KINDS + 1)]);
    }

    void add(Kind gold, Optional<Kind> predicted) {
        counts[cell(gold, predicted)]++;
    }

    Confusion plus(Confusion other) {
        return new Confusion(IntStream.range(0, counts.length)
                .map(i -> counts[i] + other.counts[i])
                .toArray());
    }

    /**
     * How many thoughts of a kind were predicted so.
     *
     * @param predicted empty for those that the prediction does not have
     */
    public int count(Kind gold, Optional<Kind> predicted) {
        return counts[cell(gold, predicted)];
    }

    /** How many thoughts of a kind there are in gold. */
    public int count(Kind gold) {
        int first = gold.ordinal() * (KINDS + 1);
        return IntStream.range(first, first + KINDS + 1).map(i -> counts[i]).sum();
    }

    /** The mean F1 of the classes that gold has, however many thoughts are in each; 0 where gold has none. */
    <T> double macroF1(Function<Optional<Kind>, T> classOf) {
        return tallies(classOf).values().stream()
                .filter(tally -> tally.found() + tally.missed() > 0)
                .mapToDouble(Tally::f1)
                .average()
                .orElse(0);
    }

    /** What was found of each class. */
    <T> Map<T, Tally> tallies(Function<Optional<Kind>, T> classOf) {
        Map<T, Tally> tallies = new LinkedHashMap<>();
        for (Kind gold : Kind.values()) {
            T right = classOf.apply(Optional.of(gold));
            for (int i = 0; i <= KINDS; i++) {
                Optional<Kind> predicted = i == KINDS ? Optional.empty() : Optional.of(Kind.values()[i]);
                int count = count(gold, predicted);
                T taken = classOf.apply(predicted);
                if (taken.equals(right)) {
                    tallies.merge(right, new Tally(count, 0, 0), Tally::plus);
                } else {
                    tallies.merge(right, new Tally(0, 0, count), Tally::plus);
                    tallies.merge(taken, new Tally(0, count, 0), Tally::plus);
                }
            }
        }
        return tallies;
    }

    private static int cell(Kind gold, Optional<Kind> predicted) {
        return gold.ordinal() * (KINDS + 1) + predicted.map(Kind::ordinal).orElse(KINDS);
    }
}
