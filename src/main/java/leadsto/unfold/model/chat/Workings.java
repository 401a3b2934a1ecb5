package leadsto.unfold.model.chat;

import java.time.Clock;
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
record Workings(
        Patience patience, Provider.Environment environment, Clock clock, LongSupplier nanos, Pace.Sleeping sleeping) {
    static final Workings USUAL = new Workings(
            Patience.USUAL,
            name -> Optional.ofNullable(System.getenv(name)).filter(it -> !it.isBlank()),
            Clock.systemUTC(),
            System::nanoTime,
            time -> Thread.sleep(time.toMillis()));
}
