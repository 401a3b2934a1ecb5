package leadsto.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.graphdb.QueryExecutionException;

/** Turns what databases throw into one line that says what, where, and what to do. */
final class Failures {
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
        } else if (isFullDisk(failure)) {
            return where + " has no space left; free some disk space and run the command again";
        } else if (caused(failure, AccessDeniedException.class)) {
            return where + " may not be written; check the rights of the folder";
        } else if (failure instanceof QueryExecutionException || failure instanceof Neo4jException) {
            return "the query failed: " + firstLine(failure);
        } else if (says(failure, "store version") || says(failure, "format")) {
            return where + " was written by another version of Neo4j: " + firstLine(rootOf(failure))
                    + "; open it with that version, or name another folder with --graph";
        } else if (failure instanceof IOException) {
            return where + " cannot be read or written: " + firstLine(failure);
        }
        return where + " failed: " + firstLine(rootOf(failure));
    }

    static boolean isFullDisk(Throwable failure) {
        return says(failure, "No space left on device") || says(failure, "disk is full");
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
