package leadsto.thought;

import java.util.Locale;

/** What a {@code LEADS_TO} link does between the thoughts it joins, always in the direction of thinking. */
public enum Role {
    /** A question or observation calls forth a thought, a doubt or a further question. */
    PROMPTS,
    /** A reason stands under its conclusion. */
    SUPPORTS,
    /** A doubt speaks against a claim. The only role that thinking does not walk along. */
    CHALLENGES,
    /** A doubt leads to the thought that meets it. */
    RESOLVES,
    /** The next step of the same strand; a restatement. */
    CONTINUES;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word of files, of the store's {@code role} property and of the command line: {@code supports}. */
    public String word() {
        return word;
    }

    /** Whether a chain may go along a link of this role. */
    public boolean walked() {
        return this != CHALLENGES;
    }

    /**
     * Reads a role by its word, in any case.
     *
     * @throws IllegalArgumentException naming the roles there are
     */
    public static Role of(String word) {
        return Vocabulary.find(word, values(), Role::word, "role");
    }
}
