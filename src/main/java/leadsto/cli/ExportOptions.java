package leadsto.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.chain.Chain;
import leadsto.dataset.Dataset;
import leadsto.dataset.Options;
import leadsto.dataset.ThinkingStyle;
import picocli.CommandLine.Option;

/** What a dataset is to be, and where. */
final class ExportOptions {
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
    private String thinkingStyle;

    @Option(
            names = "--split",
            split = ",",
            arity = "1",
            paramLabel = "SHARE",
            defaultValue = "0.8,0.1,0.1",
            description = "Shares of train, validation and test (default: ${DEFAULT-VALUE}).")
    private List<Double> shares;

    Dataset.Written write(Analysis analysis, List<Chain> drawn, ChainOptions chains) {
        if (shares.size() != 3) {
            throw new IllegalArgumentException("--split takes three shares that sum to 1, like 0.8,0.1,0.1");
        }
        Map<String, String> command = new LinkedHashMap<>();
        command.put("chains", chains.toString());
        command.put("as", String.join(",", formats));
        return Dataset.of(drawn, analysis.graph())
                .writeTo(
                        folder,
                        new Options(
                                formats,
                                ThinkingStyle.of(thinkingStyle),
                                new Options.Shares(shares.get(0), shares.get(1), shares.get(2)),
                                chains.seed(),
                                LeadsTo.version(),
                                command));
    }

    Path folder() {
        return folder;
    }
}
