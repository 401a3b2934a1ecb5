package leadsto.dataset.split;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.guard.rule.Remembered;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Source;

/**
 * What ties trails together, by each way there is to group them.
 *
 * <p>Wordings have even numbers and sources odd ones; so a trail is in the group of the wording that it begins with.
 */
final class Ties {
    private final Map<GroupBy, Groups> groups = new EnumMap<>(GroupBy.class);
    private final Map<String, Integer> sources = new HashMap<>();
    private final Remembered<Boolean> bare = new Remembered<>(Leaks::isBare);

    Ties() {
        List.of(GroupBy.SOURCE, GroupBy.THOUGHT, GroupBy.REASON).forEach(by -> groups.put(by, new Groups()));
    }

    /** Ties the wordings of a trail, and in the safest way its sources, to the one it begins with. */
    void add(Trail trail, int[] wordings, Set<Source> stating) {
        int opening = 2 * wordings[0];
        int last = wordings.length - 1;
        boolean bare = this.bare.of(trail.answer());
        for (int i = 1; i < wordings.length; i++) {
            groups.get(GroupBy.SOURCE).join(opening, 2 * wordings[i]);
            groups.get(GroupBy.THOUGHT).join(opening, 2 * wordings[i]);
            if (i < last || !bare) {
                groups.get(GroupBy.REASON).join(opening, 2 * wordings[i]);
            }
        }
        for (Source source : stating) {
            int number = sources.computeIfAbsent(source.id(), id -> sources.size());
            groups.get(GroupBy.SOURCE).join(opening, 2 * number + 1);
        }
    }

    /** Ties wordings that nearly repeat each other, in every way. */
    void addAlike(Likenesses likenesses) {
        likenesses.forEach((one, other) -> groups.values().forEach(it -> it.join(2 * one, 2 * other)));
    }

    /** A number that stands for the group of a wording, and of the trails that begin with it. */
    int root(GroupBy by, int wording) {
        return groups.get(by).root(2 * wording);
    }
}
