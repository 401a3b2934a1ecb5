package leadsto.dataset.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.stream.Stream;
import leadsto.chain.Draw;
import leadsto.chain.Forward;
import leadsto.dataset.DatasetException;
import leadsto.dataset.ExportFolder;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.guard.form.TokenCount;
import leadsto.thought.Digest;
import leadsto.thought.ThoughtGraph;

/**
 * An A/B: the same questions and answers in four arms that differ in what stands between, a held-out test, and a plan.
 *
 * <pre>{@code
 * new Experiment(draw, Forward.of(graph, topology), graph).writeTo(Path.of("ab"), new Experiment.Options(50, ...));
 *
 *   ab/plan.md                    what to train, how to score, what so many tests can tell
 *   ab/backward/train.jsonl       question, thoughts of a chain built knowing the answer, answer
 *   ab/backward/test.jsonl        the held-out pairs
 *   ab/forward/...                the same pairs; thoughts as one comes by who does not know the answer
 *   ab/shuffled/...               the thoughts of backward in another order
 *   ab/answer_only/...            no thoughts
 * }</pre>
 *
 * <p>Each arm tells every pair once, and begins again until it is as many tokens as the longest arm, to within half a row.
 * Sentences are thoughts' texts as they stand, with nothing between them, so that the arms differ in nothing else. Memory:
 * all pairs. The same chains and options give the same bytes.
 */
public final class Experiment {
    private static final ObjectWriter JSON = new JsonMapper().writer();

    private final Draw draw;
    private final Forward forward;
    private final ThoughtGraph graph;

    /**
     * @param draw the chains that were built backward
     * @param forward builds from the same starts
     * @param graph knows what was said where, and by whom
     */
    public Experiment(Draw draw, Forward forward, ThoughtGraph graph) {
        this.draw = draw;
        this.forward = forward;
        this.graph = graph;
    }

    /**
     * What is wanted.
     *
     * @param tests how many pairs to hold out
     * @param style how the thoughts stand in a message
     * @param seed decides what is held out and how steps are shuffled
     * @param tokens counts by what the arms are made equal
     * @param tokenizer what counts them, for people
     * @param toolVersion the version of this program
     * @param command what the user asked for
     */
    public record Options(
            int tests,
            ThinkingStyle style,
            long seed,
            TokenCount tokens,
            String tokenizer,
            String toolVersion,
            Map<String, String> command) {

        /** @throws IllegalArgumentException where nothing is to be tested */
        public Options {
            command = new LinkedHashMap<>(command);
            if (tests < 1) {
                throw new IllegalArgumentException("an A/B of " + tests + " tests tells nothing; give 50 or more");
            }
        }
    }

    /**
     * What was written.
     *
     * @param arms the arms, in the order of the plan
     * @param pairs how many questions with their answer are trained on
     * @param tests how many are held out
     * @param changed whether any file differs from what stood there before
     * @param notes what a user must know
     */
    public record Written(List<ArmFigures> arms, int pairs, int tests, boolean changed, List<String> notes) {}

    /**
     * One arm in figures.
     *
     * @param rows to train on, repeated ones included
     * @param tokens of these rows
     * @param tokensOnce of each pair told once
     */
    public record ArmFigures(String arm, int rows, long tokens, long tokensOnce) {}

    /**
     * Writes the arms and the plan; what an earlier export wrote and this one does not is removed.
     *
     * @throws DatasetException where the folder holds other things or cannot be written, or there are too few pairs
     */
    public Written writeTo(Path folder, Options options) {
        try (ExportFolder files = ExportFolder.open(folder, UnaryOperator.identity())) {
            Pairing pairing = new Pairing(draw, forward, graph);
            Halves halves = new Halves(
                    pairing.pairs(), pairing.background().wordings(), options.tests(), options.seed(), files.scratch());
            List<ArmFigures> figures = writeArms(files, halves, options);
            Design design = new Design(pairing, halves, figures, options, draw.notes());
            write(files, "plan.md", new PlanPage(design).text());
            write(files, "README.md", new ExperimentCard(design, digests(files)).text());
            write(files, ExportFolder.MANIFEST, design.manifest(files.files()));
            boolean changed = files.commit().changed();
            return new Written(figures, halves.trained().size(), halves.tested().size(), changed, design.notes());
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(
                    "the A/B could not be written to " + folder + ": " + e.getMessage()
                            + "; see that the folder is writable and the disk has room, and run the export again",
                    e);
        }
    }

    private static List<ArmFigures> writeArms(ExportFolder files, Halves halves, Options options) {
        List<ArmRows> arms = Stream.of(Arm.values())
                .map(arm -> new ArmRows(arm, halves, options))
                .toList();
        long longest = arms.stream().mapToLong(ArmRows::tokensOfOnePass).max().orElse(0);
        List<ArmFigures> figures = new ArrayList<>();
        for (ArmRows rows : arms) {
            String arm = rows.arm().word();
            List<Map<String, Object>> train = rows.train(longest);
            write(files, arm + "/train.jsonl", lines(train));
            write(files, arm + "/test.jsonl", lines(rows.test()));
            figures.add(new ArmFigures(arm, train.size(), rows.tokens(train), rows.tokensOfOnePass()));
        }
        return figures;
    }

    private static String lines(List<Map<String, Object>> rows) {
        StringBuilder lines = new StringBuilder();
        try {
            for (Map<String, Object> row : rows) {
                lines.append(JSON.writeValueAsString(row)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row that is no JSON: " + e.getMessage(), e);
        }
        return lines.toString();
    }

    /** A digest of the files of each arm, by which loaders tell this export from another in a folder of the same name. */
    private static Map<String, String> digests(ExportFolder files) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (ExportFolder.FileFacts file : files.files()) {
            String arm = file.path().replaceFirst("/.*", "");
            digests.merge(arm, file.sha256(), (a, b) -> Digest.sha256(a + "\n" + b));
        }
        return digests;
    }

    private static void write(ExportFolder files, String path, String text) {
        try (OutputStream out = files.create(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
