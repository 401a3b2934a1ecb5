package leadsto.weave;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.embed.Vector;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/**
 * The thoughts of a graph as weaving sees them: where they stand, what their words say, and which are near. Safe for use by
 * many threads.
 */
final class Loom {
    private final List<Thought> thoughts;
    private final Map<String, Vector> vectors = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Optional<Wording>> wordings = new ConcurrentHashMap<>();

    Loom(ThoughtGraph graph, List<Vector> vectors) {
        this.thoughts = graph.thoughts();
        for (int i = 0; i < thoughts.size(); i++) {
            Thought thought = thoughts.get(i);
            Vector vector = vectors.get(i);
            if (!vector.isZero()) {
                this.vectors.put(thought.id(), vector);
            }
        }
        for (Statement statement : graph.statements()) {
            sources.computeIfAbsent(statement.thought(), it -> new HashSet<>()).add(statement.source());
        }
    }

    /** The thoughts that can be compared at all, in the order of the graph. */
    List<Thought> thoughts() {
        return thoughts.stream().filter(it -> vectors.containsKey(it.id())).toList();
    }

    /** Whether no source states both. */
    boolean ofOtherSources(String one, String other) {
        return !one.equals(other)
                && sources.getOrDefault(one, Set.of()).stream()
                        .noneMatch(sources.getOrDefault(other, Set.of())::contains);
    }

    double similarity(String one, String other) {
        return vectors.get(one).cosine(vectors.get(other));
    }

    String model(Thought thought) {
        return vectors.get(thought.id()).model();
    }

    /** Whether the thought was seen by a model that knows more than spelling. */
    boolean knowsMeaning(Thought thought) {
        return vectors.get(thought.id()).knowsMeaning();
    }

    /** What a thought says; nothing in a language whose words nobody has listed, or of steps told elsewhere by number. */
    Optional<Wording> said(Thought thought) {
        return wordings.computeIfAbsent(
                thought.id(),
                it -> Wording.of(thought.text(), thought.language()).filter(wording -> !wording.countsOnSteps()));
    }

    /** What a thought says, where it says it by itself. */
    Optional<Wording> wording(Thought thought) {
        return said(thought).filter(Wording::standsAlone);
    }
}
