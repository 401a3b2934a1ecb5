package leadsto.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import leadsto.dataset.ThoughtGraphWriter;
import leadsto.embed.Embeddings;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.ExtractiveUnfolding;
import leadsto.unfold.evaluation.BlindUnfolding;
import leadsto.unfold.evaluation.Evaluation;
import leadsto.unfold.model.chat.Chat;
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
            "  leadsto evaluate --gold a.jsonl b.jsonl         side by side, each file or folder by itself",
            "  leadsto evaluate --gold gold.jsonl --predictions out.jsonl --json",
            "  leadsto evaluate --gold gold.jsonl --model ollama:qwen3:8b --readers 3",
            "                                                 where gold gives the answer, unfolds it alone, too",
            "  leadsto evaluate --gold gold.jsonl --hidden 0.5  how often what unfold proposes is right"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--gold",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Graphs that people annotated: thought-graph JSONL, or a file or folder of any other format of"
                            + " graphs. Several are scored side by side.")
    private List<Path> gold = List.of();

    @Option(
            names = "--spans",
            description =
                    "Give only the raw text and the question; thoughts are matched by the place where they stand.")
    private boolean spans;

    @Option(
            names = "--predictions",
            paramLabel = "OUT",
            description = {
                "Write what was unfolded here, as thought-graph JSONL; with --model what it unfolds from an answer alone,",
                "too, under the graph's id and '" + AskedTrees.FROM_ANSWER + "'."
            })
    private Optional<Path> predictions = Optional.empty();

    @Option(
            names = "--hidden",
            paramLabel = "SHARE",
            description =
                    "Hide the links into answers, and from doubts to what resolves them, of this share of the graphs, and"
                            + " count how many of those that `unfold` without a model finds among all of them are right.")
    private Optional<Double> hidden = Optional.empty();

    @Mixin
    private ModelOptions model;

    @Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "1",
            converter = Count.class,
            description = {
                "With --model: how many times it annotates each graph, whose votes weigh its links, and how many read",
                "what it unfolds from an answer (default: ${DEFAULT-VALUE})."
            })
    private int readers;

    @Mixin
    private PromptOption prompts;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (hidden.isPresent()) {
            return search(hidden.get());
        }
        requireThatGoldStays();
        Optional<Chat> chat = chat();
        Optional<AskedAnnotation> asked = chat.map(it -> new AskedAnnotation(it, prompts.prompts(), readers));
        Map<String, EvaluationReport> reports = new LinkedHashMap<>();
        try (OutputStream out = opened()) {
            for (Path file : gold) {
                List<ThoughtGraph> graphs = GoldGraphs.in(file, output);
                List<ThoughtGraph> unfolded =
                        asked.isPresent() ? asked.get().unfolded(graphs, output) : unfolded(graphs);
                write(unfolded, out);
                Optional<TreesReport> trees = chat.isPresent() ? trees(chat.get(), graphs, out) : Optional.empty();
                reports.put(file.toString(), report(graphs, unfolded, trees));
            }
            print(reports);
            asked.ifPresent(it -> it.say(output));
            return asked.filter(AskedAnnotation::cameToNothing).isPresent() ? LeadsTo.FAILED : 0;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    predictions.map(Path::toString).orElse("--predictions") + ": the predictions cannot be written ("
                            + e.getClass().getSimpleName() + "); name a file in a folder that exists and has room",
                    e);
        }
    }

    private Optional<Chat> chat() {
        if (model.model().isPresent() && spans) {
            throw new IllegalArgumentException(
                    "--spans goes without --model: a model is given the thoughts, and finds their kinds and links");
        }
        return model.model().map(it -> model.chat(false));
    }

    /** What the model makes of the answers alone, where gold says which they are. */
    private Optional<TreesReport> trees(Chat chat, List<ThoughtGraph> graphs, OutputStream out) throws IOException {
        List<ThoughtGraph> known = graphs.stream().filter(AskedTrees::fits).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        AskedTrees asked = new AskedTrees(chat, prompts.prompts(), readers);
        List<ThoughtGraph> unfolded = asked.unfolded(known, output);
        write(unfolded.stream().map(AskedTrees::renamed).toList(), out);
        try (Embeddings embeddings = Embeddings.of("default", Optional.empty()).cachedIn(UserCache.folder())) {
            return Optional.of(TreesReport.of(known, unfolded, asked, embeddings));
        }
    }

    private int search(double share) {
        if (model.model().isPresent() || spans || predictions.isPresent()) {
            throw new IllegalArgumentException(
                    "--hidden goes with none of --model, --spans and --predictions: it measures a search among thoughts");
        }
        Map<String, HiddenReport> reports = new LinkedHashMap<>();
        for (Path file : gold) {
            reports.put(file.toString(), HiddenReport.of(GoldGraphs.in(file, output), share, output));
        }
        if (output.asJson()) {
            Map<String, Object> documents = new LinkedHashMap<>();
            reports.forEach((file, report) -> documents.put(file, report.document()));
            output.json(documents);
        } else {
            reports.forEach((file, report) -> report.lines(file).forEach(line -> output.print("%s", line)));
        }
        return 0;
    }

    private void requireThatGoldStays() {
        if (predictions.isPresent() && gold.size() > 1) {
            throw new IllegalArgumentException(
                    "--predictions: files of several --gold may share names, so that one file of"
                            + " predictions could not be scored; evaluate them one by one");
        }
        for (Path file : gold) {
            boolean same = predictions
                    .map(it -> it.toAbsolutePath()
                            .normalize()
                            .equals(file.toAbsolutePath().normalize()))
                    .orElse(false);
            if (same) {
                throw new IllegalArgumentException(
                        file + ": the predictions would overwrite the gold; name another file");
            }
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

    private EvaluationReport report(
            List<ThoughtGraph> graphs, List<ThoughtGraph> unfolded, Optional<TreesReport> trees) {
        Evaluation evaluation = spans ? Evaluation.ofSpans(graphs, unfolded) : Evaluation.of(graphs, unfolded);
        return new EvaluationReport(evaluation, spans, graphs, trees);
    }

    /** One in full, several side by side; as JSON each in full. */
    private void print(Map<String, EvaluationReport> reports) {
        if (output.asJson() && reports.size() == 1) {
            reports.values().forEach(it -> output.json(it.document()));
        } else if (output.asJson()) {
            Map<String, Object> documents = new LinkedHashMap<>();
            reports.forEach((file, report) -> documents.put(file, report.document()));
            output.json(documents);
        } else if (reports.size() == 1) {
            reports.values().forEach(it -> it.lines().forEach(line -> output.print("%s", line)));
        } else {
            EvaluationReport.sideBySide(reports).forEach(line -> output.print("%s", line));
        }
    }
}
