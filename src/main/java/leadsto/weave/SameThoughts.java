package leadsto.weave;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import leadsto.thought.Kind;
import leadsto.thought.Merge;
import leadsto.thought.Thought;
import leadsto.weave.Wording.Word;

/**
 * The thoughts that say the same in other words.
 *
 * <p>Two thoughts are one only where they are of one kind and of different sources, near each other by their vectors, and
 * their {@link Wording} is the same. A thought joins others only if it is so with each of them, so that no chain of small
 * steps leads from one thought to an unlike one.
 */
final class SameThoughts {
    private static final int LEAST_CONTENT = 2;
    /** How many of the same words each is compared with. */
    private static final int NEIGHBOURS = 20;

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

    /** Thoughts of the same words stand together, so that only their neighbours there need a look. */
    private List<Merge> candidates() {
        Map<Words, List<Thought>> byWords = new LinkedHashMap<>();
        for (Thought thought : loom.thoughts()) {
            loom.wording(thought)
                    .map(Words.of(thought))
                    .ifPresent(words -> byWords.computeIfAbsent(words, it -> new ArrayList<>())
                            .add(thought));
        }
        Set<Merge> candidates = new TreeSet<>(NEAREST_FIRST);
        for (List<Thought> alike : byWords.values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < Math.min(alike.size(), i + 1 + NEIGHBOURS); j++) {
                    if (loom.ofOtherSources(alike.get(i).id(), alike.get(j).id())) {
                        same(alike.get(i), alike.get(j)).ifPresent(candidates::add);
                    }
                }
            }
        }
        return List.copyOf(candidates);
    }

    /** What thoughts must have in common to be one: the words, in any order. */
    private record Words(Kind kind, String language, List<String> meanings) {
        static Function<Wording, Words> of(Thought thought) {
            return wording -> new Words(
                    thought.kind(),
                    thought.language(),
                    wording.words().stream().map(Word::meaning).sorted().toList());
        }
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
