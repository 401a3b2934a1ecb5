package leadsto.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import leadsto.thought.Thought;

/** Chains to one answer, of which no two share more than half of their thoughts, the answer aside. */
final class Diversity {
    private static final double MOST_OVERLAP = .5;

    private final int room;
    private final List<Chain> chains = new ArrayList<>();
    private final List<Set<String>> thoughts = new ArrayList<>();

    Diversity(int room) {
        this.room = room;
    }

    /** Takes a chain if there is room and it differs enough from those taken before. */
    void offer(Chain chain) {
        if (full()) {
            return;
        }
        Set<String> offered = before(chain);
        if (thoughts.stream().allMatch(taken -> overlap(taken, offered) <= MOST_OVERLAP)) {
            chains.add(chain);
            thoughts.add(offered);
        }
    }

    boolean full() {
        return chains.size() >= room;
    }

    /** Those taken, in the order in which they were offered. */
    List<Chain> chains() {
        return chains;
    }

    private static Set<String> before(Chain chain) {
        Set<String> ids = new HashSet<>();
        chain.thoughts().stream()
                .limit(chain.thoughts().size() - 1L)
                .map(Thought::id)
                .forEach(ids::add);
        return ids;
    }

    /** The share of the thoughts in either that are in both (Jaccard 1901). */
    private static double overlap(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
