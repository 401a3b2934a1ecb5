package leadsto.dataset.guard.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is met most often in a stream, in constant memory.
 *
 * <p>Source: space-saving, Metwally, Agrawal and El Abbadi 2005. No count is too low, and what is met in more than one of
 * ten thousand cases is among them; while no more than {@value #COUNTERS} differ, all counts are exact.
 */
final class Commonest {
    private static final int COUNTERS = 20_000;

    private final Map<String, long[]> counts = new HashMap<>();
    private long floor;

    /** Counts one more of it. */
    void add(String what) {
        long[] count = counts.get(what);
        if (count != null) {
            count[0]++;
            return;
        }
        if (counts.size() >= COUNTERS) {
            makeRoom();
        }
        counts.put(what, new long[] {floor + 1});
    }

    /** The most frequent, most first; of two as frequent, by their letters. */
    List<Map.Entry<String, Long>> top(int limit) {
        return counts.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), it.getValue()[0]))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
    }

    /** Counts by what they count, as a figure of a result. */
    static Map<String, Object> asFigure(List<Map.Entry<String, Long>> counts) {
        Map<String, Object> figure = new LinkedHashMap<>();
        counts.forEach(it -> figure.put(it.getKey(), it.getValue()));
        return figure;
    }

    /** Forgets the rarer half at once, so that looking for the rarest need not be done for each. */
    private void makeRoom() {
        List<long[]> all = counts.values().stream()
                .sorted(Comparator.comparingLong(it -> it[0]))
                .toList();
        long median = all.get(all.size() / 2)[0];
        floor = Math.max(floor, median);
        counts.values().removeIf(it -> it[0] <= median);
    }
}
