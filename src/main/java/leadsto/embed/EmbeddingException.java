package leadsto.embed;

/** What went wrong with an embedding model: one line that says what, where, and what to do. */
public final class EmbeddingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EmbeddingException(String message) {
        super(message);
    }

    EmbeddingException(String message, Throwable cause) {
        super(message, cause);
    }
}
