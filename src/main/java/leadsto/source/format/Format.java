package leadsto.source.format;

import java.io.IOException;

/** A reader of one file format, found by the content of the file alone. */
public interface Format {

    /** The word of the command line: {@code note-export}. */
    String name();

    /** Whether a file that begins so is of this format; the first of the registered formats to say so reads it. */
    boolean recognises(Head head);

    /**
     * Reads the file.
     *
     * @throws Unreadable where nothing more of it can be read
     */
    void read(Input input, Output output) throws IOException;
}
