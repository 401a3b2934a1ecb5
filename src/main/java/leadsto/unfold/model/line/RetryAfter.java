package leadsto.unfold.model.line;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header in which a service says how long it wants to be left alone (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
    private static final double LONGEST_SECONDS = 1e9;

    private RetryAfter() {}

    /** How long that is from now, never negative; empty where the header makes no sense. */
    static Optional<Duration> read(String header, Instant now) {
        String value = header.strip();
        try {
            double seconds = Double.parseDouble(value);
            return seconds >= 0 && seconds < LONGEST_SECONDS
                    ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return date(value).map(it -> it.isBefore(now) ? Duration.ZERO : Duration.between(now, it));
        }
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
