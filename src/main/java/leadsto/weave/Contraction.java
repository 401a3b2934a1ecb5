package leadsto.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * A graph in which merged thoughts are one.
 *
 * <pre>
 *   a ──► b                      a ──► b ──► d
 *         ║ same as    becomes
 *         c ──► d
 * </pre>
 *
 * <p>The one that stays is that of an author rather than of a program, then the one stated most often, then the shortest,
 * then the one of the least id; it has the links and statements of all. Of two links that become one the stronger stays;
 * one between two of a class falls away.
 *
 * @param graph the graph, each class by its representative
 * @param representatives for the id of each thought that was merged away the id of the one that stands for it
 */
public record Contraction(ThoughtGraph graph, Map<String, String> representatives) {

    public Contraction {
        representatives = Map.copyOf(representatives);
    }

    /** Sees through merges; those that name thoughts the graph does not have are left out of account. */
    public static Contraction of(ThoughtGraph graph, List<Merge> merges) {
        Map<String, String> representatives = representatives(graph, merges);
        return new Contraction(representatives.isEmpty() ? graph : contracted(graph, representatives), representatives);
    }

    /** The id of the thought that stands for one: its own, unless it was merged away. */
    public String representative(String id) {
        return representatives.getOrDefault(id, id);
    }

    /**
     * The id that a person means: the given one or beginning of one, unless it is that of a thought which was merged away;
     * then that of the one which stands for it.
     */
    public String meant(String beginning) {
        String sought = beginning.strip().toLowerCase(Locale.ROOT);
        if (sought.isEmpty() || graph.thoughts().stream().anyMatch(it -> it.id().startsWith(sought))) {
            return beginning;
        }
        Set<String> stand = representatives.entrySet().stream()
                .filter(it -> it.getKey().startsWith(sought))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return stand.size() == 1 ? stand.iterator().next() : beginning;
    }

    private static Map<String, String> representatives(ThoughtGraph graph, List<Merge> merges) {
        if (merges.isEmpty()) {
            return Map.of();
        }
        Map<String, Thought> byId = new LinkedHashMap<>();
        graph.thoughts().forEach(thought -> byId.put(thought.id(), thought));
        Map<String, Set<String>> classes = new LinkedHashMap<>();
        for (Merge merge : merges) {
            if (byId.containsKey(merge.from()) && byId.containsKey(merge.to())) {
                Set<String> joined = new LinkedHashSet<>();
                joined.addAll(classes.getOrDefault(merge.from(), Set.of(merge.from())));
                joined.addAll(classes.getOrDefault(merge.to(), Set.of(merge.to())));
                joined.forEach(id -> classes.put(id, joined));
            }
        }
        Map<String, Integer> stated = new HashMap<>();
        graph.statements().forEach(statement -> stated.merge(statement.thought(), 1, Integer::sum));
        Comparator<Thought> preference = Comparator.comparing((Thought it) -> it.origin() != Origin.AUTHOR)
                .thenComparing(it -> stated.getOrDefault(it.id(), 0), Comparator.reverseOrder())
                .thenComparing(it -> it.text().length())
                .thenComparing(Thought::id);
        Map<String, String> representatives = new HashMap<>();
        for (Set<String> members : new HashSet<>(classes.values())) {
            String first = members.stream()
                    .map(byId::get)
                    .min(preference)
                    .orElseThrow()
                    .id();
            members.stream().filter(id -> !id.equals(first)).forEach(id -> representatives.put(id, first));
        }
        return representatives;
    }

    private static ThoughtGraph contracted(ThoughtGraph graph, Map<String, String> representatives) {
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        for (Link link : graph.links()) {
            String from = representatives.getOrDefault(link.from(), link.from());
            String to = representatives.getOrDefault(link.to(), link.to());
            if (!from.equals(to)) {
                Link moved = link.between(from, to);
                links.merge(moved.key(), moved, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        Set<Statement> statements = new LinkedHashSet<>();
        graph.statements()
                .forEach(it -> statements.add(it.of(representatives.getOrDefault(it.thought(), it.thought()))));
        Optional<String> question = graph.given().question().map(id -> representatives.getOrDefault(id, id));
        Optional<String> answer = graph.given().answer().map(id -> representatives.getOrDefault(id, id));
        return new ThoughtGraph(
                graph.id(),
                graph.language(),
                graph.text(),
                graph.question(),
                new ThoughtGraph.Given(question, answer),
                graph.sources(),
                graph.thoughts().stream()
                        .filter(thought -> !representatives.containsKey(thought.id()))
                        .toList(),
                new ArrayList<>(links.values()),
                new ArrayList<>(statements));
    }
}
