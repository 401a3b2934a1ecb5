package leadsto.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import leadsto.chain.Chain;
import leadsto.chain.Draw;
import leadsto.dataset.format.Formats;
import leadsto.dataset.guard.Finding;
import leadsto.dataset.guard.GuardReport;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.guard.Guards;
import leadsto.dataset.split.GroupBy;
import leadsto.dataset.split.Plan;
import leadsto.dataset.telling.Background;
import leadsto.dataset.trainer.Configuration;
import leadsto.dataset.trainer.MultipleChoice;
import leadsto.dataset.trainer.TrainerFiles;
import leadsto.thought.ThoughtGraph;

/**
 * A training dataset: chains told as rows, split so that nothing learned is tested, with a card and a manifest.
 *
 * <pre>{@code
 * Dataset.of(chains, graph).writeTo(Path.of("dataset"), Options.of("messages", "monologue"));
 *
 *   dataset/README.md                 the card, by which `datasets` finds the rest
 *   dataset/guard.json                what the guards measured on the rows
 *   dataset/manifest.json             counts, options, files and their digests
 *   dataset/messages/train.jsonl      one row a line
 *   dataset/messages/validation.jsonl
 *   ...
 * }</pre>
 *
 * <p>Every thought stands in a row as it stands in its source; between thoughts there is what {@code Telling} puts there.
 * Memory grows with the thoughts, and with the chains by a few bits each. The same chains, graph and options give the same
 * bytes, so that a second run changes nothing.
 */
public final class Dataset {
    private static final String GUARD_FILE = "guard.json";
    /** The same wherever a dataset is written, so that its bytes are. */
    private static final String NAME = "leadsto-chains";

    private static final String GRAPH_FILE = Formats.GRAPH + "/graph.jsonl";

    private final Draw draw;
    private final ThoughtGraph graph;

    private Dataset(Draw draw, ThoughtGraph graph) {
        this.draw = draw;
        this.graph = graph;
    }

    /** The dataset of these chains; the graph they were drawn from knows what was said where, and by whom. */
    public static Dataset of(List<Chain> chains, ThoughtGraph graph) {
        return of(Draw.of(chains), graph);
    }

    /** The same of chains that need not all be in memory; they are gone through twice. */
    public static Dataset of(Draw draw, ThoughtGraph graph) {
        return new Dataset(draw, graph);
    }

    /** The names of the formats there are. */
    public static List<String> formats() {
        return Formats.names();
    }

    /**
     * What was written.
     *
     * @param chains how many were given
     * @param rows how many, by format and split; no format or split without one; the graph counts as one row of
     *     {@code all}
     * @param changed whether any file differs from what stood there before
     * @param notes what was left out, and what a user must know about the splits
     * @param guards what the guards found
     */
    public record Written(
            int chains,
            Map<String, Map<String, Integer>> rows,
            boolean changed,
            List<String> notes,
            GuardReport guards) {}

    /**
     * Writes the dataset. Files get their names when all of them are whole and the guards let them pass; what differs in nothing
     * is left alone, and what an earlier export wrote and this one does not is removed.
     *
     * @throws DatasetException where the folder holds other things, cannot be written, no chain became a row, or a guard's
     *     limit is not kept and that is not forced
     */
    public Written writeTo(Path folder, Options options) {
        return writeTo(folder, options, UnaryOperator.identity());
    }

    Written writeTo(Path folder, Options options, UnaryOperator<OutputStream> through) {
        Background background = new Background(graph);
        try (ExportFolder files = ExportFolder.open(folder, through)) {
            Plan plan = new Plan(
                    draw,
                    background,
                    options.arrangement().separation(options.shares()),
                    options.seed(),
                    files.scratch());
            Figures figures = new Figures(background);
            MultipleChoice held = new MultipleChoice(options.seed());
            List<Rows> rows = new Narration(draw, plan, background, figures, held).into(rows(files, plan, options));
            GuardReport guards = finish(files, rows, background, plan, options);
            List<String> notes = notes(options, plan, rows, folder);
            notes.addAll(forced(guards, options));
            notes.addAll(Notes.unusual(guards));
            Notes.general(guards).ifPresent(notes::add);
            boolean withGraph = writeGraph(files, options);
            Map<String, Map<String, Integer>> counts = counts(rows, withGraph);
            write(files, GUARD_FILE, Json.text(guards.asDocument()));
            write(files, "README.md", new Card(options, plan, figures, rows, withGraph, guards, notes).text());
            TrainerFiles.of(
                            configurations(rows),
                            held,
                            Licence.identifier(figures.sources()),
                            NAME,
                            options.published())
                    .forEach((path, text) -> write(files, path, text));
            write(
                    files,
                    ExportFolder.MANIFEST,
                    new Manifest(options, plan, figures, graph).text(counts, notes, files.files()));
            ExportFolder.Outcome outcome = files.commit();
            outcome.removed().forEach(path -> notes.add("removed " + path + " of an earlier export"));
            return new Written(plan.chainsGiven(), counts, outcome.changed(), List.copyOf(notes), guards);
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(
                    "the dataset could not be written to " + folder + ": " + e.getMessage()
                            + "; see that the folder is writable and the disk has room, and run the export again",
                    e);
        }
    }

