package leadsto.thought;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether ids are those of a graph's thoughts.
 *
 * <p>A set of them is made only where it is needed: not for thoughts in the order of their ids, nor for those who ask in the order of the
 * thoughts, as the graph of a whole store does.
 */
final class Membership {
    /** How far ahead the next thought is looked for before a set is made. */
    private static final int GLANCE = 8;

    private final List<Thought> thoughts;
    private Set<String> ids;
    private int at;

    /** @throws IllegalArgumentException where two thoughts share an id */
    Membership(List<Thought> thoughts) {
        this.thoughts = thoughts;
        if (!isAscending()) {
            ids();
        }
    }

    /** @throws IllegalArgumentException where no thought has the id */
    void require(String id, String what) {
        if (!isNext(id) && !ids().contains(id)) {
            throw new IllegalArgumentException(
                    what + " '" + id + "' is no thought of this graph; add it to the thoughts or remove the reference");
        }
    }

    private boolean isNext(String id) {
        if (ids != null) {
            return false;
        }
        for (int i = at; i < Math.min(at + GLANCE, thoughts.size()); i++) {
            if (thoughts.get(i).id().equals(id)) {
                at = i;
                return true;
            }
        }
        return false;
    }

    private boolean isAscending() {
        for (int i = 1; i < thoughts.size(); i++) {
            if (thoughts.get(i - 1).id().compareTo(thoughts.get(i).id()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Set<String> ids() {
        if (ids == null) {
            ids = new HashSet<>(2 * thoughts.size());
            for (Thought thought : thoughts) {
                if (!ids.add(thought.id())) {
                    throw new IllegalArgumentException("two thoughts have the id '" + thought.id() + "'; rename one");
                }
            }
        }
        return ids;
    }
}
