package leadsto.unfold.model.ask;

/** What comes instead of a reply where nothing is to be sent. */
public final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotSent() {
        super("nothing is sent while rehearsing");
    }
}
