package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.guard.Limits;
import leadsto.dataset.guard.form.TokenCount;
import leadsto.dataset.guard.safety.Use;
import leadsto.embed.Tokens;
import picocli.CommandLine.Option;

/** What is held against the rows of a dataset before they get their names. */
final class GuardOptions {
    @Option(
            names = "--guard",
            paramLabel = "NAME=VALUE",
            description = "Another limit for a guard; guard.json lists them. May be given more than once.")
    private Map<String, Double> limits = new LinkedHashMap<>();

    @Option(names = "--force", description = "Write the dataset although a guard's limit is not kept.")
    private boolean force;

    @Option(
            names = "--use",
            paramLabel = "USE",
            defaultValue = "undeclared",
            description =
                    "What it is for: research or commercial; licences are held against it (default: ${DEFAULT-VALUE}).")
    private Use use;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "" + Guarding.USUAL_TOKENS,
            description = "How many tokens a row may have (default: ${DEFAULT-VALUE}).")
    private int maxTokens;

    @Option(
            names = "--tokenizer",
            paramLabel = "FILE",
            description = "The tokenizer.json of your model, to count tokens with; else they are approximated.")
    private Optional<Path> tokenizer = Optional.empty();

    /** @throws IllegalArgumentException where a limit has no guard, or the tokenizer cannot be read */
    Guarding guarding() {
        TokenCount count =
                tokenizer.map(Tokens::of).<TokenCount>map(it -> it::applyAsInt).orElse(TokenCount.APPROXIMATE);
        return new Guarding(
                new Limits(limits),
                force,
                use,
                maxTokens,
                count,
                tokenizer.map(it -> it.getFileName().toString()).orElse(TokenCount.APPROXIMATION),
                Optional.of(new Guarding.Steps(Drifts.EMBEDDING, new Drifts())));
    }
}
