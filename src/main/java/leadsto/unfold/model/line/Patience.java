package leadsto.unfold.model.line;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * How long to wait before an ask is tried again.
 *
 * <p>Twice as long after each failure, and a random part of that, so that asks which failed together do not come back
 * together ("full jitter", M. Brooker 2015); at least as long as the service asked for.
 *
 * @param first the longest wait after the first failure
 * @param longest no wait is longer; a service that asks for more is given up
 */
public record Patience(Duration first, Duration longest) {
    public static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(2));

    /**
     * The wait after a failure; empty where it is time to give up.
     *
     * @param failures how often the ask has failed, from 1
     * @param retries how often it may be tried again
     * @param asked how long the service asked to wait, where it did
     */
    Optional<Duration> after(int failures, int retries, Optional<Duration> asked, Random random) {
        Duration least = asked.orElse(Duration.ZERO);
        if (failures > retries || least.compareTo(longest) > 0) {
            return Optional.empty();
        }
        double ceiling = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, failures - 1));
        return Optional.of(least.plusMillis(Math.round(ceiling * random.nextDouble())));
    }
}
