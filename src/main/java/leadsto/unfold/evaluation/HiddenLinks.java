package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import leadsto.embed.Vector;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Source;
import leadsto.thought.Speaker;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import leadsto.unfold.evaluation.Calibration.Guess;
import leadsto.unfold.search.GraphUnfolding;

/**
 * How many of the links that annotators drew a search finds again: all graphs are put into one store, of a share of them
 * the links into answers and from doubts to what resolves them are hidden, and searched for among all thoughts.
 */
public final class HiddenLinks {
    private final int answers;
    private final int hidden;
    private final Map<Sort, List<Guess>> guesses;

    private HiddenLinks(int answers, int hidden, Map<Sort, List<Guess>> guesses) {
        this.answers = answers;
        this.hidden = hidden;
        this.guesses = guesses;
    }

    /** Which way a link goes. */
    public enum Sort {
        /** From a thought to the answer of its source. */
        TO_ANSWERS,
        /** From a doubt to what resolves it. */
        FROM_DOUBTS
    }

    /**
     * Hides and searches.
     *
     * @param share of the graphs, above 0 and at most 1
     * @param vectors gives the vectors of a graph's thoughts, in their order
     */
    public static HiddenLinks of(
            List<ThoughtGraph> gold, double share, long seed, Function<ThoughtGraph, List<Vector>> vectors) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "a share of " + share + " of the graphs is none; give one above 0 and at most 1, such as 0.5");
        }
        Random random = new Random(seed);
        Set<Link.Key> hidden = new HashSet<>();
        Map<String, Thought> answers = new LinkedHashMap<>();
        List<ThoughtGraph> graphs = new ArrayList<>();
        for (ThoughtGraph drawn : gold) {
            ThoughtGraph graph = stated(drawn).identified();
            graphs.add(graph);
            if (random.nextDouble() < share) {
                Set<String> own = answersOf(graph);
                graph.thoughts().stream().filter(it -> own.contains(it.id())).forEach(it -> answers.put(it.id(), it));
                graph.links().stream()
                        .filter(it -> it.role() == Role.RESOLVES
                                || own.contains(it.to()) && it.role().walked())
                        .forEach(it -> hidden.add(it.key()));
            }
        }
        ThoughtGraph store = store(graphs, hidden);
        List<Weft.Thread> found = GraphUnfolding.of(store, vectors.apply(store))
                .most(Integer.MAX_VALUE)
                .before(List.copyOf(answers.values()));
        return new HiddenLinks(answers.size(), hidden.size(), guesses(found, hidden));
    }

    private static Set<String> answersOf(ThoughtGraph graph) {
        Set<String> answers = new HashSet<>();
        graph.thoughts().stream().filter(it -> it.kind() == Kind.ANSWER).forEach(it -> answers.add(it.id()));
        return answers;
    }

    /** A graph without a source gets one of its own, in which all its thoughts stand. */
    private static ThoughtGraph stated(ThoughtGraph graph) {
        if (!graph.statements().isEmpty()) {
            return graph;
        }
        Source source = Source.of(graph.id(), graph.id() + graph.text().orElse(""), graph.id());
        return ThoughtGraph.of(
                graph.id(),
                graph.language(),
                source,
                graph.thoughts(),
                graph.links(),
                graph.thoughts().stream()
                        .map(it -> new Statement(it.id(), source.id(), 0, Optional.empty(), Speaker.AUTHOR))
                        .toList());
    }

    private static ThoughtGraph store(List<ThoughtGraph> graphs, Set<Link.Key> hidden) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        Set<Statement> statements = new HashSet<>();
        List<Statement> ordered = new ArrayList<>();
        for (ThoughtGraph graph : graphs) {
            graph.sources().forEach(it -> sources.putIfAbsent(it.id(), it));
            graph.thoughts().forEach(it -> thoughts.putIfAbsent(it.id(), it));
            graph.links().stream().filter(it -> !hidden.contains(it.key())).forEach(it -> links.put(it.key(), it));
            graph.statements().stream().filter(statements::add).forEach(ordered::add);
        }
        return new ThoughtGraph(
                "store",
                "und",
                Optional.empty(),
                Optional.empty(),
                ThoughtGraph.Given.NOTHING,
                List.copyOf(sources.values()),
                List.copyOf(thoughts.values()),
                List.copyOf(links.values()),
                ordered);
    }

    private static Map<Sort, List<Guess>> guesses(List<Weft.Thread> found, Set<Link.Key> hidden) {
        Set<List<String>> pairs = new HashSet<>();
        hidden.forEach(it -> pairs.add(List.of(it.from(), it.to())));
        Map<Sort, List<Guess>> guesses = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            guesses.put(sort, new ArrayList<>());
        }
        for (Weft.Thread thread : found) {
            Link link = thread.link();
            guesses.get(link.role() == Role.RESOLVES ? Sort.FROM_DOUBTS : Sort.TO_ANSWERS)
                    .add(new Guess(link.weight(), pairs.contains(List.of(link.from(), link.to()))));
        }
        return guesses;
    }

    /** How many answers lost their links. */
    public int answers() {
        return answers;
    }

    /** How many links were hidden. */
    public int hidden() {
        return hidden;
    }

    /** How many links of a sort were found. */
    public int found(Sort sort) {
        return guesses.get(sort).size();
    }

    /** How many of these had been hidden. */
    public int right(Sort sort) {
        return (int) guesses.get(sort).stream().filter(Guess::right).count();
    }

    /** Of each weight, which share of the links found had been hidden. */
    public Calibration calibration(Sort sort) {
        return Calibration.of(guesses.get(sort));
    }
}
