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
import leadsto.dataset.format.Formats;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.ThoughtGraph;

/**
 * A training dataset: chains told as rows, split so that nothing learned is tested, with a card and a manifest.
 *
 * <pre>{@code
 * Dataset.of(chains, graph).writeTo(Path.of("dataset"), Options.of("messages", "monologue"));
 *
 *   dataset/README.md                 the card, by which `datasets` finds the rest
 *   dataset/manifest.json             counts, options, files and their digests
 *   dataset/messages/train.jsonl      one row a line
 *   dataset/messages/validation.jsonl
 *   ...
 * }</pre>
 *
 * <p>Every sentence of a row is a thought's text as it stands; nothing is put between them. Rows go to their files as
 * they are made. The same chains, graph and options give the same bytes, so that a second run changes nothing.
 */
public final class Dataset {
    private static final String GRAPH_FILE = Formats.GRAPH + "/graph.jsonl";

    private final List<Chain> chains;
    private final ThoughtGraph graph;

    private Dataset(List<Chain> chains, ThoughtGraph graph) {
        this.chains = chains;
        this.graph = graph;
    }

    /** The dataset of these chains; the graph they were drawn from knows what was said where, and by whom. */
    public static Dataset of(List<Chain> chains, ThoughtGraph graph) {
        return new Dataset(List.copyOf(chains), graph);
    }

    /** The names of the formats there are. */
    public static List<String> formats() {
        return Formats.names();
    }

    /**
     * What was written.
     *
     * @param rows how many, by format and split; no format or split without one; the graph counts as one row of
     *     {@code all}
     * @param changed whether any file differs from what stood there before
     * @param notes what was left out, and what a user must know about the splits
     */
    public record Written(Map<String, Map<String, Integer>> rows, boolean changed, List<String> notes) {}

    /**
     * Writes the dataset. Files get their names when all of them are whole; what differs in nothing is left alone, and what
     * an earlier export wrote and this one does not is removed.
     *
     * @throws DatasetException where the folder holds other things, cannot be written, or no chain became a row
     */
    public Written writeTo(Path folder, Options options) {
        return writeTo(folder, options, UnaryOperator.identity());
    }

    Written writeTo(Path folder, Options options, UnaryOperator<OutputStream> through) {
        Background background = new Background(chains, graph);
        Plan plan = new Plan(chains, background, options);
        try (ExportFolder files = ExportFolder.open(folder, through)) {
            Figures figures = new Figures(background);
            List<Rows> rows = writeRows(files, plan, background, figures, options);
            boolean withGraph = writeGraph(files, options);
            Map<String, Map<String, Integer>> counts = counts(rows, withGraph);
            List<String> notes = notes(options, plan, rows, folder);
            write(files, "README.md", new Card(options, plan, figures, rows, withGraph, notes).text());
            LlamaFactory.describe(rows).ifPresent(text -> write(files, LlamaFactory.FILE, text));
            write(
                    files,
                    ExportFolder.MANIFEST,
                    new Manifest(options, plan, figures, graph, chains.size()).text(counts, notes, files.files()));
            ExportFolder.Outcome outcome = files.commit();
            outcome.removed().forEach(path -> notes.add("removed " + path + " of an earlier export"));
            return new Written(counts, outcome.changed(), List.copyOf(notes));
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(
                    "the dataset could not be written to " + folder + ": " + e.getMessage()
                            + "; see that the folder is writable and the disk has room, and run the export again",
                    e);
        }
    }

    private List<Rows> writeRows(ExportFolder files, Plan plan, Background background, Figures figures, Options options)
            throws IOException {
        List<Rows> rows = new ArrayList<>();
        Formats.of(options.formats(), options.manner())
                .forEach(format -> rows.add(new Rows(format, files, background, plan, options.seed())));
        try {
            for (int i = 0; i < chains.size(); i++) {
                if (plan.tells(i)) {
                    Trail trail = Trail.of(chains.get(i), background);
                    figures.add(trail);
                    for (Rows of : rows) {
                        of.add(trail, plan.group(i), plan.split(i));
                    }
                }
            }
        } finally {
            for (Rows of : rows) {
                of.close();
            }
        }
        return rows;
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
        List<String> notes = new ArrayList<>(new Notes(plan, options.shares()).all());
        rows.forEach(of -> notes.addAll(of.notes()));
        boolean empty = rows.stream().allMatch(of -> of.counts().isEmpty());
        if (!rows.isEmpty() && empty) {
            throw new DatasetException("no row to write to " + folder + ": of " + chains.size()
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
