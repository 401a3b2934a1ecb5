package leadsto.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.DeadlockDetectedException;

/** Turns what databases throw into one line that says what, where, and what to do. */
final class Failures {
    /** What one of our procedures or functions complains about, as Neo4j passes it on. */
    private static final Pattern OURS = Pattern.compile(
            "Failed to invoke (?:procedure|function) `(leadsto\\.\\w+)`: Caused by: [\\w.$]+(?:Exception|Error): (.+)");

    private static final Pattern MISSING =
            Pattern.compile("(?:There is no procedure with the name `|Unknown function ')(leadsto\\.\\w+)[`']");
    private static final Pattern ANOTHER_VERSION =
            Pattern.compile("Unknown store version|store version is not supported|[Ss]tore format");

    private Failures() {}

    static StoreException explain(Exception failure, String where) {
        if (failure instanceof StoreException known) {
            return known;
        }
        return new StoreException(sentence(failure, where), failure);
    }

    private static String sentence(Exception failure, String where) {
        if (caused(failure, AuthenticationException.class)) {
            return where + " refuses the user or the password; set --user and LEADSTO_PASSWORD";
        } else if (caused(failure, ServiceUnavailableException.class)) {
            return where + " does not answer; check that the server runs and that the address is right";
        } else if (caused(failure, SessionExpiredException.class)) {
            return where + " went away; what was committed stays, and the same command goes on from there";
        } else if (caused(failure, org.neo4j.driver.exceptions.SecurityException.class)) {
            return where + " cannot be trusted: " + firstLine(rootOf(failure))
                    + "; check its certificate, and whether the address must begin with neo4j:// or neo4j+s://";
        } else if (isFullDisk(failure)) {
            return where + " has no space left; free some disk space and run the command again";
        } else if (says(failure, "database is in read-only mode")) {
            return where + " is served for reading only; serve it without --read-only to change it";
        } else if (caused(failure, AccessDeniedException.class)) {
            return where + " may not be written; check the rights of the folder";
        } else if (failure instanceof QueryExecutionException || failure instanceof Neo4jException) {
            return ofQuery(firstLine(failure));
        } else if (isOfAnotherVersion(failure)) {
            return where + " was written by another version of Neo4j: " + firstLine(rootOf(failure))
                    + "; open it with that version, or name another folder with --graph";
        } else if (failure instanceof IOException) {
            return where + " cannot be read or written: " + firstLine(failure);
        }
        return where + " failed: " + firstLine(rootOf(failure));
    }

    private static String ofQuery(String message) {
        Matcher ours = OURS.matcher(message);
        if (ours.matches()) {
            return ours.group(1) + ": " + ours.group(2);
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return "the server does not know " + missing.group(1)
                    + "; put target/leadsto-plugin.jar into its folder plugins, and start it again";
        }
        return "the query failed: " + message;
    }

    /** What Neo4j throws where the files of a store are of a version that it cannot read, or may not convert. */
    private static boolean isOfAnotherVersion(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause.getClass().getName().startsWith("org.neo4j.kernel.impl.storemigration.")
                        || cause.getMessage() != null
                                && ANOTHER_VERSION.matcher(cause.getMessage()).find());
    }

    static boolean isFullDisk(Throwable failure) {
        return says(failure, "No space left on device") || says(failure, "disk is full");
    }

    static boolean isDeadlock(Throwable failure) {
        return caused(failure, DeadlockDetectedException.class);
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static boolean says(Throwable failure, String words) {
        return causes(failure)
                .anyMatch(cause ->
                        cause.getMessage() != null && cause.getMessage().contains(words));
    }

    private static Throwable rootOf(Throwable failure) {
        return causes(failure).reduce((first, last) -> last).orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.lines().findFirst().orElse(message).strip();
    }
}
