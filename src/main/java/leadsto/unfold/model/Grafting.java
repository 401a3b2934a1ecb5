package leadsto.unfold.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * New chains made to fit into a graph: a step that says what a thought already says becomes that thought, whatever kind it was
 * given, so that ways meet; a link that would lead thinking back to where it was is left out, and with it new thoughts that led nowhere else.
 *
 * <pre>{@code
 * Grafting grafting = Grafting.into(graph);
 * ThoughtGraph fitting = grafting.graft(chain).graph();    // remembered for what comes next
 * }</pre>
 *
 * <p>Two thoughts say the same where they agree as {@link Digest#normalised} sees them. A graft takes time linear in what can
 * be reached from it at worst.
 */
public final class Grafting {
    private final Map<String, Thought> byText = new HashMap<>();
    private final Map<String, List<String>> walked = new HashMap<>();

    private Grafting() {}

    public static Grafting into(ThoughtGraph graph) {
        Grafting grafting = new Grafting();
        graph.thoughts().forEach(grafting::remember);
        graph.links().forEach(grafting::remember);
        return grafting;
    }

    /**
     * What fits.
     *
     * @param graph the chain as it is to be stored
     * @param met how many of its thoughts were there already
     * @param circular how many links were left out because they would have closed a circle
     */
    public record Grafted(ThoughtGraph graph, int met, int circular) {}

    /** Fits a chain in; its first thought, the target, stays as it is. */
    public Grafted graft(ThoughtGraph chain) {
        Map<String, Thought> stands = new LinkedHashMap<>();
        int met = 0;
        for (Thought thought : chain.thoughts()) {
            boolean target = stands.isEmpty();
            Optional<Thought> there =
                    target ? Optional.empty() : Optional.ofNullable(byText.get(Digest.normalised(thought.text())));
            met += there.isPresent() ? 1 : 0;
            stands.put(thought.id(), there.orElse(thought));
        }
        Map<String, Thought> thoughts = new LinkedHashMap<>();
        stands.values().forEach(it -> thoughts.putIfAbsent(it.id(), it));
        Map<Link.Key, Link> links = new LinkedHashMap<>();
        int circular = 0;
        for (Link link : chain.links()) {
            Thought from = stands.get(link.from());
            Thought to = stands.get(link.to());
            if (link.role().walked() && leads(to.id(), from.id())) {
                circular++;
            } else if (!from.id().equals(to.id())) {
                Role role = link.role().walked() ? Roles.between(from.kind(), to.kind()) : link.role();
                Link fitting = new Link(from.id(), to.id(), role, link.weight(), link.approach(), link.origin());
                links.merge(fitting.key(), fitting, (a, b) -> a.weight() >= b.weight() ? a : b);
                remember(fitting);
            }
        }
        prune(thoughts, links);
        thoughts.values().forEach(this::remember);
        return new Grafted(
                chain.with(new ArrayList<>(thoughts.values()), new ArrayList<>(links.values())), met, circular);
    }

    /** New thoughts from which nothing leads on any more go, and with them what led to them alone. */
    private void prune(Map<String, Thought> thoughts, Map<Link.Key, Link> links) {
        String target = thoughts.keySet().iterator().next();
        boolean pruned = true;
        while (pruned) {
            Set<String> leading = new HashSet<>(Set.of(target));
            links.values().stream().filter(link -> link.role().walked()).forEach(link -> leading.add(link.from()));
            pruned = thoughts.values()
                    .removeIf(it -> it.kind() != Kind.ANSWER
                            && !leading.contains(it.id())
                            && !byText.containsKey(Digest.normalised(it.text())));
            links.values().removeIf(it -> !thoughts.containsKey(it.from()) || !thoughts.containsKey(it.to()));
        }
    }

    private void remember(Thought thought) {
        byText.putIfAbsent(Digest.normalised(thought.text()), thought);
    }

    private void remember(Link link) {
        if (link.role().walked()) {
            walked.computeIfAbsent(link.from(), it -> new ArrayList<>()).add(link.to());
        }
    }

    /** Whether thinking that is at one thought can come to another. */
    private boolean leads(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String at = open.pop();
            if (at.equals(to)) {
                return true;
            }
            for (String next : walked.getOrDefault(at, List.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return false;
    }
}
