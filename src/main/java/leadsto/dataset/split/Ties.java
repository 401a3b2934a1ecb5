package leadsto.dataset.split;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.guard.likeness.Leaks;
import leadsto.dataset.split.Sayings.Saying;

/**
 * What ties chains together, by each way there is to group them: what is said in both, but for what is too general, and what is
 * nearly the same.
 *
 * <p>Wordings have even numbers and sources odd ones; a chain is in the group of what it says most with.
 */
final class Ties {
    private static final List<GroupBy> WAYS = List.of(GroupBy.SOURCE, GroupBy.THOUGHT, GroupBy.REASON);

    private final Content content;
    private final Likeness likeness;
    private final Map<GroupBy, Groups> groups = new EnumMap<>(GroupBy.class);
    private final Map<GroupBy, Counts> chains = new EnumMap<>(GroupBy.class);

    Ties(Content content, Likeness likeness) {
        this.content = content;
        this.likeness = likeness;
        WAYS.forEach(by -> {
            groups.put(by, new Groups());
            chains.put(by, new Counts());
        });
    }

    /** Ties what a chain says together, and in the safest way the sources that state it. */
    void add(Saying saying) {
        for (GroupBy by : WAYS) {
            int[] tying = tying(by, saying.wordings());
            int most = content.most(tying);
            chains.get(by).add(most, 1);
            for (int wording : tying) {
                if (!content.isGeneral(wording)) {
                    groups.get(by).join(2 * most, 2 * wording);
                }
            }
        }
        int most = content.most(saying.wordings());
        for (int source : saying.sources()) {
            groups.get(GroupBy.SOURCE).join(2 * most, 2 * source + 1);
        }
    }

    /** Ties two wordings that say nearly the same, in every way. */
    void tie(int one, int other) {
        groups.values().forEach(it -> it.join(2 * one, 2 * other));
    }

    /** Ties two chains that say nearly the same, in every way. */
    void tie(int[] one, int[] other) {
        groups.forEach((by, of) -> of.join(2 * content.most(tying(by, one)), 2 * content.most(tying(by, other))));
    }

    /** A number that stands for the group of a wording, and of the chains that say most with it. */
    int root(GroupBy by, int wording) {
        return groups.get(by).root(2 * wording);
    }

    /** A number that stands for the group of a chain, by what it says. */
    int root(GroupBy by, int[] said) {
        return root(by, content.most(tying(by, said)));
    }

    /** How many chains say most with each wording. */
    Counts chains(GroupBy by) {
        return chains.get(by);
    }

    private int[] tying(GroupBy by, int[] said) {
        int last = said.length - 1;
        boolean bare = by == GroupBy.REASON && likeness.words(said[last]).length <= Leaks.BARE;
        return bare ? Arrays.copyOf(said, last) : said;
    }
}
