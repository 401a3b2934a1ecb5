package leadsto.unfold.model.chat;

/** What comes instead of a reply where nothing is to be sent: see {@link Chat#rehearsing}. */
public final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotSent() {
        super("nothing is sent while rehearsing");
    }
}
