package leadsto.source;

import java.util.LinkedHashSet;
import java.util.Set;
import leadsto.source.format.Output;
import leadsto.thought.Material;

/** What a format gives of one file, told to the listener in words that name the file. */
final class Telling implements Output {
    private final String file;
    private final Sources.Listener listener;
    private final Set<String> mendings = new LinkedHashSet<>();
    private final Set<String> alreadyRead;
    private int faults;

    /** @param alreadyRead names of files that were read together with another one, kept over all files */
    Telling(String file, Sources.Listener listener, Set<String> alreadyRead) {
        this.file = file;
        this.listener = listener;
        this.alreadyRead = alreadyRead;
    }

    @Override
    public boolean begins(String name) {
        return alreadyRead.add(name);
    }

    @Override
    public void material(Material material) {
        heard(() -> listener.material(material));
    }

    @Override
    public void fault(String place, String reason, String remedy) {
        faults++;
        String where = place.isEmpty() ? file : place.startsWith("line ") ? file + " " + place : place;
        heard(() -> listener.failed(new Fault(where, reason, remedy)));
    }

    /** Tells once of each way in which the file's text had been damaged. */
    @Override
    public void mended(String from) {
        if (mendings.add(from)) {
            heard(() -> listener.mended(new Mending(file, from)));
        }
    }

    boolean failed() {
        return faults > 0;
    }

    /** Of a file within this one. */
    Telling within(String name) {
        return new Telling(name, listener, alreadyRead);
    }

    /** Counts what was read of a file within this one. */
    void include(Telling within) {
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
