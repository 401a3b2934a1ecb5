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
    private final Map<String, Integer> opening = new HashMap<>();
    private Openings last = Openings.NONE;
    private Openings came = Openings.NONE;

    private record Waiting(Openings openings, Map<String, Object> row) {
        private String first() {
            return openings.words().isEmpty() ? "" : openings.words().get(0);
        }
    }

    /** How the row opens beside which the next may come to stand. */
    Openings last() {
        return came;
    }

    /** Takes a row in, and gives out the one that comes next, once enough wait. */
    List<Map<String, Object>> take(Openings openings, Map<String, Object> row) {
        came = openings;
        Waiting next = new Waiting(openings, row);
        waiting.add(next);
        opening.merge(next.first(), 1, Integer::sum);
        List<Map<String, Object>> out = new ArrayList<>(1);
        if (waiting.size() > WAITING) {
            give(out);
        }
        return out;
    }

    /** Those that still wait. */
    List<Map<String, Object>> rest() {
        List<Map<String, Object>> out = new ArrayList<>(waiting.size());
        while (!waiting.isEmpty()) {
            give(out);
        }
        return out;
    }

    private void give(List<Map<String, Object>> out) {
        Waiting next = waiting.remove(next());
        opening.computeIfPresent(next.first(), (first, count) -> count == 1 ? null : count - 1);
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
            int many = opening.get(waiting.get(i).first());
            if (alike < bestAlike || alike == bestAlike && many > bestMany) {
                best = i;
                bestAlike = alike;
                bestMany = many;
            }
        }
        return best;
    }
}
