package leadsto.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line within a test's own process. */
public final class Verbs {
    private Verbs() {}

    /** Runs a verb, and fails where it does. */
    public static void run(String... arguments) {
        StringWriter said = new StringWriter();
        int exit = LeadsTo.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
        if (exit != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + exit + ": " + said);
        }
    }
}
