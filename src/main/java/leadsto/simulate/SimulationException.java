package leadsto.simulate;

/** A chain that could not be simulated; the message says what, where and what to do. */
public final class SimulationException extends RuntimeException {

    SimulationException(String message) {
        super(message);
    }

    SimulationException(String message, Throwable cause) {
        super(message, cause);
    }
}
