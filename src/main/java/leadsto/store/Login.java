package leadsto.store;

/** Who asks a server for its graph. A folder needs none. */
public record Login(String user, String password) {
    /** For a server without authentication, and for folders. */
    public static final Login NONE = new Login("", "");

    @Override
    public String toString() {
        return "Login of " + user;
    }
}
