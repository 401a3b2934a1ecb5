package leadsto.trial;

/** Scores that could not be read or compared; the message says what, where and what to do. */
public final class TrialException extends RuntimeException {

    TrialException(String message) {
        super(message);
    }

    TrialException(String message, Throwable cause) {
        super(message, cause);
    }
}
