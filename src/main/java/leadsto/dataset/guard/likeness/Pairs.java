package leadsto.dataset.guard.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Pairs of a key and a value, more than memory holds, that are read back with all values of a key together.
 *
 * <p>Up to half a million stay in memory, 16 MB. Beyond that they go to a file in 256 parts by their key's last bits, and are
 * read back a part at a time, so that memory holds the pairs of one part. Cost: 16 bytes of disk a pair, and sorting.
 */
public final class Pairs implements AutoCloseable {
    private static final int IN_MEMORY = 1 << 19;
    private static final long UPPER = 0xffffffff00000000L;
    private static final int LONG_BITS = 6;
    private static final int SLOT_BITS = 3;

    private final Path file;
    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;
    private Optional<Overflow> overflow = Optional.empty();

    /** @param file is made where there are too many pairs for memory, and gone after {@link #close} */
    public Pairs(Path file) {
        this.file = file;
    }

    /** What is done with all values of one key. */
    @FunctionalInterface
    public interface Together {
        /** @param values holds the key's from {@code from} to before {@code to}, in the order in which they were added */
        void take(long[] values, int from, int to);
    }

    /** What is done with keys and values that stay side by side. */
    @FunctionalInterface
    interface Sorted {
        void take(long[] keys, long[] values, int pairs);
    }

    /** One more pair. */
    public void add(long key, long value) {
        if (overflow.isEmpty() && size == IN_MEMORY) {
            spill();
        }
        if (overflow.isPresent()) {
            write(overflow.get(), key, value);
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = key;
        values[size] = value;
        size++;
    }

    /** Gives the values of each key once, in an order that depends on the pairs alone, and forgets them all. */
    public void forEach(Together together) {
        forEachPart((k, v, pairs) -> group(k, v, pairs, together));
    }

    /**
     * The same of the keys that several pairs have, and now and then of another. Cheaper, since most keys stand alone where
     * likeness is looked for.
     */
    public void forEachShared(Together together) {
        forEachPart((k, v, pairs) -> group(k, v, sifted(k, v, pairs), together));
    }

    private void forEachPart(Sorted sorted) {
        if (overflow.isEmpty()) {
            sorted.take(keys, values, size);
        } else {
            for (int part = 0; part < Overflow.PARTS; part++) {
                read(overflow.get(), part, sorted);
            }
        }
        close();
    }

    @Override
    public void close() {
        try {
            if (overflow.isPresent()) {
                overflow.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        overflow = Optional.empty();
        size = 0;
    }

    private void spill() {
        try {
            overflow = Optional.of(new Overflow(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < size; i++) {
            write(overflow.get(), keys[i], values[i]);
        }
        size = 0;
        keys = new long[1];
        values = new long[1];
    }

    private static void write(Overflow to, long key, long value) {
        try {
            to.add(key, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Overflow from, int part, Sorted sorted) {
        try {
            from.read(part, sorted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves the pairs whose keys are not alone to the front, in their order, and gives how many those are. A bit for the first
     * and one for the second pair of each slot, eight slots a pair, so that one in eight of the others comes along.
     */
    private static int sifted(long[] keys, long[] values, int pairs) {
        int bits = Math.max(Long.SIZE - Long.numberOfLeadingZeros(pairs) + SLOT_BITS, Byte.SIZE);
        long[] met = new long[1 << bits - LONG_BITS];
        long[] again = new long[met.length];
        for (int i = 0; i < pairs; i++) {
            int slot = (int) (keys[i] >>> Long.SIZE - bits);
            long bit = 1L << slot;
            again[slot >>> LONG_BITS] |= met[slot >>> LONG_BITS] & bit;
            met[slot >>> LONG_BITS] |= bit;
        }
        int kept = 0;
        for (int i = 0; i < pairs; i++) {
            int slot = (int) (keys[i] >>> Long.SIZE - bits);
            if ((again[slot >>> LONG_BITS] & 1L << slot) != 0) {
                keys[kept] = keys[i];
                values[kept++] = values[i];
            }
        }
        return kept;
    }

    private static void group(long[] keys, long[] values, int pairs, Together together) {
        int[] order = order(keys, pairs);
        long[] sorted = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        for (int from = 0; from < order.length; ) {
            long key = keys[order[from]];
            int to = from + 1;
            while (to < order.length && keys[order[to]] == key) {
                to++;
            }
            together.take(sorted, from, to);
            from = to;
        }
    }

    /** The places of the keys, equal keys side by side and in their order: sorted by the upper half, then where that ties. */
    private static int[] order(long[] keys, int pairs) {
        long[] packed = new long[pairs];
        for (int i = 0; i < pairs; i++) {
            packed[i] = keys[i] & UPPER | i;
        }
        Arrays.sort(packed);
        for (int from = 0; from < packed.length; ) {
            int to = from + 1;
            while (to < packed.length && (packed[to] & UPPER) == (packed[from] & UPPER)) {
                to++;
            }
            untie(packed, keys, from, to);
            from = to;
        }
        int[] order = new int[pairs];
        for (int i = 0; i < pairs; i++) {
            order[i] = (int) packed[i];
        }
        return order;
    }

    /** Keys whose upper halves agree are nearly always equal, so that one look suffices. */
    private static void untie(long[] packed, long[] keys, int from, int to) {
        boolean same = true;
        for (int i = from + 1; i < to && same; i++) {
            same = keys[(int) packed[i]] == keys[(int) packed[from]];
        }
        if (!same) {
            long[] sorted = Arrays.stream(packed, from, to)
                    .boxed()
                    .sorted(Comparator.comparingLong((Long it) -> keys[it.intValue()])
                            .thenComparing(Comparator.naturalOrder()))
                    .mapToLong(Long::longValue)
                    .toArray();
            System.arraycopy(sorted, 0, packed, from, sorted.length);
        }
    }
}
