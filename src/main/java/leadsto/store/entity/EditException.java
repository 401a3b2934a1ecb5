package leadsto.store.entity;

/** Why a person's edit was not made: one line that says what, where, and what to do. */
public final class EditException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    EditException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What stood in the way. */
    public enum Reason {
        /** Nothing of that id or key is in the store. */
        NOT_THERE,
        /** The store says it already. */
        ALREADY_THERE,
        /** It is not what it was when the editor looked. */
        CHANGED_MEANWHILE
    }
}
