package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leadsto.thought.Kind;
import leadsto.thought.Role;

/**
 * What one language puts before a thought, by who says it, its kind, its role and the kind before it.
 *
 * @param leaning words with which a thought joins itself to what was said: before such a one nothing is put
 * @param dangling words that no talk can begin with
 * @param asking words that begin a question
 * @param before what may stand before a thought
 * @param closing what a person says after a beginning that asks nothing
 */
record Connectives(
        Set<String> leaning, Set<String> dangling, Set<String> asking, List<Slot> before, List<String> closing) {
    private static final Pattern FIRST_WORDS =
            Pattern.compile("^[^\\p{L}\\p{N}]{0,3}(?<first>\\p{L}+(?:['’-]\\p{L}+)*)(?:\\s+(?<second>\\p{L}+))?");

    Connectives {
        leaning = Set.copyOf(leaning);
        dangling = Set.copyOf(dangling);
        asking = Set.copyOf(asking);
        before = List.copyOf(before);
        closing = List.copyOf(closing);
    }

    /** A place for a connective; what is empty fits anything. */
    record Place(Register register, boolean begins, Optional<Role> role, Optional<Kind> after, Kind kind) {}

    /**
     * Sentences for places.
     *
     * @param often the share of places that take one, in (0, 1]
     */
    record Slot(
            Optional<Register> register,
            Set<Kind> kinds,
            Set<Role> roles,
            Set<Kind> after,
            Optional<Boolean> begins,
            double often,
            List<String> say) {

        Slot {
            say = List.copyOf(say);
        }

        /** How often one telling takes from it: once, and twice where every place takes one. */
        int most() {
            return often < 1 ? 1 : 2;
        }

        boolean fits(Place place) {
            return register.map(it -> it == place.register()).orElse(true)
                    && (kinds.isEmpty() || kinds.contains(place.kind()))
                    && (roles.isEmpty() || place.role().map(roles::contains).orElse(false))
                    && (after.isEmpty() || place.after().map(after::contains).orElse(false))
                    && begins.map(it -> it == place.begins()).orElse(true);
        }

        /** How much it asks for: the more, the rather it is taken. */
        int narrowness() {
            return (register.isPresent() ? 1 : 0)
                    + (kinds.isEmpty() ? 0 : 1)
                    + (roles.isEmpty() ? 0 : 1)
                    + (after.isEmpty() ? 0 : 1)
                    + (begins.isPresent() ? 1 : 0);
        }
    }

    /** The narrowest slot that fits; the earlier of two. */
    Optional<Slot> slot(Place place) {
        return before.stream().filter(it -> it.fits(place)).max(Comparator.comparingInt(Slot::narrowness));
    }

    /** Both: slots that are as narrow as one of these come after it. */
    Connectives and(Connectives more) {
        List<Slot> slots = new ArrayList<>(more.before);
        slots.addAll(before);
        List<String> closings = new ArrayList<>(closing);
        closings.addAll(more.closing);
        return new Connectives(
                both(leaning, more.leaning), both(dangling, more.dangling), both(asking, more.asking), slots, closings);
    }

    /** Whether a thought joins itself to what was said before it. */
    boolean leans(String text) {
        return beginsWith(leaning, text) || dangles(text);
    }

    /** Whether a thought cannot be the first that is said. */
    boolean dangles(String text) {
        return beginsWith(dangling, text);
    }

    /** Whether a thought without a question mark asks. */
    boolean asks(String text) {
        return beginsWith(asking, text);
    }

    private static boolean beginsWith(Set<String> words, String text) {
        Matcher begin = FIRST_WORDS.matcher(text);
        if (!begin.find()) {
            return false;
        }
        String first = begin.group("first").toLowerCase(Locale.ROOT);
        String second = begin.group("second");
        return words.contains(first) || second != null && words.contains(first + " " + second.toLowerCase(Locale.ROOT));
    }

    private static Set<String> both(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
