package leadsto.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.Mode;
import leadsto.unfold.model.ModelUnfolding;
import leadsto.unfold.model.Outcome;
import leadsto.unfold.model.Settings;
import leadsto.unfold.model.Target;
import leadsto.unfold.model.chat.Chat;
import leadsto.unfold.model.prompt.Prompts;

/**
 * Annotated graphs whose answers a language model unfolds anew, from the answer and its question alone: {@code unfold --mode
 * tree}, forward check and all. The nearest of the file's other answers are those that a reader has to tell it from.
 */
final class AskedTrees {
    /** Behind the name of a graph that was unfolded from its answer, beside the one whose thoughts were given. */
    static final String FROM_ANSWER = " from its answer";

    private static final double MAX_ANCHORING = .2;
    private static final double MIN_REACH = .5;

    private final ModelUnfolding unfolding;
    private final Map<String, Integer> notTaken = new TreeMap<>();
    private int taken;

    AskedTrees(Chat chat, Prompts prompts, int readers) {
        Settings settings =
                new Settings(Mode.TREE, List.of(Approach.LOGICAL), 1, 1, 0, readers, MAX_ANCHORING, MIN_REACH, false);
        this.unfolding = ModelUnfolding.with(chat, prompts, settings);
    }

    /** Whether a graph says which of its thoughts is the answer that may be told. */
    static boolean fits(ThoughtGraph gold) {
        return gold.given().answer().isPresent();
    }

    /** What the model unfolds of each that {@link #fits}, under the graph's id and that of its answer; nothing of those it fails. */
    List<ThoughtGraph> unfolded(List<ThoughtGraph> gold, Output output) {
        Neighbours neighbours = new Neighbours(gold.stream()
                .map(it -> Thought.of(Kind.ANSWER, answer(it).text(), it.language(), Origin.GOLD))
                .distinct()
                .toList());
        List<Target> targets = gold.stream().map(it -> target(it, neighbours)).toList();
        Queue<ThoughtGraph> waiting = new ArrayDeque<>(gold);
        List<ThoughtGraph> unfolded = new ArrayList<>();
        try (Output.Progress progress = output.progress("unfolding from the answers", gold.size())) {
            unfolding.unfold(targets, one -> {
                ThoughtGraph graph = waiting.remove();
                one.outcomes().forEach(outcome -> add(outcome, graph, unfolded));
                progress.step();
            });
        }
        return unfolded;
    }

    private static Thought answer(ThoughtGraph gold) {
        return thought(gold, gold.given().answer().orElseThrow());
    }

    private static Thought thought(ThoughtGraph gold, String id) {
        return gold.thoughts().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Target target(ThoughtGraph gold, Neighbours neighbours) {
        Thought answer = answer(gold);
        List<String> others = neighbours.of(Thought.of(Kind.ANSWER, answer.text(), gold.language(), Origin.GOLD));
        Optional<String> question = gold.question()
                .or(() -> gold.given().question().map(id -> thought(gold, id).text()));
        return new Target(answer, others, question.stream().toList(), List.of(), 0);
    }

    private void add(Outcome outcome, ThoughtGraph gold, List<ThoughtGraph> unfolded) {
        if (outcome instanceof Outcome.Taken tree) {
            taken++;
            ThoughtGraph.Given answer =
                    new ThoughtGraph.Given(Optional.empty(), gold.given().answer());
            unfolded.add(named(gold.id(), gold.question(), answer, tree.graph()));
        } else if (outcome instanceof Outcome.NotTaken not) {
            notTaken.merge(not.reason().word(), 1, Integer::sum);
        }
    }

    /** Under a name of its own. */
    static ThoughtGraph renamed(ThoughtGraph unfolded) {
        return named(unfolded.id() + FROM_ANSWER, unfolded.question(), unfolded.given(), unfolded);
    }

    private static ThoughtGraph named(
            String id, Optional<String> question, ThoughtGraph.Given given, ThoughtGraph graph) {
        return new ThoughtGraph(
                id,
                graph.language(),
                Optional.empty(),
                question,
                given,
                List.of(),
                graph.thoughts(),
                graph.links(),
                List.of());
    }

    int taken() {
        return taken;
    }

    /** How many answers came to no tree, by reason. */
    Map<String, Integer> notTaken() {
        return notTaken;
    }
}
