package leadsto.unfold.model.line;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a chat takes from the machine it runs on; a test gives its own.
 *
 * @param patience how long to wait and how often to try
 * @param environment where keys come from
 * @param clock what time it is, for {@code Retry-After}
 * @param nanos a clock that only runs forward, as {@link System#nanoTime}
 * @param sleeping waits
 */
public record Workings(Patience patience, Environment environment, Clock clock, LongSupplier nanos, Sleeping sleeping) {
    public static final Workings USUAL = new Workings(
            Patience.USUAL,
            name -> Optional.ofNullable(System.getenv(name)).filter(it -> !it.isBlank()),
            Clock.systemUTC(),
            System::nanoTime,
            time -> Thread.sleep(time.toMillis()));

    /** Where keys come from. */
    public interface Environment {
        Optional<String> variable(String name);
    }

    /** Waits; a test counts instead. */
    public interface Sleeping {
        void sleep(Duration time) throws InterruptedException;
    }
}
