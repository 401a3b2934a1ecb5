package leadsto.store.bulk;

/**
 * A set of 64-bit keys that are spread evenly, being digests: an open hash table of 8 bytes a place, of which at most half are taken.
 */
public final class KeySet {
    private long[] places = new long[1 << 10];
    private int size;
    private boolean hasZero;

    /** Adds a key, and says whether it was not there. */
    public boolean add(long key) {
        if (key == 0) {
            boolean added = !hasZero;
            hasZero = true;
            return added;
        }
        if (2L * (size + 1) > places.length) {
            grow();
        }
        int place = place(key);
        if (places[place] == key) {
            return false;
        }
        places[place] = key;
        size++;
        return true;
    }

    private int place(long key) {
        int mask = places.length - 1;
        int place = (int) (key >>> 20) & mask;
        while (places[place] != 0 && places[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = places;
        places = new long[2 * old.length];
        for (long key : old) {
            if (key != 0) {
                places[place(key)] = key;
            }
        }
    }
}
