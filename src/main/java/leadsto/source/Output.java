package leadsto.source;

import java.util.LinkedHashSet;
import java.util.Set;
import leadsto.thought.Material;

/** What a reader gives of one file, on its way to the listener. */
final class Output {
    private final String file;
    private final Sources.Listener listener;
    private final Set<String> mendings = new LinkedHashSet<>();
    private int faults;

    Output(String file, Sources.Listener listener) {
        this.file = file;
        this.listener = listener;
    }

    void material(Material material) {
        heard(() -> listener.material(material));
    }

    void fault(Unreadable problem) {
        fault(problem.place(), problem.getMessage(), problem.remedy());
    }

    /** @param place {@code line 3 column 14}, or empty for the file as a whole */
    void fault(String place, String reason, String remedy) {
        faults++;
        String where = place.isEmpty() ? file : file + " " + place;
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
