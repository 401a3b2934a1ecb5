package leadsto.source.format;

import java.util.List;

/** What stops a reader in a file or record: it becomes a fault of that file. */
public final class Unreadable extends RuntimeException {
    private final String place;
    private final String remedy;
    private final transient List<Unreadable> others;

    public Unreadable(String reason, String remedy) {
        this("", reason, remedy);
    }

    /**
     * A problem at a place.
     *
     * @param place {@code line 3 column 14} of the file that is read, or with a file's name before it, or empty
     */
    public Unreadable(String place, String reason, String remedy) {
        this(place, reason, remedy, List.of());
    }

    private Unreadable(String place, String reason, String remedy, List<Unreadable> others) {
        super(reason);
        this.place = place;
        this.remedy = remedy;
        this.others = others;
    }

    /** Several problems of one record; at least one. */
    public static Unreadable all(List<Unreadable> problems) {
        Unreadable first = problems.get(0);
        return new Unreadable(first.place, first.getMessage(), first.remedy, problems.subList(1, problems.size()));
    }

    /** The same problem, its place being known by now. */
    public Unreadable at(String newPlace) {
        return new Unreadable(newPlace, getMessage(), remedy, others);
    }

    public String place() {
        return place;
    }

    public String remedy() {
        return remedy;
    }

    /** What else is wrong with the same record. */
    public List<Unreadable> others() {
        return others;
    }
}
