package leadsto.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import leadsto.thought.Digest;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.smuggled.Smuggled;
import leadsto.topology.Topology;

/** What a person should know about a graph before training on it. */
final class Audit {
    private static final int EXAMPLES = 3;

    private final ThoughtGraph graph;
    private final Topology topology;

    Audit(ThoughtGraph graph, Topology topology) {
        this.graph = graph;
        this.topology = topology;
    }

    /**
     * One kind of finding.
     *
     * @param fault whether it must be mended before training, rather than just be known
     */
    record Finding(String name, boolean fault, int count, String meaning, List<String> examples) {}

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> linked = new HashSet<>();
        Set<String> resolved = new HashSet<>();
        for (Link link : graph.links()) {
            linked.add(link.from());
            linked.add(link.to());
            if (link.role() == Role.RESOLVES) {
                resolved.add(link.from());
            }
        }
        add(findings, "dangling", false, "Thoughts without any link.", thought -> !linked.contains(thought.id()));
        add(
                findings,
                "unreachable",
                false,
                "Thoughts that lead to no answer.",
                thought -> linked.contains(thought.id())
                        && thought.kind() != Kind.DOUBT
                        && topology.basin(thought.id()).isEmpty());
        add(
                findings,
                "unresolved",
                false,
                "Doubts that nothing resolves.",
                thought -> thought.kind() == Kind.DOUBT && !resolved.contains(thought.id()));
        Set<String> circling = topology.shape().cyclic();
        add(
                findings,
                "cyclic",
                false,
                "Thoughts that lead back to themselves.",
                thought -> circling.contains(thought.id()));
        Set<String> twice = sayTheSame();
        add(
                findings,
                "duplicate",
                false,
                "Thoughts that say the same as another of another kind.",
                thought -> twice.contains(thought.id()));
        add(
                findings,
                "injected",
                true,
                "Thoughts with hidden characters, or instructions to a model; look at them, then edit or reject them.",
                thought -> Smuggled.isIn(thought.text()));
        return findings;
    }

    private void add(List<Finding> findings, String name, boolean fault, String meaning, Predicate<Thought> concerned) {
        List<Thought> found = graph.thoughts().stream().filter(concerned).toList();
        if (!found.isEmpty()) {
            List<String> examples = found.stream()
                    .limit(EXAMPLES)
                    .map(thought -> thought.id() + "  " + thought.text())
                    .toList();
            findings.add(new Finding(name, fault, found.size(), meaning, examples));
        }
    }

    private Set<String> sayTheSame() {
        Map<String, String> firstToSay = new LinkedHashMap<>();
        Set<String> same = new HashSet<>();
        for (Thought thought : graph.thoughts()) {
            String other = firstToSay.putIfAbsent(Digest.normalised(thought.text()), thought.id());
            if (other != null) {
                same.add(other);
                same.add(thought.id());
            }
        }
        return same;
    }
}
