package leadsto.dataset;

/** A dataset that could not be written; the message says what, where and what to do. */
public final class DatasetException extends RuntimeException {

    DatasetException(String message) {
        super(message);
    }

    DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
