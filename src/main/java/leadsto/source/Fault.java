package leadsto.source;

/**
 * Something that could not be read, as one line: {@code links.csv line 12: target 't9' is no thought of this graph; add
 * it to the thoughts or remove the link}.
 *
 * @param where the file as the user named it, and where known the line and column
 * @param reason what is wrong there
 * @param remedy what to do about it
 */
public record Fault(String where, String reason, String remedy) {
    private static final int LONGEST_REASON = 300;

    /** Keeps the reason to one readable line. */
    public Fault {
        reason = reason.replaceAll("\\s+", " ").strip();
        if (reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON) + "…";
        }
    }

    @Override
    public String toString() {
        return where + ": " + reason + "; " + remedy;
    }
}
