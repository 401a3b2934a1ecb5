package leadsto.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how. */
final class InputOptions {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files, folders or zips: note exports, ChatGPT exports, chat JSON(L), reasoning traces, Markdown, text,"
                            + " annotated corpora, graphs.")
    private List<Path> inputs;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Read every file as this format, instead of by content.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--strict", description = "Stop at the first input that cannot be read.")
    private boolean strict;

    Importing.Outcome importInto(ThoughtStore store, Run run, Output output) {
        return Importing.of(inputs, format, strict, store, run, output);
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return String.join(" ", inputs.stream().map(Path::toString).toList())
                + format.map(name -> " --format " + name).orElse("");
    }
}
