package leadsto.dataset.split;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What ties two chains into one group, beside a thought that nearly repeats another; the safest first. A thought that is too
 * general to tell what another chain taught ties nothing ({@link Content}).
 *
 * <p>What is tested is least known from training where not even the source is: the same conversation repeats its terms and
 * its ways. But a few large sources leave nothing to hold out.
 */
public enum GroupBy {
    /** A thought, an answer or a source of both. */
    SOURCE("a thought, an answer or a source"),
    /** A thought or an answer of both. */
    THOUGHT("a thought or an answer"),
    /** A thought of both, or an answer of more than three words: "yes" and "42" tie nothing. */
    REASON("a thought or an answer of more than three words"),
    /**
     * The first of these by which three quarters of what was asked are for training and half of what was asked in each other split;
     * where none does that, the one that comes nearest to what was asked.
     */
    AUTO("");

    private final String ties;

    GroupBy(String ties) {
        this.ties = ties;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What two chains must not share to be of two groups, in words. */
    public String ties() {
        return ties;
    }

    @Override
    public String toString() {
        return word();
    }

    /**
     * Reads one by its word, in any case.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static GroupBy of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' ties no groups; use one of "
                        + Arrays.stream(values()).map(GroupBy::word).collect(Collectors.joining(", "))));
    }
}
