package leadsto.unfold.model.reply;

import java.util.EnumSet;
import java.util.Set;
import leadsto.thought.Kind;

/**
 * What steps a method needs.
 *
 * @param least steps at least
 * @param most steps at most
 * @param allowed of which kinds steps may be
 * @param needed kinds of which at least one has to be there
 * @param oneOf kinds of which at least one has to be there, whichever; nothing is asked for where it is empty
 * @param opens whether the first step has to be a question
 */
public record Wanted(int least, int most, Set<Kind> allowed, Set<Kind> needed, Set<Kind> oneOf, boolean opens) {
    private static final Set<Kind> ALL_BUT_ANSWER = Set.copyOf(EnumSet.complementOf(EnumSet.of(Kind.ANSWER)));

    public Wanted {
        allowed = Set.copyOf(allowed);
        needed = Set.copyOf(needed);
        oneOf = Set.copyOf(oneOf);
    }

    /** A chain from a question to the response before an answer. */
    public static Wanted chain(int least, int most) {
        return new Wanted(
                least,
                most,
                ALL_BUT_ANSWER,
                Set.of(Kind.QUESTION, Kind.PREMISE, Kind.RESPONSE),
                Set.of(Kind.DOUBT, Kind.OBSERVATION, Kind.EVALUATION),
                true);
    }

    /** Another way to an answer, from a question on. */
    public static Wanted way(int least, int most) {
        return new Wanted(least, most, ALL_BUT_ANSWER, Set.of(Kind.QUESTION, Kind.PREMISE), Set.of(), true);
    }

    /** Questions and nothing else. */
    public static Wanted questions(int most) {
        return new Wanted(1, most, Set.of(Kind.QUESTION), Set.of(Kind.QUESTION), Set.of(), true);
    }

    /** What something rests on. */
    public static Wanted grounds(int least, int most) {
        return new Wanted(
                least,
                most,
                Set.of(Kind.PREMISE, Kind.OBSERVATION, Kind.EVALUATION, Kind.DOUBT, Kind.QUESTION),
                Set.of(),
                Set.of(Kind.PREMISE, Kind.OBSERVATION, Kind.EVALUATION),
                false);
    }

    /** A way on from a thought to an answer of its own. */
    public static Wanted invention(int least, int most) {
        return new Wanted(
                least, most, EnumSet.allOf(Kind.class), Set.of(Kind.PREMISE, Kind.DOUBT, Kind.ANSWER), Set.of(), false);
    }
}
