package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.chain.Draw;
import leadsto.chain.Forward;
import leadsto.dataset.Options;
import leadsto.dataset.experiment.Experiment;
import leadsto.trial.SignTest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether an export makes the arms of an A/B instead of one dataset. */
final class ExperimentOption {
    private static final List<String> WITHOUT_MEANING = List.of(
            "--as",
            "--split",
            "--group-by",
            "--same-meaning",
            "--meaning-by",
            "--keep-near-duplicates",
            "--file-format",
            "--runs",
            "--published",
            "--shards",
            "--replay",
            "--replay-share",
            "--connectives");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--ab",
            paramLabel = "TESTS",
            converter = Count.class,
            description =
                    "Writes the arms of an A/B instead: the same questions and answers with backward chains, forward chains,"
                            + " shuffled steps and no steps between, this many held out as a test, and a plan.")
    private Optional<Integer> tests = Optional.empty();

    boolean wanted() {
        return tests.isPresent();
    }

    /** @throws ParameterException where another option has no meaning beside it */
    void check() {
        for (String option : WITHOUT_MEANING) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--ab writes its own configurations, bare and by its own groups; leave " + option + " out");
            }
        }
    }

    void export(Analysis analysis, ChainOptions chains, ExportOptions export, Options options, Output output) {
        Map<String, String> command = new LinkedHashMap<>();
        command.put("chains", chains.toString());
        command.put("ab", String.valueOf(tests.orElseThrow()));
        Draw draw = chains.of(analysis);
        Experiment experiment =
                new Experiment(draw, Forward.of(analysis.graph(), analysis.topology()), analysis.graph());
        Experiment.Written written = Exporting.guarded(
                output,
                () -> experiment.writeTo(
                        export.folder(),
                        new Experiment.Options(
                                tests.orElseThrow(),
                                options.manner().thinkingStyle(),
                                options.seed(),
                                options.guarding(),
                                options.toolVersion(),
                                command)));
        if (output.asJson()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("arms", written.arms());
            document.put("pairs", written.pairs());
            document.put("tests", written.tests());
            document.put("changed", written.changed());
            document.put("notes", written.notes());
            document.put("guards", written.guards().asDocument());
            output.json(document);
        } else {
            print(written, export, output);
        }
    }

    private static void print(Experiment.Written written, ExportOptions export, Output output) {
        output.print(
                "%d questions to train on, %d held out. Rows and tokens to train on:",
                written.pairs(), written.tests());
        written.arms()
                .forEach(arm -> output.print(
                        "  %-12s %6d rows, %8d tokens (each question once: %d)",
                        arm.arm(), arm.rows(), arm.tokens(), arm.tokensOnce()));
        int needed = SignTest.winsNeeded(written.tests()).orElseThrow();
        output.print("An arm that wins %d of %d tests is significantly better.", needed, written.tests());
        output.print("%s", Exporting.summary(written.guards()));
        written.notes().forEach(note -> output.print("note: %s", note));
        output.print(
                written.changed() ? "A/B written to %s; see plan.md there." : "The A/B in %s was the same already.",
                export.folder());
    }
}
