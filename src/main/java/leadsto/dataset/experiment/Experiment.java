package leadsto.dataset.experiment;

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
import leadsto.dataset.Json;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.guard.Finding;
import leadsto.dataset.guard.GuardReport;
import leadsto.dataset.guard.Guarding;
import leadsto.dataset.telling.Background;
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
     * @param guarding what is held against the rows, and counts the tokens by which the arms are made equal
     * @param toolVersion the version of this program
     * @param command what the user asked for
     */
    public record Options(
            int tests,
            ThinkingStyle style,
            long seed,
            Guarding guarding,
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
     * @param guards what the guards found
     */
    public record Written(
            List<ArmFigures> arms, int pairs, int tests, boolean changed, List<String> notes, GuardReport guards) {}

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
     * @throws DatasetException where the folder holds other things or cannot be written, there are too few pairs, or a guard's
     *     limit is not kept and that is not forced
     */
    public Written writeTo(Path folder, Options options) {
        try (ExportFolder files = ExportFolder.open(folder, UnaryOperator.identity())) {
            Pairing pairing = new Pairing(draw, forward, graph);
            Halves halves = new Halves(
                    pairing.pairs(), pairing.background().wordings(), options.tests(), options.seed(), files.scratch());
            List<ArmFigures> figures = new ArrayList<>();
            GuardReport guards = writeArms(files, halves, pairing.background(), options, figures);
            Design design = new Design(pairing, halves, figures, options, notes(guards, options));
            write(files, "guard.json", Json.text(guards.asDocument()));
            write(files, "plan.md", new PlanPage(design).text());
            write(files, "README.md", new ExperimentCard(design, digests(files)).text());
            write(files, ExportFolder.MANIFEST, design.manifest(files.files()));
            boolean changed = files.commit().changed();
            return new Written(
                    figures, halves.trained().size(), halves.tested().size(), changed, design.notes(), guards);
        } catch (IOException | UncheckedIOException e) {
            throw new DatasetException(
                    "the A/B could not be written to " + folder + ": " + e.getMessage()
                            + "; see that the folder is writable and the disk has room, and run the export again",
                    e);
        }
    }

    /** Writes the arms one after the other under the eyes of the guards, and adds their figures. */
    private static GuardReport writeArms(
            ExportFolder files, Halves halves, Background background, Options options, List<ArmFigures> figures)
            throws IOException {
        List<ArmRows> arms = Stream.of(Arm.values())
                .map(arm -> new ArmRows(arm, halves, options))
                .toList();
        long longest = arms.stream().mapToLong(ArmRows::tokensOfOnePass).max().orElse(0);
        try (ArmGuards guards = new ArmGuards(options, background, halves, files.scratch())) {
            for (ArmRows rows : arms) {
                String arm = rows.arm().word();
                guards.begin(rows.arm());
                try (OutputStream train = files.create(arm + "/train.jsonl")) {
                    figures.add(rows.train(longest, (row, thoughts) -> {
                        write(row, train);
                        guards.add(row, thoughts, "train");
                    }));
                }
                try (OutputStream test = files.create(arm + "/test.jsonl")) {
                    rows.test((row, thoughts) -> {
                        write(row, test);
                        guards.add(row, thoughts, "test");
                    });
                }
            }
            return guards.report();
        }
    }

    private static void write(Map<String, Object> row, OutputStream to) throws IOException {
        to.write(JSON.writeValueAsBytes(row));
        to.write('\n');
    }

    /** @throws DatasetException where a limit is not kept, unless that is forced */
    private List<String> notes(GuardReport guards, Options options) {
        List<String> notes = new ArrayList<>(draw.notes());
        for (Finding failing : guards.failing()) {
            if (!options.guarding().force()) {
                throw new DatasetException(guards);
            }
            notes.add("forced although " + failing.sentence());
        }
        return notes;
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
