package leadsto.thought;

import java.util.Locale;

/** Who says that a thought or a link is there. */
public enum Origin {
    /** A person said so: a graph written by hand, an edit in the store. */
    AUTHOR,
    /** An annotated corpus. */
    GOLD,
    /** The offline unfolder, from a text. */
    EXTRACTED,
    /** A language model. */
    MODEL;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word of the store's {@code origin} property: {@code extracted}. */
    public String word() {
        return word;
    }

    /**
     * Reads an origin by its word, in any case.
     *
     * @throws IllegalArgumentException naming the origins there are
     */
    public static Origin of(String word) {
        return Vocabulary.find(word, values(), Origin::word, "origin");
    }
}
