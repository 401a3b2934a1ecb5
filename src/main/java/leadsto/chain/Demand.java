package leadsto.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;

/**
 * What is asked of a chain beside its answer.
 *
 * <p>Each kind and role that a chain must pass through is one bit; a chain has met the demand when all bits are set.
 *
 * @param kinds each must be the kind of one of its thoughts at least
 * @param roles each must be the role of one of its links at least
 * @param approach the approach of all its links, where one is asked for
 * @param maxLength the most thoughts it may have
 * @param revisiting whether it may come to a thought again
 */
record Demand(Set<Kind> kinds, Set<Role> roles, Optional<Approach> approach, int maxLength, boolean revisiting) {
    static final Demand NONE = new Demand(Set.of(), Set.of(), Optional.empty(), Integer.MAX_VALUE, false);

    Demand {
        if (maxLength < 2) {
            throw new IllegalArgumentException(
                    "a chain of at most " + maxLength + " thoughts cannot lead anywhere; allow two or more");
        }
    }

    Demand through(Kind kind) {
        Set<Kind> all = new TreeSet<>(kinds);
        all.add(kind);
        return new Demand(all, roles, approach, maxLength, revisiting);
    }

    Demand through(Role role) {
        Set<Role> all = new TreeSet<>(roles);
        all.add(role);
        return new Demand(kinds, all, approach, maxLength, revisiting);
    }

    Demand along(Approach only) {
        return new Demand(kinds, roles, Optional.of(only), maxLength, revisiting);
    }

    Demand within(int thoughts) {
        return new Demand(kinds, roles, approach, thoughts, revisiting);
    }

    Demand withRevisits() {
        return new Demand(kinds, roles, approach, maxLength, true);
    }

    /** Whether any chain will do, as far as it does not circle. */
    boolean none() {
        return met() == 0 && approach.isEmpty() && !limited();
    }

    boolean limited() {
        return maxLength < Integer.MAX_VALUE;
    }

    /** All bits: everything that must be passed through has been. */
    int met() {
        return (1 << (kinds.size() + roles.size())) - 1;
    }

    int metBy(Thought thought) {
        return bit(new ArrayList<>(kinds), thought.kind(), 0);
    }

    int metBy(Link link) {
        return bit(new ArrayList<>(roles), link.role(), kinds.size());
    }

    private static <T> int bit(List<T> asked, T found, int offset) {
        int place = asked.indexOf(found);
        return place < 0 ? 0 : 1 << (place + offset);
    }
}
