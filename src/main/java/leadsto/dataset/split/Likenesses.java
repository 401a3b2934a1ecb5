package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import leadsto.dataset.guard.likeness.Buckets;
import leadsto.dataset.guard.likeness.MinHash;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.guard.likeness.Runs;
import leadsto.dataset.split.Sayings.Saying;
import leadsto.dataset.telling.Wordings;

/**
 * Which wordings nearly repeat each other, word for word.
 *
 * <p>Alike is a share of {@value #ALIKE} of their runs of five words, counted: less than the guard of near-duplicates calls near, so
 * that what it would find in two splits is in one group already. Whom to compare is said by 22 × 5 MinHash, which finds nine in ten
 * at that share, and by {@value #COMPARED} that came before in the same bucket at most. A wording of fewer than five words, which
 * one run would stand for, has no likeness of its own. Cost: linear; 22 pairs of numbers a wording, on disk where they are many.
 */
public final class Likenesses {
    static final double ALIKE = .6;

    private static final int COMPARED = 64;
    private static final int LONG_ENOUGH = 5;

    private final Likeness likeness;
    private final Path file;

    /** @param file is made where there are many wordings, and gone in the end */
    public Likenesses(Wordings wordings, Path file) {
        this(new Likeness(wordings), file);
    }

    Likenesses(Likeness likeness, Path file) {
        this.likeness = likeness;
        this.file = file;
    }

    /** What is done with two wordings that are alike. */
    @FunctionalInterface
    public interface Alike {
        void take(int one, int other);
    }

    /** What is done with what two chains say that are alike. */
    @FunctionalInterface
    public interface AlikeChains {
        void take(int[] one, int[] other);
    }

    /**
     * Gives chains that are alike, as those of a dataset are compared.
     *
     * @param chains the numbers of what each says
     */
    public void forEachChain(List<int[]> chains, AlikeChains alike) {
        Signatures signatures = new Signatures(likeness);
        Kept kept = new Kept(likeness, Repeats.NEVER, chains.size(), alike);
        for (int[] said : chains) {
            Saying saying = new Saying(0, false, said, new int[0], signatures.buckets(said));
            kept.hasNear(saying);
            kept.add(saying);
        }
    }

    /**
     * Gives wordings that are alike.
     *
     * @param wordings their numbers
     * @param together which of them hang together already; two that do are not compared, and those that are taken do from then on
     */
    public void forEach(IntStream wordings, Groups together, Alike alike) {
        try (Pairs pairs = new Pairs(file)) {
            wordings.filter(it -> likeness.words(it).length >= LONG_ENOUGH)
                    .forEach(it -> Buckets.LOOSE.keys(MinHash.of(likeness.words(it)), key -> pairs.add(key, it)));
            pairs.forEachShared((values, from, to) -> {
                for (int i = from + 1; i < to; i++) {
                    int one = (int) values[i];
                    for (int k = Math.max(from, i - COMPARED); k < i; k++) {
                        int other = (int) values[k];
                        if (together.root(one) != together.root(other)
                                && Runs.likeness(likeness.runs(one), likeness.runs(other)) >= ALIKE) {
                            together.join(one, other);
                            alike.take(one, other);
                        }
                    }
                }
            });
        }
    }
}
