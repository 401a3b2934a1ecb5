package leadsto.chain;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.ThoughtGraph;

/**
 * The share of the chains that is to be of one sort: {@code approach:emotional=0.25}, {@code kind:doubt=0.5},
 * {@code answer:4f1c=0.1}.
 *
 * @param of what the chains are sorted by
 * @param value an approach, {@link Chain#approach}; a kind, of which a chain must have one thought; or an answer's id, or the beginning
 *     of it
 * @param share above 0 and at most 1
 */
public record Quota(Of of, String value, double share) {

    /** What chains are sorted by. */
    public enum Of {
        APPROACH,
        KIND,
        ANSWER;

        /** The word of the command line: {@code approach}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException where the share is none, or the value is no approach or kind */
    public Quota {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("the quota " + of.word() + ":" + value + "=" + share
                    + " asks for no share of a whole; give one above 0 and at most 1");
        }
        value = switch (of) {
            case APPROACH -> new Approach(value).name();
            case KIND -> Kind.of(value).word();
            case ANSWER -> value.strip();
        };
    }

    /**
     * Reads a quota as it is written on the command line.
     *
     * @throws IllegalArgumentException saying how one is written
     */
    public static Quota of(String written) {
        int colon = written.indexOf(':');
        int equals = written.lastIndexOf('=');
        if (colon < 1 || equals < colon + 2) {
            throw unreadable(written);
        }
        Of of = Stream.of(Of.values())
                .filter(it -> it.word().equalsIgnoreCase(written.substring(0, colon)))
                .findFirst()
                .orElseThrow(() -> unreadable(written));
        double share;
        try {
            share = Double.parseDouble(written.substring(equals + 1));
        } catch (NumberFormatException e) {
            throw unreadable(written);
        }
        return new Quota(of, written.substring(colon + 1, equals), share);
    }

    private static IllegalArgumentException unreadable(String written) {
        return new IllegalArgumentException("'" + written + "' is no quota; write one like approach:emotional=0.25,"
                + " kind:doubt=0.5 or answer:ID=0.1");
    }

    /** @throws IllegalArgumentException where two are of the same sort, or those of approaches or of answers exceed a whole */
    static void requireSane(List<Quota> quotas) {
        Map<Of, Double> sums = new HashMap<>();
        for (Quota quota : quotas) {
            if (quotas.stream()
                            .filter(it -> it.of == quota.of && it.value.equals(quota.value))
                            .count()
                    > 1) {
                throw new IllegalArgumentException(
                        "there are two quotas of " + quota.of.word() + ":" + quota.value + "; give one");
            }
            // A chain has one approach and one answer, but may pass through several kinds.
            if (quota.of != Of.KIND && sums.merge(quota.of, quota.share, Double::sum) > 1 + 1e-9) {
                throw new IllegalArgumentException(
                        "the quotas of " + quota.of.word() + " exceed a whole; let them sum to 1 at most");
            }
        }
    }

    /**
     * The same, with the whole id of the answer.
     *
     * @throws IllegalArgumentException where the graph has no such answer
     */
    Quota in(ThoughtGraph graph) {
        return of == Of.ANSWER ? new Quota(of, graph.answerNamed(value).id(), share) : this;
    }

    /** Only those of this sort; of an approach, only those all of whose links are. */
    Chains among(Chains chains) {
        return switch (of) {
            case APPROACH -> chains.approach(new Approach(value));
            case KIND -> chains.through(Kind.of(value));
            case ANSWER -> chains.to(value);
        };
    }

    /** Whether a chain is of this sort. */
    boolean meets(Chain chain) {
        return switch (of) {
            case APPROACH -> chain.approach().name().equals(value);
            case KIND ->
                chain.thoughts().stream().anyMatch(it -> it.kind().word().equals(value));
            case ANSWER -> chain.answer().id().equals(value);
        };
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return of.word() + ":" + value + "=" + share;
    }
}
