package leadsto.dataset.guard.likeness;

import java.util.function.LongConsumer;

/**
 * How a signature is cut into buckets: two texts collide where all places of a bucket agree.
 *
 * <p>Source: locality-sensitive hashing, Indyk and Motwani 1998. Texts with a share <i>s</i> of common runs collide with the
 * probability 1 − (1 − <i>s</i><sup>places</sup>)<sup>buckets</sup>.
 */
public enum Buckets {
    /** datatrove's 14 × 8: half of the texts collide at a share of .72, one in twenty at .5. */
    STRICT(14, 8),
    /** 22 × 5: at .72 all but one in a hundred collide, half at .5, one in twenty at .3. Ties what STRICT may find later. */
    LOOSE(22, 5);

    private final int buckets;
    private final int places;

    Buckets(int buckets, int places) {
        this.buckets = buckets;
        this.places = places;
    }

    /** The keys of a text's buckets, 64 bits each, to a consumer; none of the signature of nothing. */
    public void keys(int[] signature, LongConsumer keys) {
        if (signature[0] == Integer.MAX_VALUE && signature[1] == Integer.MAX_VALUE) {
            return;
        }
        for (int bucket = 0; bucket < buckets; bucket++) {
            long key = bucket + 1;
            for (int place = bucket * places; place < (bucket + 1) * places; place++) {
                key = mixed(key * 31 + signature[place]);
            }
            keys.accept(key);
        }
    }

    /** One number for several in their order, spread over all bits. */
    public static long mixed(int[] numbers) {
        long key = numbers.length;
        for (int number : numbers) {
            key = mixed(key * 31 + number);
        }
        return key;
    }

    /** Spreads a number over all bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mixed(long hash) {
        long h = hash;
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        return h ^ h >>> 31;
    }
}
