package leadsto.store.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Rows in the order of their ids, several times as fast as by comparing ids: by counting over the first eight characters, then by comparing
 * those that agree in them, which digests hardly ever do.
 */
final class IdOrder {
    private static final int CHARACTERS = 8;
    private static final int DIGIT = 16;

    private IdOrder() {}

    /** The rows from 0 to a count, in the order of {@link String#compareTo}; those of one id as they were. */
    static int[] of(int count, IntFunction<String> id) {
        long[] beginnings = new long[count];
        Arrays.setAll(beginnings, row -> beginning(id.apply(row)));
        Ordering ordering = new Ordering(count);
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            int by = shift;
            ordering.by(row -> (int) (beginnings[row] >>> by) & (1 << DIGIT) - 1, 1 << DIGIT);
        }
        int[] rows = ordering.rows();
        for (int begin = 0, end; begin < count; begin = end) {
            end = begin + 1;
            while (end < count && beginnings[rows[end]] == beginnings[rows[begin]]) {
                end++;
            }
            if (end > begin + 1) {
                int[] sorted = IntStream.of(Arrays.copyOfRange(rows, begin, end))
                        .boxed()
                        .sorted(Comparator.comparing(id::apply))
                        .mapToInt(row -> row)
                        .toArray();
                System.arraycopy(sorted, 0, rows, begin, sorted.length);
            }
        }
        return rows;
    }

    /** A byte for each of the first characters, as long as they fit into one; after one that does not, nothing tells. */
    private static long beginning(String id) {
        long beginning = 0;
        boolean tells = true;
        for (int i = 0; i < CHARACTERS; i++) {
            tells &= i < id.length();
            int character = tells ? Math.min(id.charAt(i), 0xFF) : 0;
            tells &= character < 0xFF;
            beginning = beginning << Byte.SIZE | character;
        }
        return beginning;
    }
}
