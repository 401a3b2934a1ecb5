package leadsto.source;

/** What stops a reader in a file or record: it becomes a {@link Fault} of that file. */
final class Unreadable extends RuntimeException {
    private final String place;
    private final String remedy;

    Unreadable(String reason, String remedy) {
        this("", reason, remedy);
    }

    /** @param place {@code line 3 column 14}, or empty */
    Unreadable(String place, String reason, String remedy) {
        super(reason);
        this.place = place;
        this.remedy = remedy;
    }

    /** The same problem, its place being known by now. */
    Unreadable at(String newPlace) {
        return new Unreadable(newPlace, getMessage(), remedy);
    }

    String place() {
        return place;
    }

    String remedy() {
        return remedy;
    }
}
