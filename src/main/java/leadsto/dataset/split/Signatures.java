package leadsto.dataset.split;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import leadsto.dataset.guard.likeness.Buckets;
import leadsto.dataset.guard.likeness.MinHash;

/**
 * The buckets that chains stand in, by the signatures of what they say.
 *
 * <p>Memory: the signatures of {@value #KEPT} wordings, half a kilobyte each; those beyond are computed again.
 */
final class Signatures {
    private static final int KEPT = 100_000;

    private final Likeness likeness;
    private final Map<Integer, int[]> known = new HashMap<>();

    Signatures(Likeness likeness) {
        this.likeness = likeness;
    }

    /** The keys of the buckets of wordings together, 32 bits of each; none where they say no word. */
    int[] buckets(int[] said) {
        int[] whole = MinHash.none();
        for (int wording : said) {
            MinHash.join(whole, signature(wording));
        }
        IntStream.Builder buckets = IntStream.builder();
        Buckets.STRICT.keys(whole, key -> buckets.add((int) key));
        return buckets.build().toArray();
    }

    private int[] signature(int wording) {
        int[] signature = known.get(wording);
        if (signature == null) {
            signature = MinHash.of(likeness.words(wording));
            if (known.size() < KEPT) {
                known.put(wording, signature);
            }
        }
        return signature;
    }
}
