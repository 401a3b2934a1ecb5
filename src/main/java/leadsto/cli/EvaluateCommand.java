package leadsto.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import leadsto.dataset.ThoughtGraphWriter;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import leadsto.unfold.evaluation.BlindUnfolding;
import leadsto.unfold.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code leadsto evaluate}: unfolds the texts of annotated graphs, and scores what comes of it. */
@Command(
        name = "evaluate",
        description =
                "Unfolds the texts of annotated graphs without looking at their kinds and links, and scores what comes"
                        + " of it: F1 with 95 %% bootstrap intervals over graphs, kinds confused, worst graphs, links missed,"
                        + " and how far the weights can be believed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  leadsto evaluate --gold graphs                 the thoughts are given",
            "  leadsto evaluate --gold gold.jsonl --spans     found in the raw text, too",
            "  leadsto evaluate --gold gold.jsonl --predictions out.jsonl --json"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description =
                    "Graphs that people annotated: thought-graph JSONL, or a file or folder of any other format of graphs.")
    private Path gold;

    @Option(
            names = "--spans",
            description =
                    "Give only the raw text and the question; thoughts are matched by the place where they stand.")
    private boolean spans;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = "Write what was unfolded here, as thought-graph JSONL.")
    private Optional<Path> predictions = Optional.empty();

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        requireThatGoldStays();
        List<ThoughtGraph> graphs = GoldGraphs.in(gold, output);
        try (OutputStream out = opened()) {
            List<ThoughtGraph> unfolded = unfolded(graphs);
            write(unfolded, out);
            report(graphs, unfolded);
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    predictions.map(Path::toString).orElse("--predictions") + ": the predictions cannot be written ("
                            + e.getClass().getSimpleName() + "); name a file in a folder that exists and has room",
                    e);
        }
    }

    private void requireThatGoldStays() {
        boolean same = predictions
                .map(it -> it.toAbsolutePath()
                        .normalize()
                        .equals(gold.toAbsolutePath().normalize()))
                .orElse(false);
        if (same) {
            throw new IllegalArgumentException(gold + ": the predictions would overwrite the gold; name another file");
        }
    }

    /** Opened before the work begins, so that a path that cannot be written is known at once. */
    private OutputStream opened() throws IOException {
        return predictions.isPresent()
                ? new BufferedOutputStream(Files.newOutputStream(predictions.get()))
                : OutputStream.nullOutputStream();
    }

    /** Those without a text are left out with {@code --spans}: there is nothing to unfold. */
    private List<ThoughtGraph> unfolded(List<ThoughtGraph> graphs) {
        BlindUnfolding unfolding = BlindUnfolding.by(ExtractiveUnfolding.offline());
        List<ThoughtGraph> unfolded = new ArrayList<>();
        try (Output.Progress progress = output.progress("unfolding", graphs.size())) {
            for (ThoughtGraph graph : graphs) {
                Optional<ThoughtGraph> predicted =
                        spans ? unfolding.fromText(graph) : Optional.of(unfolding.fromThoughts(graph));
                predicted.ifPresent(unfolded::add);
                progress.step();
            }
        }
        return unfolded;
    }

    private static void write(List<ThoughtGraph> unfolded, OutputStream out) throws IOException {
        ThoughtGraphWriter writer = ThoughtGraphWriter.jsonLines();
        for (ThoughtGraph graph : unfolded) {
            writer.write(graph, out);
        }
    }

    private void report(List<ThoughtGraph> graphs, List<ThoughtGraph> unfolded) {
        Evaluation evaluation = spans ? Evaluation.ofSpans(graphs, unfolded) : Evaluation.of(graphs, unfolded);
        EvaluationReport report = new EvaluationReport(evaluation, spans, graphs);
        if (output.asJson()) {
            output.json(report.document());
        } else {
            report.lines().forEach(line -> output.print("%s", line));
        }
    }
}
