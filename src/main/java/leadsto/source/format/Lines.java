package leadsto.source.format;

import java.io.IOException;
import java.io.Reader;

/** The lines of a stream, each held in memory only while it is looked at, and none longer than a bound. */
public final class Lines {
    /** Characters. */
    static final int LONGEST = 64 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean tooLong;

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
        if (!fill()) {
            return false;
        }
        number++;
        boolean ended = false;
        while (!ended && fill()) {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            ended = at < filled;
            tooLong |= line.length() + at - from > LONGEST;
            if (!tooLong) {
                line.append(buffer, from, at - from);
            }
            at += ended ? 1 : 0;
        }
        return true;
    }

    /** Whether there is a character to look at, now that more were read if there was none. */
    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at < filled;
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
