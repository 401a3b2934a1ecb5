package leadsto.unfold.model.line;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** An answer of an address that is no success, and how long it asks to wait. */
final class Refused extends HttpException {
    private static final long serialVersionUID = 1;

    private final transient Optional<Duration> pause;

    Refused(int status, String body, Optional<Duration> pause) {
        super(status, body);
        this.pause = pause;
    }

    Optional<Duration> pause() {
        return pause;
    }
}
