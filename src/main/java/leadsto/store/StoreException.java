package leadsto.store;

/** What went wrong with a store: one line that says what, where, and what to do. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
