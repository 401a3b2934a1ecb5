package leadsto.store.bulk;

/**
 * Numbers by ids, an id being 24 hexadecimal digits.
 *
 * <p>An open hash table over the 96 bits themselves: 16 bytes a place, of which at most half are taken. An id is spread
 * evenly already, being a digest.
 */
public final class IdTable {
    private long[] high = new long[1 << 10];
    private int[] low = new int[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    public int size() {
        return size;
    }

    /** The number of an id; the one given, from now on, where it has none yet. */
    public int findOrAdd(String id, int number) {
        if (2L * (size + 1) > numbers.length) {
            grow();
        }
        long h = Long.parseUnsignedLong(id, 0, 16, 16);
        int l = Integer.parseUnsignedInt(id, 16, 24, 16);
        int place = place(h, l);
        if (numbers[place] == 0) {
            high[place] = h;
            low[place] = l;
            numbers[place] = number + 1;
            size++;
        }
        return numbers[place] - 1;
    }

    private int place(long h, int l) {
        int mask = numbers.length - 1;
        int place = (int) (h >>> 20) & mask;
        while (numbers[place] != 0 && (high[place] != h || low[place] != l)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHigh = high;
        int[] oldLow = low;
        int[] oldNumbers = numbers;
        high = new long[2 * oldHigh.length];
        low = new int[high.length];
        numbers = new int[high.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
