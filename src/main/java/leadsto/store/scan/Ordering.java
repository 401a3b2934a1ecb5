package leadsto.store.scan;

import java.util.function.IntUnaryOperator;

/** An order of rows, made by counting: linear, and rows of one key stay in the order in which they were. */
final class Ordering {
    private int[] rows;

    /** Rows as they are. */
    Ordering(int count) {
        rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
    }

    /**
     * Orders the rows by a key; what they were ordered by before counts among equal ones.
     *
     * @param key of a row, from 0
     * @param keys how many there are
     */
    Ordering by(IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int row : rows) {
            next[key.applyAsInt(row) + 1]++;
        }
        for (int i = 0; i < keys; i++) {
            next[i + 1] += next[i];
        }
        int[] ordered = new int[rows.length];
        for (int row : rows) {
            ordered[next[key.applyAsInt(row)]++] = row;
        }
        rows = ordered;
        return this;
    }

    int[] rows() {
        return rows;
    }
}
