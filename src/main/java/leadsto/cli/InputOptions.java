package leadsto.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import leadsto.source.Sources;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is read, and how. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    /**
     * Finds the files, before anything is opened or made for them.
     *
     * @throws leadsto.source.SourceException where a path is missing or holds nothing
     */
    Sources find() {
        if (format.isPresent() && !Sources.formats().contains(format.get())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + format.get() + "' is no format; use one of " + String.join(", ", Sources.formats()));
        }
        // Absolute, so that two files of one name in two folders are two sources.
        return Sources.of(
                inputs.stream().map(input -> input.toAbsolutePath().normalize()).toList(), format);
    }

    boolean strict() {
        return strict;
    }

    /** As a person would write them again. */
    @Override
    public String toString() {
        return String.join(" ", inputs.stream().map(Path::toString).toList())
                + format.map(name -> " --format " + name).orElse("");
    }
}
