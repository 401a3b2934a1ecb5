package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Consumer;
import leadsto.dataset.guard.likeness.Buckets;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.split.Sayings.Saying;
import leadsto.dataset.telling.Trail;

/**
 * Which chains say what one that is kept says, or nearly that.
 *
 * <p>Chains are taken in their order: one is kept unless it nearly repeats one that is kept already, so what is like a chain that
 * went does not go for that. Near is a share of {@value #NEAR} of their runs of five words, counted and not estimated, in what the
 * chains say with nothing between their thoughts: 14 × 8 MinHash only says whom to compare, which finds half of those at that
 * share and all but one in a thousand at .9. Lee et al. 2022 verify candidates too, by an edit distance, and keep one of each cluster
 * that hangs together; clusters swallow what only drifted apart step by step, as chains of one graph do. Models trained without
 * near-duplicates repeat less of what they saw, and are as good (the same).
 *
 * <p>Memory: {@value #BLOCK} kept chains at a time, 60 MB at most, and two bits a chain. Where more are kept, the rest is gone
 * through again for each further block: those that nearly repeat none of the first block are compared with the second, and
 * so on, which keeps the same chains as one block of all would, but where a bucket holds more than it compares. Cost: some hundred bytes of disk a chain where there are many; a
 * look at 14 buckets a chain and block. Ten million chains of which half are kept are forty blocks.
 */
final class Repeats implements AutoCloseable {
    static final double NEAR = .72;
    static final double NEVER = 2;
    private static final int BLOCK = 1 << 17;

    private final boolean keepsNear;
    private final Likeness likeness;
    private final int block;
    private final Pairs same;
    private final Sayings sayings;
    private final BitSet open = new BitSet();

    /**
     * @param keepsNear whether chains that nearly repeat others are none
     * @param scratch a folder for files that are gone in the end; made where it is needed
     */
    Repeats(boolean keepsNear, Likeness likeness, Path scratch) {
        this(keepsNear, likeness, scratch, BLOCK);
    }

    /** @param block how many chains are kept at a time */
    Repeats(boolean keepsNear, Likeness likeness, Path scratch, int block) {
        this.keepsNear = keepsNear;
        this.likeness = likeness;
        this.block = block;
        same = new Pairs(scratch.resolve("trails"));
        sayings = new Sayings(scratch.resolve("sayings"));
    }

    /** A chain that repeats another. */
    @FunctionalInterface
    interface Repeat {
        void take(int chain, Trail.Objection objection);
    }

    /** Takes a chain; each has a greater number than those before it. */
    void add(Saying saying) {
        // 64 bits: of ten million chains two are mistaken for one with a probability of 3 in a million.
        same.add(Buckets.mixed(saying.wordings()), saying.chain());
        sayings.add(saying);
        open.set(saying.chain());
    }

    /**
     * Gives every chain that repeats one that is kept, each once, and chains that are alike and both kept; to be asked once.
     */
    void forEach(Repeat repeat, Likenesses.AlikeChains alike) {
        same.forEachShared((values, from, to) -> {
            for (int i = from + 1; i < to; i++) {
                open.clear((int) values[i]);
                repeat.take((int) values[i], Trail.Objection.TOLD_BEFORE);
            }
        });
        while (!open.isEmpty()) {
            Kept kept = new Kept(likeness, keepsNear ? NEVER : NEAR, block, alike);
            sayings.forEach(saying -> compare(saying, kept, repeat));
        }
    }

    /** Gives all chains that were taken, whether they repeat others or not. */
    void forAll(Consumer<Saying> each) {
        sayings.forEach(each);
    }

    /** Decides on a chain that no block before this one has decided on, if this one can. */
    private void compare(Saying saying, Kept kept, Repeat repeat) {
        if (!open.get(saying.chain())) {
            return;
        }
        if (kept.hasNear(saying)) {
            open.clear(saying.chain());
            repeat.take(saying.chain(), Trail.Objection.NEARLY_TOLD_BEFORE);
        } else if (!kept.isFull()) {
            open.clear(saying.chain());
            kept.add(saying);
        }
    }

    @Override
    public void close() {
        same.close();
        sayings.close();
    }
}
