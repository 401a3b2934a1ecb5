package leadsto.unfold.model.ask;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which model is asked, and how.
 *
 * @param model {@code openai:NAME} or {@code ollama:NAME}
 * @param baseUrl the address, where it is not the usual one
 * @param cache the folder in which replies are kept and looked for; nothing is kept where none is given
 * @param atOnce how many requests may be under way together
 * @param perMinute at most so many requests a minute; 0 for any number
 * @param timeout how long one reply may take, to its last byte
 * @param retries how often a request that failed for a while is sent again
 * @param temperature how freely the model chooses its words; what the address takes as usual where none is given
 * @param seed the same one makes the same choices, where the address heeds it
 */
public record ChatOptions(
        String model,
        Optional<String> baseUrl,
        Optional<Path> cache,
        int atOnce,
        double perMinute,
        Duration timeout,
        int retries,
        Optional<Double> temperature,
        int seed) {

    /** @throws IllegalArgumentException where a number makes no sense */
    public ChatOptions {
        require(atOnce >= 1 && atOnce <= 1000, "--concurrency " + atOnce, "from 1 to 1000");
        require(perMinute >= 0 && perMinute < 1e6, "--rate " + perMinute, "of requests a minute, 0 for any");
        require(timeout.toMillis() > 0, "--timeout " + timeout.toSeconds(), "of seconds above 0");
        require(retries >= 0 && retries <= 100, "--retries " + retries, "from 0 to 100");
        require(temperature.stream().allMatch(it -> it >= 0 && it <= 2), "--temperature", "from 0 to 2");
    }

    private static void require(boolean fine, String what, String wanted) {
        if (!fine) {
            throw new IllegalArgumentException(what + " makes no sense; give a number " + wanted);
        }
    }
}
