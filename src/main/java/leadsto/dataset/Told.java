package leadsto.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.format.Occasion;
import leadsto.dataset.format.RowFormat;
import leadsto.dataset.split.Split;
import leadsto.dataset.telling.Neighbours;
import leadsto.dataset.telling.Trail;

/** Trails told in one format, no two neighbouring rows alike in how they open if that can be helped. */
final class Told {
    private static final int ATTEMPTS = 5;

    private final RowFormat format;
    private final Occasion occasion;
    private final Map<Split, Spread> spread = new EnumMap<>(Split.class);
    private Optional<Map<String, Object>> sample = Optional.empty();
    private int untold;

    Told(RowFormat format, Neighbours neighbours, long seed) {
        this.format = format;
        this.occasion = new Occasion(neighbours, seed, 0);
    }

    /**
     * Takes in a trail and gives the rows that come next in its split: of this trail, but for those that the format cannot
     * tell, or of earlier ones. Each opens otherwise than the one before it, as far as telling it again and waiting for others
     * can bring that about.
     */
    List<ToldRow> rows(Placed placed) {
        Trail trail = placed.trail();
        List<Map<String, Object>> told = format.rows(trail, occasion);
        if (told.isEmpty()) {
            untold++;
        }
        Spread apart = spread.computeIfAbsent(placed.split(), it -> new Spread());
        List<ToldRow> next = new ArrayList<>(told.size());
        for (int i = 0; i < told.size(); i++) {
            Map<String, Object> cells = openedAnew(told.get(i), i, trail, apart.last());
            sample = sample.or(() -> Optional.of(cells));
            ToldRow row = new ToldRow(cells, trail, placed.sources(), placed.group(), placed.split());
            next.addAll(apart.take(Openings.of(cells), row));
        }
        return next;
    }

    /** The rows that still wait for another to come between, at the end. */
    List<ToldRow> rest(Split split) {
        return spread.containsKey(split) ? spread.get(split).rest() : List.of();
    }

    /** The row, told as often as it opens like the one before, at most {@value #ATTEMPTS} times; the least alike of them. */
    private Map<String, Object> openedAnew(Map<String, Object> first, int index, Trail trail, Openings before) {
        Map<String, Object> best = first;
        int alike = Openings.of(first).alike(before);
        Occasion next = occasion;
        while (alike > 0 && next.attempt() < ATTEMPTS) {
            next = next.again();
            Map<String, Object> again = format.rows(trail, next).get(index);
            if (again.equals(first)) {
                return best;
            }
            int now = Openings.of(again).alike(before);
            if (now < alike) {
                best = again;
                alike = now;
            }
        }
        return best;
    }

    /** The format's own columns of the first row. */
    Optional<Map<String, Object>> sample() {
        return sample;
    }

    /** What must be known about trails that it did not tell. */
    Optional<String> note() {
        return untold == 0
                ? Optional.empty()
                : Optional.of(
                        format.name() + ": further chains left out: " + untold + ", because each " + format.untold());
    }

    RowFormat format() {
        return format;
    }
}
