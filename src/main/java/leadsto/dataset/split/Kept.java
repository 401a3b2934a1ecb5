package leadsto.dataset.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import leadsto.dataset.guard.likeness.Runs;

/**
 * Chains that are kept, by the buckets of their signatures, to see whether another nearly repeats one of them.
 *
 * <p>Open addressing with linear probing. Cost: a look at each bucket, and the runs of those that stand in one with it, at most
 * {@value #COMPARED} a bucket. Memory: up to 280 bytes a chain that is kept.
 */
final class Kept {
    /** Of a bucket's chains those that came first; a chain that nearly repeats one stands in several buckets with it. */
    private static final int COMPARED = 64;

    private final Likeness likeness;
    private final Likenesses.AlikeChains alike;
    private final double near;
    private final int most;
    private int[] buckets = new int[1 << 10];
    /** One more than the number of a chain among those kept; 0 where a place is free. */
    private int[] chains = new int[1 << 10];

    private int[][] said = new int[1 << 6][];
    private int[] looked = new int[1 << 6];
    private int look;
    private int size;
    private int taken;

    /**
     * @param near the share of common runs from which a chain nearly repeats another
     * @param most how many chains it holds, at most
     * @param alike is told of two chains that do not nearly repeat each other, but are alike as wordings may be
     */
    Kept(Likeness likeness, double near, int most, Likenesses.AlikeChains alike) {
        this.likeness = likeness;
        this.alike = alike;
        this.near = near;
        this.most = most;
    }

    boolean isFull() {
        return size == most;
    }

    /** Whether a chain nearly repeats one that is kept. */
    boolean hasNear(Sayings.Saying saying) {
        look++;
        int[] runs = null;
        List<int[]> like = new ArrayList<>(0);
        for (int bucket : saying.buckets()) {
            for (int at = place(bucket); chains[at] != 0; at = next(at)) {
                int other = chains[at] - 1;
                if (buckets[at] == bucket && looked[other] != look) {
                    looked[other] = look;
                    runs = runs == null ? likeness.runs(saying.wordings()) : runs;
                    double common = Runs.likeness(runs, likeness.runs(said[other]));
                    if (common >= near) {
                        return true;
                    }
                    if (common >= Likenesses.ALIKE) {
                        like.add(said[other]);
                    }
                }
            }
        }
        like.forEach(other -> alike.take(saying.wordings(), other));
        return false;
    }

    /** Keeps a chain. */
    void add(Sayings.Saying saying) {
        if (size == said.length) {
            said = Arrays.copyOf(said, 2 * size);
            looked = Arrays.copyOf(looked, 2 * size);
        }
        said[size++] = saying.wordings();
        for (int bucket : saying.buckets()) {
            put(bucket, size);
        }
    }

    private void put(int bucket, int chain) {
        int at = place(bucket);
        int met = 0;
        for (; chains[at] != 0; at = next(at)) {
            met += buckets[at] == bucket ? 1 : 0;
        }
        if (met < COMPARED) {
            buckets[at] = bucket;
            chains[at] = chain;
            taken++;
            if (2 * taken > chains.length) {
                grow();
            }
        }
    }

    /** Puts all in the order in which they stand, beginning after a free place, so that a bucket's stay in theirs. */
    private void grow() {
        int[] oldBuckets = buckets;
        int[] oldChains = chains;
        buckets = new int[2 * oldBuckets.length];
        chains = new int[2 * oldChains.length];
        int free = 0;
        while (oldChains[free] != 0) {
            free++;
        }
        for (int i = 1; i <= oldChains.length; i++) {
            int from = (free + i) % oldChains.length;
            if (oldChains[from] != 0) {
                int at = place(oldBuckets[from]);
                while (chains[at] != 0) {
                    at = next(at);
                }
                buckets[at] = oldBuckets[from];
                chains[at] = oldChains[from];
            }
        }
    }

    private int place(int bucket) {
        return (bucket ^ bucket >>> 15) & (chains.length - 1);
    }

    private int next(int at) {
        return at + 1 & (chains.length - 1);
    }
}
