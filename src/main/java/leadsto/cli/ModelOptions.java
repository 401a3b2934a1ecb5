package leadsto.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import leadsto.unfold.model.ask.ChatOptions;
import leadsto.unfold.model.chat.Chat;
import picocli.CommandLine.Option;

/** Which language model is asked, and how. */
final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "SPEC",
            description = {
                "The language model: openai:NAME, of OpenAI or any service that speaks as it does, or ollama:NAME.",
                "OPENAI_API_KEY holds the key of a service that wants one."
            })
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "The model's address, where it is not OpenAI's or Ollama's usual one on this machine.")
    private Optional<String> baseUrl = Optional.empty();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "4",
            converter = Count.class,
            description = "At most so many requests at once (default: ${DEFAULT-VALUE}).")
    private int concurrency;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "At most so many requests a minute; 0 for any number (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long a reply may take, to its last byte (default: ${DEFAULT-VALUE}).")
    private double timeout;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "3",
            description = {
                "How often a request that failed for a while (429, 5xx, a time-out, a cut connection) is sent again, after",
                "a growing wait and no sooner than Retry-After says (default: ${DEFAULT-VALUE})."
            })
    private int retries;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "How freely the model chooses its words, from 0 to 2; else what the address takes as usual.")
    private Optional<Double> temperature = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Makes the model choose alike, where its address heeds it (default: ${DEFAULT-VALUE}).")
    private int seed;

    Optional<String> model() {
        return model;
    }

    /** Sends nothing where it is only tried. */
    Chat chat(boolean trial) {
        ChatOptions options = new ChatOptions(
                model.orElseThrow(() -> new IllegalArgumentException("name a model with --model " + Chat.CHOICES)),
                baseUrl,
                Optional.of(replies()),
                concurrency,
                rate,
                Duration.ofMillis(Math.round(timeout * 1000)),
                retries,
                temperature,
                seed);
        return trial ? Chat.rehearsing(options) : Chat.with(options);
    }

    private static Path replies() {
        return UserCache.folder().resolve("replies");
    }

    /** As a person would write them again, but for how fast and how patiently it asks: that changes no reply. */
    @Override
    public String toString() {
        return model.map(it -> " --model " + it).orElse("")
                + baseUrl.map(it -> " --base-url " + it).orElse("")
                + temperature.map(it -> " --temperature " + it).orElse("")
                + " --seed " + seed;
    }
}
