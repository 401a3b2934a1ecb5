package leadsto.explore;

/** Why the graph cannot be explored: one line that says what, where, and what to do. */
public final class ExploreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExploreException(String message, Throwable cause) {
        super(message, cause);
    }
}
