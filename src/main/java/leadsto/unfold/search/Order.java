package leadsto.unfold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.thought.Span;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** Which thoughts sources state, and in which order. */
final class Order {
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Set<Thought>> thoughts = new HashMap<>();
    /** What follows each doubt in the turn that states it first. */
    private final Map<String, String> next = new HashMap<>();

    Order(ThoughtGraph graph) {
        Map<String, Thought> byId = new HashMap<>();
        graph.thoughts().forEach(thought -> byId.put(thought.id(), thought));
        List<Statement> ordered = new ArrayList<>();
        for (Statement statement : graph.statements()) {
            sources.computeIfAbsent(statement.thought(), it -> new LinkedHashSet<>())
                    .add(statement.source());
            thoughts.computeIfAbsent(statement.source(), it -> new LinkedHashSet<>())
                    .add(byId.get(statement.thought()));
            if (statement.span().isPresent()) {
                ordered.add(statement);
            }
        }
        ordered.sort(Comparator.comparing(Statement::source)
                .thenComparing(Statement::turn)
                .thenComparing(it -> it.span().map(Span::start).orElse(0)));
        for (int i = 0; i < ordered.size(); i++) {
            Statement doubt = ordered.get(i);
            if (byId.get(doubt.thought()).kind() == Kind.DOUBT) {
                ordered.subList(i + 1, ordered.size()).stream()
                        .takeWhile(it -> ofOneTurn(doubt, it))
                        .map(it -> byId.get(it.thought()))
                        .filter(it -> it.kind() != Kind.DOUBT && it.kind() != Kind.QUESTION)
                        .findFirst()
                        .ifPresent(it -> next.putIfAbsent(doubt.thought(), it.id()));
            }
        }
    }

    private static boolean ofOneTurn(Statement one, Statement other) {
        return one.source().equals(other.source()) && one.turn() == other.turn();
    }

    /** All that the sources of a thought state, itself included. */
    List<Thought> besides(Thought thought) {
        return sources.getOrDefault(thought.id(), Set.of()).stream()
                .flatMap(it -> thoughts.get(it).stream())
                .distinct()
                .toList();
    }

    /** What the turn says next after a doubt that is neither a doubt nor a question; nothing where places are not known. */
    Optional<String> next(String doubt) {
        return Optional.ofNullable(next.get(doubt));
    }
}
