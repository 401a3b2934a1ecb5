package leadsto.cli;

import java.nio.file.Path;
import java.util.Optional;
import leadsto.unfold.model.prompt.Prompts;
import picocli.CommandLine.Option;

/** In which words a model is asked. */
final class PromptOption {
    @Option(
            names = "--prompts",
            paramLabel = "FOLDER",
            description = {
                "With --model: prompts and approaches of your own, in place of the built-in ones and beside them",
                "(`leadsto unfold --write-prompts FOLDER` gives you those to change)."
            })
    private Optional<Path> folder = Optional.empty();

    Prompts prompts() {
        return Prompts.of(folder);
    }

    /** As a person would write it again. */
    @Override
    public String toString() {
        return folder.map(it -> " --prompts " + it).orElse("");
    }
}
