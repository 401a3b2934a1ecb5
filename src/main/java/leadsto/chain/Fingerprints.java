package leadsto.chain;

import java.util.Arrays;
import leadsto.thought.Link;

/**
 * Which chains have been met already: 64 bits of each, in eight to sixteen bytes.
 *
 * <p>Two of ten million chains are taken for one with a probability of 3 in a million. Source: FNV-1a (Fowler, Noll and Vo)
 * over what identifies the links, in a table with open addressing.
 */
final class Fingerprints {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** A power of two long; 0 is an empty place. */
    private long[] table = new long[1024];

    private int count;

    /** Notes a chain; false where it was met before. */
    boolean add(Chain chain) {
        if (2 * count >= table.length) {
            grow();
        }
        boolean isNew = put(of(chain));
        count += isNew ? 1 : 0;
        return isNew;
    }

    private void grow() {
        long[] before = table;
        table = new long[2 * before.length];
        Arrays.stream(before).filter(it -> it != 0).forEach(this::put);
    }

    private boolean put(long fingerprint) {
        int place = (int) (fingerprint ^ fingerprint >>> 32) & table.length - 1;
        while (table[place] != 0 && table[place] != fingerprint) {
            place = place + 1 & table.length - 1;
        }
        boolean isNew = table[place] == 0;
        table[place] = fingerprint;
        return isNew;
    }

    private static long of(Chain chain) {
        long hash = BASIS;
        for (Link link : chain.links()) {
            hash = mixed(mixed(hash, link.from()), link.role().word());
            hash = mixed(hash, link.approach().name());
        }
        hash = mixed(hash, chain.answer().id());
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long hash, String word) {
        long mixed = hash;
        for (int i = 0; i < word.length(); i++) {
            mixed = (mixed ^ word.charAt(i)) * PRIME;
        }
        // A border between words, so that what stands left of it cannot pass for what stands right of it.
        return (mixed ^ '\n') * PRIME;
    }
}
