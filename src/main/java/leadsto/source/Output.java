package leadsto.source;

import java.util.LinkedHashSet;
import java.util.Set;
import leadsto.thought.Material;

/** What a reader gives of one file, on its way to the listener. */
final class Output {
    private final String file;
    private final Sources.Listener listener;
    private final Set<String> mendings = new LinkedHashSet<>();
    private final Set<String> alreadyRead;
    private int faults;

    /** @param alreadyRead names of files that were read together with another one, kept over all files */
    Output(String file, Sources.Listener listener, Set<String> alreadyRead) {
        this.file = file;
        this.listener = listener;
        this.alreadyRead = alreadyRead;
    }

    /** Whether a file is now read for the first time. */
    boolean begins(String name) {
        return alreadyRead.add(name);
    }

    void material(Material material) {
        heard(() -> listener.material(material));
    }

    void fault(Unreadable problem) {
        fault(problem.place(), problem.getMessage(), problem.remedy());
        problem.others().forEach(this::fault);
    }

    /**
     * Tells of something that could not be read.
     *
     * @param place {@code line 3 column 14} of this file; or another file's name and line; or empty for the whole file
     */
    void fault(String place, String reason, String remedy) {
        faults++;
        String where = place.isEmpty() ? file : place.startsWith("line ") ? file + " " + place : place;
        heard(() -> listener.failed(new Fault(where, reason, remedy)));
    }

    /** Tells once of each way in which the file's text had been damaged. */
    void mended(String from) {
        if (mendings.add(from)) {
            heard(() -> listener.mended(new Mending(file, from)));
        }
    }

    boolean failed() {
        return faults > 0;
    }

    /** Of a file within this one. */
    Output within(String name) {
        return new Output(name, listener, alreadyRead);
    }

    /** Counts what was read of a file within this one. */
    void include(Output within) {
        faults += within.faults;
    }

    private static void heard(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            throw new Stopped(e);
        }
    }

    /** The listener's own exception, kept apart from those of the readers. */
    static final class Stopped extends RuntimeException {
        private final RuntimeException by;

        private Stopped(RuntimeException by) {
            super(by);
            this.by = by;
        }

        RuntimeException by() {
            return by;
        }
    }
}