    private static List<Rows> rows(ExportFolder files, Plan plan, Options options) {
        Shorthand shorthand = new Shorthand();
        return Formats.of(options.formats(), options.manner()).stream()
                .map(format -> new Rows(
                        files, new Told(format, plan.neighbours(), options.seed()), shorthand, options.arrangement()))
                .toList();
    }

    private static List<Configuration> configurations(List<Rows> rows) {
        return rows.stream()
                .filter(it -> !it.counts().isEmpty())
                .map(Rows::configuration)
                .toList();
    }

    /** Writes the rows to their files under the eyes of the guards. */
    private GuardReport finish(ExportFolder files, List<Rows> rows, Background background, Plan plan, Options options)
            throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Rows of : rows) {
            try (of;
                    Guards guards = guards(files, of, background, plan, options)) {
                of.finish(options.arrangement(), options.manner().fileFormat(), options.seed(), guards);
                findings.addAll(guards.findings());
            }
        }
        return GuardReport.of(findings);
    }

    private static Guards guards(ExportFolder files, Rows of, Background background, Plan plan, Options options) {
        return Guards.of(
                options.guarding(),
                new Guarding.Setting(
                        options.seed(),
                        files.scratch(),
                        of.format().name(),
                        of.format().marks(),
                        background::licence,
                        new Guarding.Apart(
                                plan.groupedBy() == GroupBy.SOURCE,
                                plan::isGeneral,
                                options.arrangement().meanings())));
    }

    /** @throws DatasetException where a limit is not kept, unless that is forced */
    private static List<String> forced(GuardReport guards, Options options) {
        List<Finding> failing = guards.failing();
        if (failing.isEmpty()) {
            return List.of();
        }
        if (!options.guarding().force()) {
            throw new DatasetException(guards);
        }
        return failing.stream().map(it -> "forced although " + it.sentence()).toList();
    }

    private boolean writeGraph(ExportFolder files, Options options) throws IOException {
        if (!options.formats().contains(Formats.GRAPH)) {
            return false;
        }
        try (OutputStream out = files.create(GRAPH_FILE)) {
            ThoughtGraphWriter.jsonLines().write(graph, out);
        }
        return true;
    }

    private static Map<String, Map<String, Integer>> counts(List<Rows> rows, boolean withGraph) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (Rows of : rows) {
            if (!of.counts().isEmpty()) {
                Map<String, Integer> bySplit = new LinkedHashMap<>();
                of.counts().forEach((split, count) -> bySplit.put(split.word(), count));
                counts.put(of.format().name(), bySplit);
            }
        }
        if (withGraph) {
            counts.put(Formats.GRAPH, Map.of("all", 1));
        }
        return counts;
    }

    private List<String> notes(Options options, Plan plan, List<Rows> rows, Path folder) {
        List<String> notes = new ArrayList<>(new Notes(plan, options).all());
        rows.forEach(of -> notes.addAll(of.notes()));
        boolean empty = rows.stream().allMatch(of -> of.sample().isEmpty());
        if (!rows.isEmpty() && empty) {
            throw new DatasetException("no row to write to " + folder + ": of " + plan.chainsGiven()
                    + " chains none could be told"
                    + (notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")")
                    + "; draw chains that begin with a question and end in an answer");
        }
        return notes;
    }

    private static void write(ExportFolder files, String path, String text) {
        try (OutputStream out = files.create(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
