package leadsto.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.topology.Attractor;
import leadsto.topology.OpenDoubt;
import leadsto.topology.Topology;
import leadsto.unfold.model.Mode;
import leadsto.unfold.model.Target;

/**
 * What of a store is to be unfolded, with what the store knows about it.
 *
 * <p>Nothing that a model wrote is told a model: else a run that is gone on with, when part of what it wrote is in the store
 * already, would ask otherwise than it did before, and pay for it.
 */
final class UnfoldTargets {
    private static final int KNOWN = 8;

    private final ThoughtGraph all;
    private final ThoughtGraph graph;
    private final Mode mode;
    private final Neighbours neighbours;
    private final Map<String, Thought> byId;
    private Topology topology;

    UnfoldTargets(ThoughtGraph all, Mode mode) {
        this.all = all;
        this.graph = withoutModels(all);
        this.mode = mode;
        this.neighbours = new Neighbours(
                graph.thoughts().stream().filter(it -> it.kind() == Kind.ANSWER).toList());
        this.byId = graph.thoughts().stream().collect(Collectors.toMap(Thought::id, Function.identity()));
    }

    private static ThoughtGraph withoutModels(ThoughtGraph all) {
        List<Thought> thoughts = all.thoughts().stream()
                .filter(it -> it.origin() != Origin.MODEL)
                .toList();
        Set<String> ids = thoughts.stream().map(Thought::id).collect(Collectors.toSet());
        return new ThoughtGraph(
                all.id(),
                all.language(),
                all.text(),
                all.question(),
                all.given(),
                List.of(),
                thoughts,
                all.links().stream()
                        .filter(it -> it.origin() != Origin.MODEL && ids.contains(it.from()) && ids.contains(it.to()))
                        .toList(),
                List.of());
    }

    /** The thoughts that a person names by the beginnings of their ids: answers, but any where new answers are sought. */
    List<Target> named(List<String> beginnings) {
        return beginnings.stream()
                .map(it -> mode == Mode.INVENT ? all.named(it) : all.answerNamed(it))
                .distinct()
                .map(this::target)
                .toList();
    }

    /** The answers that most thinking flows into; where new answers are sought, where least of it comes to rest. */
    List<Target> top(int most) {
        if (mode == Mode.INVENT) {
            return sparse(most);
        }
        return topology().attractors(most).stream()
                .limit(most)
                .map(it -> target(byId.get(it.id())))
                .toList();
    }

    /** Questions and doubts from which thinking least surely comes to any one answer, those with fewest ways on first. */
    private List<Target> sparse(int most) {
        Map<String, Integer> waysOn = new HashMap<>();
        walked().forEach(link -> waysOn.merge(link.from(), 1, Integer::sum));
        return graph.thoughts().stream()
                .filter(it -> it.kind() == Kind.QUESTION || it.kind() == Kind.DOUBT)
                .sorted(Comparator.<Thought>comparingDouble(it -> topology()
                                .basin(it.id())
                                .map(basin -> basin.absorption())
                                .orElse(0.))
                        .thenComparing(it -> waysOn.getOrDefault(it.id(), 0))
                        .thenComparing(Thought::id))
                .limit(most)
                .map(this::target)
                .toList();
    }

    /** An answer that need not be in the store. */
    Target text(Thought answer) {
        return target(all.thoughts().stream()
                .filter(it -> it.id().equals(answer.id()))
                .findFirst()
                .orElse(answer));
    }

    private Target target(Thought thought) {
        List<Thought> open = openDoubts(thought.id());
        return new Target(thought, neighbours.of(thought), known(thought), open, doubts(thought.id(), open.size()));
    }

    /** What leads to an answer, or only what it answers; around the beginning of a new one, what it is linked with. */
    private List<String> known(Thought thought) {
        Set<String> around = new LinkedHashSet<>();
        if (mode == Mode.INVENT) {
            around.add(thought.id());
            walked().forEach(link -> {
                if (link.from().equals(thought.id())) {
                    around.add(link.to());
                } else if (link.to().equals(thought.id())) {
                    around.add(link.from());
                }
            });
        } else if (mode == Mode.REWRITE || mode == Mode.TREE) {
            walked().stream()
                    .filter(link -> link.to().equals(thought.id()))
                    .filter(link ->
                            mode == Mode.REWRITE || byId.get(link.from()).kind() == Kind.QUESTION)
                    .sorted(Comparator.comparingDouble(Link::weight).reversed().thenComparing(Link::from))
                    .forEach(link -> around.add(link.from()));
        }
        List<String> texts = new ArrayList<>();
        around.stream()
                .limit(KNOWN)
                .forEach(id -> texts.add(byId.getOrDefault(id, thought).text()));
        return texts;
    }

    private List<Link> walked() {
        return graph.links().stream().filter(link -> link.role().walked()).toList();
    }

    private List<Thought> openDoubts(String answer) {
        Set<String> doubts = new HashSet<>();
        topology().findings().openDoubts().stream()
                .filter(it -> it.answer().filter(answer::equals).isPresent())
                .map(OpenDoubt::doubt)
                .forEach(doubts::add);
        return graph.thoughts().stream().filter(it -> doubts.contains(it.id())).toList();
    }

    /** How many doubts there are, by how many are open and the share that these are. */
    private int doubts(String answer, int open) {
        return open == 0
                ? 0
                : topology().attractors().stream()
                        .filter(it -> it.id().equals(answer) && it.frustration() > 0)
                        .mapToInt((Attractor it) -> (int) Math.round(open / it.frustration()))
                        .findFirst()
                        .orElse(open);
    }

    private Topology topology() {
        if (topology == null) {
            topology = Topology.of(graph);
        }
        return topology;
    }
}
