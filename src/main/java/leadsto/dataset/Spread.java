package leadsto.dataset;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * Keeps rows apart that open alike: one that opens like the row before it waits until another has come between.
 *
 * <p>At most {@value #WAITING} rows wait, so memory is constant; what still opens alike then, or at the end, follows as it is.
 */
final class Spread {
    private static final int WAITING = 64;

    private final List<Waiting> waiting = new LinkedList<>();
    private Openings last = Openings.NONE;

    private record Waiting(Openings openings, Map<String, Object> row) {}

    /** How the last row opens that went out. */
    Openings last() {
        return last;
    }

    /** Takes a row in, and gives out those that can follow now. */
    List<Map<String, Object>> take(Openings openings, Map<String, Object> row) {
        waiting.add(new Waiting(openings, row));
        List<Map<String, Object>> out = new ArrayList<>(1);
        while (giveNext(out)) {}
        if (waiting.size() > WAITING) {
            give(waiting.remove(0), out);
        }
        return out;
    }

    /** Those that still wait. */
    List<Map<String, Object>> rest() {
        List<Map<String, Object>> out = new ArrayList<>(waiting.size());
        while (!waiting.isEmpty()) {
            if (!giveNext(out)) {
                give(waiting.remove(0), out);
            }
        }
        return out;
    }

    private boolean giveNext(List<Map<String, Object>> out) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
            Waiting next = each.next();
            if (next.openings().alike(last) == 0) {
                each.remove();
                give(next, out);
                return true;
            }
        }
        return false;
    }

    private void give(Waiting next, List<Map<String, Object>> out) {
        last = next.openings();
        out.add(next.row());
    }
}
