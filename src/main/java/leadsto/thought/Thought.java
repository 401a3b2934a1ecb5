package leadsto.thought;

/**
 * One thought: a node of the graph.
 *
 * <pre>{@code
 * Thought doubt = Thought.of(Kind.DOUBT, "But the sample is small.", "en", Origin.EXTRACTED);
 * doubt.id();   // 24 hexadecimal digits, the same on every machine
 * }</pre>
 *
 * @param id a digest of kind and text in the store; in files any name that is unique within its graph
 * @param kind what it does on the way to an answer
 * @param text plain text, one or a few sentences, white space already single
 * @param language an ISO 639-1 code such as {@code en} or {@code ru}, or {@code und} where nobody knows
 * @param origin who says so
 */
public record Thought(String id, Kind kind, String text, String language, Origin origin) {

    /** @throws IllegalArgumentException where the id or the text is empty */
    public Thought {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a thought has no id; give it one");
        }
        if (!says(text)) {
            throw new IllegalArgumentException("thought '" + id + "' has no text; write one or remove the thought");
        }
    }

    /** Whether something is left of a text without white space, final punctuation and what nobody sees. */
    private static boolean says(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)
                    || !Character.isWhitespace(c)
                            && !Character.isSpaceChar(c)
                            && Character.getType(c) != Character.FORMAT
                            && ".,;:!?…".indexOf(c) < 0) {
                return true;
            }
        }
        return false;
    }

    /** A thought whose id is the digest of what it says. */
    public static Thought of(Kind kind, String text, String language, Origin origin) {
        return new Thought(Digest.ofThought(kind, text), kind, text, language, origin);
    }

    /** The same thought under the id that the store knows it by. */
    public Thought identified() {
        return of(kind, text, language, origin);
    }
}
