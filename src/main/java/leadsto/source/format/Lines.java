package leadsto.source.format;

import java.io.IOException;
import java.io.Reader;

/** The lines of a stream, each held in memory only while it is looked at, and none longer than a bound. */
public final class Lines {
    /** Characters. */
    static final int LONGEST = 64 << 20;

    private final Reader in;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean tooLong;

    /** @param in buffered */
    public Lines(Reader in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    public boolean next() throws IOException {
        line.setLength(0);
        if (line.capacity() > 1 << 22) {
            line.trimToSize();
        }
        tooLong = false;
        int c = in.read();
        if (c < 0) {
            return false;
        }
        number++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        return true;
    }

    /** Without its end. */
    public String line() {
        return tooLong ? "" : line.toString();
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** Whether the line had to be dropped for its length. */
    public boolean tooLong() {
        return tooLong;
    }
}
