package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.Options;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.ThinkingStyle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a dataset is to be, and where. */
final class ExportOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--as",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "messages,instruction,monologue",
            description = "Formats of the dataset (default: ${DEFAULT-VALUE}).")
    private List<String> formats;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the dataset.")
    private Path folder;

    @Option(
            names = "--thinking-style",
            paramLabel = "STYLE",
            defaultValue = "inline",
            description =
                    "How `monologue` carries the thinking: inline (<think> in the answer), reasoning_content (Qwen3),"
                            + " thinking (gpt-oss) (default: ${DEFAULT-VALUE}).")
    private ThinkingStyle thinkingStyle;

    @Option(
            names = "--split",
            split = ",",
            arity = "1",
            paramLabel = "SHARE",
            defaultValue = "0.8,0.1,0.1",
            description = "Shares of train, validation and test (default: ${DEFAULT-VALUE}).")
    private List<Double> shares;

    /**
     * The options as the dataset takes them, checked before any work is done for them.
     *
     * @throws ParameterException where they do not make sense
     */
    Options checked(ChainOptions chains) {
        if (shares.size() != 3) {
            throw new ParameterException(
                    spec.commandLine(), "--split takes three shares that sum to 1, like 0.8,0.1,0.1");
        }
        chains.choice();
        try {
            return new Options(
                    formats,
                    new Manner(thinkingStyle),
                    new Options.Shares(shares.get(0), shares.get(1), shares.get(2)),
                    chains.seed(),
                    LeadsTo.version(),
                    command(chains));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Map<String, String> command(ChainOptions chains) {
        Map<String, String> command = new LinkedHashMap<>();
        command.put("chains", chains.toString());
        command.put("as", String.join(",", formats));
        return command;
    }

    Path folder() {
        return folder;
    }
}
