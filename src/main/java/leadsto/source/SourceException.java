package leadsto.source;

/** The named inputs cannot be read at all: a path that is missing, a format that nobody knows. */
public final class SourceException extends RuntimeException {

    SourceException(String message) {
        super(message);
    }

    SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
