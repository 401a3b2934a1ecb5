package leadsto.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.Arrangement;
import leadsto.dataset.Options;
import leadsto.dataset.Replay;
import leadsto.dataset.format.FileFormat;
import leadsto.dataset.format.Manner;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.split.GroupBy;
import leadsto.dataset.split.Shares;
import leadsto.dataset.telling.Telling;
import leadsto.store.ThoughtStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a dataset is to be, and where. */
final class ExportOptions {
    private static final double USUAL_REPLAY = .01;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--as",
            split = ",",
            paramLabel = "FORMAT",
            defaultValue = "messages,instruction,monologue",
            description = "Formats of the dataset, or all (default: ${DEFAULT-VALUE}).")
    private List<String> formats;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the dataset.")
    private Path folder;

    @Option(
            names = "--thinking-style",
            paramLabel = "STYLE",
            defaultValue = "inline",
            description =
                    "How `monologue` carries the thinking: inline (<think> in the answer), reasoning_content (Qwen3),"
                            + " thinking (gpt-oss), plain (no tags) (default: ${DEFAULT-VALUE}).")
    private ThinkingStyle thinkingStyle;

    @Option(
            names = "--file-format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "Files of rows: jsonl or parquet (default: ${DEFAULT-VALUE}).")
    private FileFormat fileFormat;

    @Option(
            names = "--connectives",
            paramLabel = "HOW",
            defaultValue = "spoken",
            description =
                    "What is said between thoughts: spoken (sentences by kind and role, English and Russian), none, or a"
                            + " folder of your own files like en.txt (default: ${DEFAULT-VALUE}).")
    private String connectives;

    @Option(
            names = "--split",
            split = ",",
            arity = "1",
            paramLabel = "SHARE",
            defaultValue = "0.8,0.1,0.1",
            description = "Shares of train, validation and test (default: ${DEFAULT-VALUE}).")
    private List<Double> shares;

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            defaultValue = "auto",
            description = {
                "What never stands in two splits: source (no thought, answer or source), thought (no thought or answer),",
                "reason (as thought, but answers of three words or fewer may), or auto: the first of these by which enough",
                "is left for each split (default: ${DEFAULT-VALUE}). Thoughts too general to give anything away may."
            })
    private GroupBy groupBy;

    @Option(
            names = "--keep-near-duplicates",
            description = "Tells also chains that nearly repeat an earlier one; the usual is to leave them out.")
    private boolean keepNearDuplicates;

    @Mixin
    private MeaningOptions meanings;

    @Option(
            names = "--runs",
            description =
                    "Gives each row a column with the runs that made its thoughts. They are named by when they were, so that the"
                            + " same sources in another store give other bytes.")
    private boolean runs;

    @Option(
            names = "--shards",
            paramLabel = "N",
            converter = Count.class,
            defaultValue = "1",
            description = "Into how many files each split is cut (default: ${DEFAULT-VALUE}).")
    private int shards;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description =
                    "Puts rows of this JSONL file, in the columns of every format, evenly among those for training.")
    private Optional<Path> replay = Optional.empty();

    @Option(
            names = "--replay-share",
            paramLabel = "SHARE",
            description = "How much of the rows for training is replayed (default: 0.01).")
    private Optional<Double> replayShare = Optional.empty();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "The day on which the dataset is published, like 2026-01-31, for croissant.json; else it names none.")
    private Optional<LocalDate> published = Optional.empty();

    @Mixin
    private GuardOptions guards;

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
                    new Manner(thinkingStyle, telling(), fileFormat),
                    new Shares(shares.get(0), shares.get(1), shares.get(2)),
                    chains.seed(),
                    arrangement(),
                    guards.guarding(),
                    LeadsTo.version(),
                    command(chains),
                    published);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Telling telling() {
        return switch (connectives) {
            case "none" -> Telling.bare();
            case "spoken" -> Telling.spoken();
            default -> Telling.with(Path.of(connectives));
        };
    }

    private Map<String, String> command(ChainOptions chains) {
        Map<String, String> command = new LinkedHashMap<>();
        command.put("chains", chains.toString());
        command.put("as", String.join(",", formats));
        return command;
    }

    private Arrangement arrangement() {
        if (replay.isEmpty() && replayShare.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--replay-share goes with --replay FILE");
        }
        return new Arrangement(
                groupBy,
                keepNearDuplicates,
                Optional.of(meanings.meanings()),
                Optional.empty(),
                shards,
                replay.map(file -> new Replay(file, replayShare.orElse(USUAL_REPLAY))));
    }

    /** The same options, with what only the store knows. */
    Options with(ThoughtStore store, Options options) {
        if (!runs) {
            return options;
        }
        Map<String, String> madeBy = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        store.query(
                "MATCH (t:Thought) WHERE t.run IS NOT NULL RETURN t.id AS id, t.run AS run",
                Map.of(),
                row -> madeBy.put((String) row.get("id"), names.computeIfAbsent((String) row.get("run"), run -> run)));
        return options.with(options.arrangement().with(madeBy));
    }

    Path folder() {
        return folder;
    }
}
