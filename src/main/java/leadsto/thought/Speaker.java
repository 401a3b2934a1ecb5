package leadsto.thought;

import java.util.Locale;

/** Whose turn it is in a conversation. */
public enum Speaker {
    /** The one who asks. */
    PERSON,
    /** The one who answers. */
    ASSISTANT,
    /** The answering one's inner monologue, before its answer. */
    MONOLOGUE,
    /** The writer of a document, which is a conversation of one turn. */
    AUTHOR;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word of the store's {@code speaker} property: {@code person}. */
    public String word() {
        return word;
    }

    /**
     * Reads a speaker by its word, in any case.
     *
     * @throws IllegalArgumentException naming the speakers there are
     */
    public static Speaker of(String word) {
        return Vocabulary.find(word, values(), Speaker::word, "speaker");
    }
}
