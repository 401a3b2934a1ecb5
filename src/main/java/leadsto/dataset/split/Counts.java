package leadsto.dataset.split;

import java.util.Arrays;

/** How often each number was counted; four bytes a number. */
final class Counts {
    private int[] counts = new int[64];

    void add(int number, int more) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
        }
        counts[number] += more;
    }

    int of(int number) {
        return number < counts.length ? counts[number] : 0;
    }

    /** One more than the largest number that was counted. */
    int size() {
        int size = counts.length;
        while (size > 0 && counts[size - 1] == 0) {
            size--;
        }
        return size;
    }
}
