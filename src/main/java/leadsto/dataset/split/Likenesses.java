package leadsto.dataset.split;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.likeness.Buckets;
import leadsto.dataset.guard.likeness.MinHash;
import leadsto.dataset.guard.likeness.Pairs;
import leadsto.dataset.guard.rule.Words;
import leadsto.thought.Thought;

/**
 * Which wordings nearly repeat each other, alone or as parts of a trail.
 *
 * <p>By buckets that are looser than those of the guard, so that what the guard would find in two splits is in one group
 * already. A wording of fewer than five words, which one run of words would stand for, has no likeness of its own. Memory:
 * the signatures of {@value #KEPT} wordings, half a kilobyte each; those beyond are computed again.
 */
public final class Likenesses implements AutoCloseable {
    private static final int KEPT = 100_000;
    private static final int LONG_ENOUGH = 5;

    private final Pairs pairs;
    private final Map<Integer, int[]> signatures = new HashMap<>();
    private final BitSet met = new BitSet();

    /** @param file is made where there are many trails */
    public Likenesses(Path file) {
        pairs = new Pairs(file);
    }

    /**
     * Takes a trail: its thoughts, and the numbers of their wordings.
     *
     * @return the signature of all of them
     */
    public int[] add(List<Thought> thoughts, int[] wordings) {
        int[] whole = MinHash.none();
        for (int i = 0; i < wordings.length; i++) {
            int[] signature = signature(thoughts.get(i), wordings[i]);
            MinHash.join(whole, signature);
            if (!met.get(wordings[i])) {
                met.set(wordings[i]);
                if (Words.of(thoughts.get(i).text()).size() >= LONG_ENOUGH) {
                    int wording = wordings[i];
                    Buckets.LOOSE.keys(signature, key -> pairs.add(key, wording));
                }
            }
        }
        Buckets.LOOSE.keys(whole, key -> pairs.add(key, wordings[0]));
        return whole;
    }

    /** What is done with two wordings that are alike. */
    @FunctionalInterface
    public interface Alike {
        void take(int one, int other);
    }

    /** Gives wordings that are alike, each with one that stands for all that are like it; to be asked once. */
    public void forEach(Alike alike) {
        pairs.forEachShared((values, from, to) -> {
            for (int i = from + 1; i < to; i++) {
                alike.take((int) values[from], (int) values[i]);
            }
        });
    }

    private int[] signature(Thought thought, int wording) {
        int[] known = signatures.get(wording);
        if (known == null) {
            known = MinHash.of(thought.text());
            if (signatures.size() < KEPT) {
                signatures.put(wording, known);
            }
        }
        return known;
    }

    @Override
    public void close() {
        pairs.close();
    }
}
