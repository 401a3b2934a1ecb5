package leadsto.source.format;

import leadsto.thought.Material;

/** Takes what a format gives of one file; what it throws is not the format's to catch. */
public interface Output {

    /** Whether a file that is read together with another one is now read for the first time. */
    boolean begins(String name);

    /** Takes a conversation or graph. */
    void material(Material material);

    /**
     * Takes something that could not be read, while the rest goes on.
     *
     * @param place {@code line 3 column 14} of this file; or another file's name and line; or empty for the whole file
     */
    void fault(String place, String reason, String remedy);

    /** Takes all that is wrong with one record or file. */
    default void fault(Unreadable problem) {
        fault(problem.place(), problem.getMessage(), problem.remedy());
        problem.others().forEach(this::fault);
    }

    /** Takes a way in which the file's text had been damaged, as often as it is met. */
    void mended(String from);
}
