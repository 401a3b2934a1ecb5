package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trails that begin with the same question and end in different answers.
 *
 * <p>Neighbours share a thought, so they are always of one group and one split. Of each question the first few trails with
 * an answer of their own are kept; memory grows with the questions, not with the trails.
 */
public final class Neighbours {
    private static final int KEPT = 4;

    private final Wordings wordings;
    private final Map<Integer, List<Trail>> byOpening = new HashMap<>();

    public Neighbours(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Takes a trail that is told. */
    public void add(Trail trail) {
        List<Trail> kept = byOpening.computeIfAbsent(opening(trail), opening -> new ArrayList<>(1));
        if (kept.size() < KEPT && kept.stream().noneMatch(it -> answer(it) == answer(trail))) {
            kept.add(trail);
        }
    }

    /** The trails from the same opening to other answers, as they came. */
    public Stream<Trail> of(Trail trail) {
        return byOpening.getOrDefault(opening(trail), List.of()).stream().filter(it -> answer(it) != answer(trail));
    }

    private int opening(Trail trail) {
        return wordings.of(trail.thoughts().get(0));
    }

    private int answer(Trail trail) {
        return wordings.of(trail.answer());
    }
}
