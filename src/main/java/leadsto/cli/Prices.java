package leadsto.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.store.RunReport;
import picocli.CommandLine.Option;

/**
 * What tokens cost, as the user says: one price for all models, or a file with a line for each.
 *
 * <pre>
 *   # model, price of a million tokens in, of a million tokens out
 *   openai:some-model   0.25   2.00
 *   ollama:other        0      0
 * </pre>
 *
 * <p>In whatever currency the prices are; the program knows no prices of its own.
 */
final class Prices {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Option(
            names = "--price-in",
            paramLabel = "PRICE",
            description = "What a million tokens of prompts cost, in any currency.")
    private Optional<BigDecimal> in = Optional.empty();

    @Option(names = "--price-out", paramLabel = "PRICE", description = "What a million tokens of replies cost.")
    private Optional<BigDecimal> out = Optional.empty();

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Prices by model: a line each, `MODEL PRICE-IN PRICE-OUT`, the model as --model named it.")
    private Optional<Path> file = Optional.empty();

    private Optional<Map<String, Price>> byModel = Optional.empty();

    private record Price(BigDecimal in, BigDecimal out) {

        BigDecimal of(RunReport run) {
            return in.multiply(BigDecimal.valueOf(run.tokensIn()))
                    .add(out.multiply(BigDecimal.valueOf(run.tokensOut())))
                    .divide(MILLION)
                    .stripTrailingZeros();
        }
    }

    /** What a run cost; empty where it asked no model, or its price is not known. */
    Optional<BigDecimal> of(RunReport run) {
        return run.model()
                .flatMap(model -> Optional.ofNullable(byModel().get(model)).or(this::ofAll))
                .map(price -> price.of(run));
    }

    private Optional<Price> ofAll() {
        return in.isEmpty() && out.isEmpty()
                ? Optional.empty()
                : Optional.of(new Price(in.orElse(BigDecimal.ZERO), out.orElse(BigDecimal.ZERO)));
    }

    private Map<String, Price> byModel() {
        if (byModel.isEmpty()) {
            byModel = Optional.of(file.map(Prices::read).orElse(Map.of()));
        }
        return byModel.get();
    }

    private static Map<String, Price> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read (" + e.getClass().getSimpleName()
                            + "); name a text file of prices with --prices",
                    e);
        }
        Map<String, Price> prices = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] words = line.split("\\s+");
                try {
                    prices.put(words[0], new Price(new BigDecimal(words[1]), new BigDecimal(words[2])));
                } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            file + " line " + (i + 1) + ": '" + line
                                    + "' is no model with two prices; write it as `openai:some-model 0.25 2.00`",
                            e);
                }
            }
        }
        return prices;
    }
}
