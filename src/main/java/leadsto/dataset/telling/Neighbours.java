package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Trails that begin with the same question and end in different answers.
 *
 * <p>Only those of one group are neighbours, so that none is of another split: many questions begin alike. Of each question the first few trails with
 * an answer of their own are kept; memory grows with the questions, not with the trails.
 */
public final class Neighbours {
    private static final int KEPT = 4;

    private final Wordings wordings;
    private final BiPredicate<Trail, Trail> together;
    private final Map<Integer, List<Trail>> byOpening = new HashMap<>();

    /** @param together whether two trails are of one group; asked once all trails are there */
    public Neighbours(Wordings wordings, BiPredicate<Trail, Trail> together) {
        this.wordings = wordings;
        this.together = together;
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
        return byOpening.getOrDefault(opening(trail), List.of()).stream()
                .filter(it -> answer(it) != answer(trail) && together.test(it, trail));
    }

    private int opening(Trail trail) {
        return wordings.of(trail.thoughts().get(0));
    }

    private int answer(Trail trail) {
        return wordings.of(trail.answer());
    }
}
