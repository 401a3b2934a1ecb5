package leadsto.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps rows apart that open alike: some wait, so that one that opens like the row before it finds another to come between.
 *
 * <p>Of those that wait and open otherwise than the row before, the next is one that opens as most of them do, the earliest of
 * several: what is left at the end then opens in many ways, and no neighbours open alike where that can be helped. At most
 * {@value #WAITING} rows wait, so memory is constant. Cost: a look at each that waits.
 */
final class Spread {
    private static final int WAITING = 64;

    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<List<String>, Count> opening = new HashMap<>();
    private Openings last = Openings.NONE;
    private Openings came = Openings.NONE;

    /** @param many how many that wait open as it does */
    private record Waiting(Openings openings, ToldRow row, Count many) {}

    private static final class Count {
        private int of;
    }

    /** How the row opens beside which the next may come to stand. */
    Openings last() {
        return came;
    }

    /** Takes a row in, and gives out the one that comes next, once enough wait. */
    List<ToldRow> take(Openings openings, ToldRow row) {
        came = openings;
        Count many = opening.computeIfAbsent(openings.first(), it -> new Count());
        many.of++;
        waiting.add(new Waiting(openings, row, many));
        List<ToldRow> out = new ArrayList<>(1);
        if (waiting.size() > WAITING) {
            give(out);
        }
        return out;
    }

    /** Those that still wait. */
    List<ToldRow> rest() {
        List<ToldRow> out = new ArrayList<>(waiting.size());
        while (!waiting.isEmpty()) {
            give(out);
        }
        return out;
    }

    private void give(List<ToldRow> out) {
        Waiting next = waiting.remove(next());
        if (--next.many().of == 0) {
            opening.remove(next.openings().first());
        }
        last = next.openings();
        out.add(next.row());
    }

    /** The place of the one that is least like the row before; of several, one that opens as most do, the earliest. */
    private int next() {
        int best = 0;
        int bestAlike = Integer.MAX_VALUE;
        int bestMany = 0;
        for (int i = 0; i < waiting.size(); i++) {
            int alike = waiting.get(i).openings().alike(last);
            int many = waiting.get(i).many().of;
            if (alike < bestAlike || alike == bestAlike && many > bestMany) {
                best = i;
                bestAlike = alike;
                bestMany = many;
            }
        }
        return best;
    }
}
