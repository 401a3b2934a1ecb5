package leadsto.unfold.model.ask;

/** What went wrong with a language model: one line that says what, where, and what to do. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean lasting;

    public ModelException(String message, boolean lasting, Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /** Whether every further ask would fail in the same way: nobody at the address, a refused key, an unknown model. */
    public boolean isLasting() {
        return lasting;
    }
}
