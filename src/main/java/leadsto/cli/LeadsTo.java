package leadsto.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import leadsto.chain.Quota;
import leadsto.cli.measure.Measure;
import leadsto.dataset.DatasetException;
import leadsto.dataset.format.FileFormat;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.guard.safety.Use;
import leadsto.dataset.split.GroupBy;
import leadsto.embed.EmbeddingException;
import leadsto.explore.ExploreException;
import leadsto.simulate.SimulationException;
import leadsto.source.SourceException;
import leadsto.store.StoreException;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.trial.TrialException;
import leadsto.unfold.model.Mode;
import leadsto.unfold.model.ask.ModelException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line: {@code ./leadsto VERB}. */
@Command(
        name = "leadsto",
        description = "A graph database of how answers come about.",
        versionProvider = LeadsTo.Version.class,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "VERB",
        usageHelpAutoWidth = true,
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            UnfoldCommand.class,
            WeaveCommand.class,
            AnalyzeCommand.class,
            ChainsCommand.class,
            SimulateCommand.class,
            ExportCommand.class,
            RowCommand.class,
            AbCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            CypherCommand.class,
            RunsCommand.class,
            CheckCommand.class,
            EvaluateCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto run graphs --out dataset     from conversations to a graph and a dataset",
            "  leadsto analyze                      into which answers does thinking flow?",
            "  leadsto chains --k 3                 how does one get there?",
            "  leadsto cypher unresolved-doubts     a question from the library of queries",
            "",
            "`leadsto VERB --help` shows a verb's options and examples."
        })
public final class LeadsTo implements Runnable {
    static final int FAILED = 1;

    /** The verb that ends when somebody stops it, and has nothing to go on with. */
    private static final String ENDLESS = "serve";

    /** Whether a verb is under way. */
    private static volatile boolean running;

    /** Whether the process is ending while a verb still runs: by Ctrl-C, or another's signal. */
    private static volatile boolean interrupted;

    @Spec
    private CommandSpec spec;

    /** Runs one verb and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        running = true;
        boolean endless = arguments.length > 0 && arguments[0].equals(ENDLESS);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(endless)));
        int exit = execute(arguments);
        running = false;
        System.exit(exit);
    }

    /** Says it here, since a verb that waits for somebody's answer is not woken before the process is gone. */
    private static void stop(boolean endless) {
        if (running) {
            interrupted = true;
            if (!endless) {
                System.err.println(
                        "leadsto: stopped; what was committed or paid for stays, and the same command goes on from there");
            }
        }
    }

    private static int execute(String[] arguments) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println("leadsto: not enough memory; give more with LEADSTO_JAVA_OPTS=-Xmx8g");
            return FAILED;
        }
    }

    /** The command line, for a program that wants to run a verb within its own process. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new LeadsTo())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        commandLine.registerConverter(Kind.class, words(Kind::of));
        commandLine.registerConverter(Approach.class, words(Approach::new));
        commandLine.registerConverter(Quota.class, words(Quota::of));
        commandLine.registerConverter(Measure.class, words(Measure::of));
        commandLine.registerConverter(Mode.class, words(Mode::of));
        commandLine.registerConverter(FileFormat.class, words(FileFormat::of));
        commandLine.registerConverter(ThinkingStyle.class, words(ThinkingStyle::of));
        commandLine.registerConverter(GroupBy.class, words(GroupBy::of));
        commandLine.registerConverter(Use.class, words(Use::of));
        commandLine.setParameterExceptionHandler(LeadsTo::correct);
        commandLine.setExecutionExceptionHandler(LeadsTo::explain);
        return commandLine;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads an option's value by the vocabulary it belongs to, whose own message names the choices. */
    private static <T> ITypeConverter<T> words(Function<String, T> vocabulary) {
        return word -> {
            try {
                return vocabulary.apply(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static int correct(ParameterException mistake, String[] arguments) {
        CommandLine commandLine = mistake.getCommandLine();
        commandLine
                .getErr()
                .println("leadsto: " + mistake.getMessage() + "; see `"
                        + commandLine.getCommandSpec().qualifiedName() + " --help`");
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed) {
        if (interrupted) {
            return FAILED;
        }
        commandLine.getErr().println("leadsto: " + sentence(failure));
        if (System.getenv("LEADSTO_TRACE") != null) {
            failure.printStackTrace(commandLine.getErr());
        }
        return FAILED;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof StoreException
                || failure instanceof SourceException
                || failure instanceof DatasetException
                || failure instanceof TrialException
                || failure instanceof SimulationException
                || failure instanceof EmbeddingException
                || failure instanceof ModelException
                || failure instanceof ExploreException
                || failure instanceof IllegalArgumentException) {
            return failure.getMessage();
        }
        return "unexpected: " + failure + "; set LEADSTO_TRACE=1 to see where, and please report it";
    }

    static String version() {
        String version = LeadsTo.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Tells {@code --version} from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"LeadsTo " + version()};
        }
    }
}
