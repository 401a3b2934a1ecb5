package leadsto.weave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import leadsto.embed.Vector;
import leadsto.thought.Kind;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.weave.Neighbours.Neighbour;

/**
 * The thoughts of a graph as weaving sees them: where they stand, what their words say, and which are near. Safe for use by
 * many threads.
 */
final class Loom {
    private static final int NEAREST = 10;

    private final List<Thought> thoughts;
    private final Map<String, Vector> vectors = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<Place, List<Thought>> places = new LinkedHashMap<>();
    private final Map<Place, Neighbours> neighbours = new ConcurrentHashMap<>();
    private final Map<String, Optional<Wording>> wordings = new ConcurrentHashMap<>();

    /** Thoughts that can be neighbours: of one kind and language, seen by one model. */
    private record Place(String model, Kind kind, String language) {}

    Loom(ThoughtGraph graph, List<Vector> vectors) {
        this.thoughts = graph.thoughts();
        for (int i = 0; i < thoughts.size(); i++) {
            Thought thought = thoughts.get(i);
            Vector vector = vectors.get(i);
            if (!vector.isZero()) {
                this.vectors.put(thought.id(), vector);
                places.computeIfAbsent(
                                new Place(vector.model(), thought.kind(), thought.language()), it -> new ArrayList<>())
                        .add(thought);
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

    /** The nearest thoughts of a kind and of other sources, in the thought's language; the nearest first. */
    List<Neighbour> near(Thought thought, Kind kind) {
        Vector vector = vectors.get(thought.id());
        Place place = new Place(vector.model(), kind, thought.language());
        List<Thought> there = places.get(place);
        if (there == null) {
            return List.of();
        }
        return neighbours
                .computeIfAbsent(
                        place,
                        it -> Neighbours.of(
                                there,
                                there.stream()
                                        .map(each -> vectors.get(each.id()))
                                        .toList()))
                .nearest(vector, NEAREST)
                .stream()
                .filter(neighbour ->
                        ofOtherSources(thought.id(), neighbour.thought().id()))
                .toList();
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
