package leadsto.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import leadsto.thought.Merge;
import leadsto.thought.Thought;

/**
 * The thoughts that say the same in other words.
 *
 * <p>Two thoughts are one only where they are of one kind and of different sources, near each other by their vectors, and
 * their {@link Wording} is the same. A thought joins others only if it is so with each of them, so that no chain of small
 * steps leads from one thought to an unlike one.
 */
final class SameThoughts {
    private static final int LEAST_CONTENT = 2;

    private static final Comparator<Merge> NEAREST_FIRST = Comparator.comparing(Merge::score)
            .reversed()
            .thenComparing(Merge::from)
            .thenComparing(Merge::to);

    private final Loom loom;
    private final double minSimilarity;
    private final Predicate<Merge> allowed;
    private final Map<String, Set<String>> classes = new HashMap<>();

    SameThoughts(Loom loom, double minSimilarity, Predicate<Merge> allowed) {
        this.loom = loom;
        this.minSimilarity = minSimilarity;
        this.allowed = allowed;
    }

    /** @param standing merges that are there already, and stay */
    List<Merge> proposals(List<Merge> standing) {
        standing.forEach(this::join);
        List<Merge> candidates = candidates();
        Map<String, Thought> byId = new HashMap<>();
        loom.thoughts().forEach(thought -> byId.put(thought.id(), thought));
        List<Merge> proposals = new ArrayList<>();
        for (Merge merge : candidates) {
            Set<String> one = classOf(merge.from());
            Set<String> other = classOf(merge.to());
            if (one != other && fit(one, other, byId)) {
                join(merge);
                proposals.add(merge);
            }
        }
        return proposals;
    }

    private List<Merge> candidates() {
        Set<Merge> candidates = loom.thoughts().parallelStream()
                .flatMap(thought -> loom.near(thought, thought.kind()).stream()
                        .flatMap(near -> same(thought, near.thought()).stream()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(NEAREST_FIRST)));
        return List.copyOf(candidates);
    }

    private Optional<Merge> same(Thought one, Thought other) {
        double similarity = loom.similarity(one.id(), other.id());
        if (similarity < minSimilarity) {
            return Optional.empty();
        }
        Optional<Wording> wording = loom.wording(one).filter(it -> it.contentSize() >= LEAST_CONTENT);
        Optional<Wording> others = loom.wording(other);
        if (wording.isEmpty() || others.isEmpty() || !wording.get().saysTheSame(others.get())) {
            return Optional.empty();
        }
        return Optional.of(Merge.of(one.id(), other.id(), similarity, loom.model(one)))
                .filter(allowed);
    }

    /** Whether each of the one class is the same thought as each of the other. */
    private boolean fit(Set<String> one, Set<String> other, Map<String, Thought> byId) {
        return one.stream()
                .allMatch(a -> other.stream()
                        .allMatch(b -> byId.containsKey(a)
                                && byId.containsKey(b)
                                && loom.ofOtherSources(a, b)
                                && same(byId.get(a), byId.get(b)).isPresent()));
    }

    /** Whether two thoughts are one, by what stands or is proposed. */
    boolean joined(String one, String other) {
        return classes.getOrDefault(one, Set.of()).contains(other);
    }

    private Set<String> classOf(String id) {
        return classes.computeIfAbsent(id, it -> new TreeSet<>(Set.of(id)));
    }

    private void join(Merge merge) {
        Set<String> joined = classOf(merge.from());
        joined.addAll(classOf(merge.to()));
        joined.forEach(id -> classes.put(id, joined));
    }
}
