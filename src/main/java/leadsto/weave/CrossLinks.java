package leadsto.weave;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import leadsto.thought.Approach;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft.Thread;
import leadsto.weave.Kinship.Kin;

/**
 * The links from thoughts of one source to those of another that {@link Kinship} finds.
 *
 * <p>Of the kin of a thought the {@value #BEST} nearest count, and a link needs both ends to count the other. The weight is
 * half of the kinship, no probability: a link that only texts suggest leads less strongly than one that somebody stated.
 * None is proposed that would lead back to itself.
 */
final class CrossLinks {
    static final int BEST = 2;
    private static final double SHARE_OF_KINSHIP = .5;
    /** A search for a way back that is not over after so many thoughts counts as one that found it. */
    private static final int FARTHEST = 2_000;

    private final Loom loom;
    private final Kinship kinship;
    private final Predicate<Link> allowed;
    private final Map<String, Set<String>> after = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    CrossLinks(Loom loom, Kinship kinship, Predicate<Link> allowed) {
        this.loom = loom;
        this.kinship = kinship;
        this.allowed = allowed;
    }

    /** @param same whether two thoughts are merged, so that a link between them says nothing */
    List<Thread> proposals(ThoughtGraph graph, BiPredicate<String, String> same) {
        graph.links().stream().filter(link -> link.role().walked()).forEach(this::lead);
        List<Thread> proposals = new ArrayList<>();
        for (Kin kin : mutual(same)) {
            Link link = link(kin);
            if (allowed.test(link) && !joined(link) && !reaches(link.to(), link.from())) {
                lead(link);
                proposals.add(new Thread(link, kin.strength(), loom.model(kin.from())));
            }
        }
        return proposals;
    }

    /** Those that are among the best of both their ends, the nearest first. */
    private List<Kin> mutual(BiPredicate<String, String> same) {
        Comparator<Kin> nearestFirst = Comparator.comparing(Kin::strength)
                .reversed()
                .thenComparing(kin -> kin.from().id())
                .thenComparing(kin -> kin.to().id());
        Map<Kin, Integer> counts = new HashMap<>();
        List<Kin> found = loom.thoughts().parallelStream()
                .flatMap(thought -> kinship.of(thought).stream()
                        .filter(kin -> !same.test(kin.from().id(), kin.to().id()))
                        .sorted(nearestFirst)
                        .limit(BEST))
                .toList();
        found.forEach(kin -> counts.merge(kin, 1, Integer::sum));
        return counts.keySet().stream()
                .filter(kin -> counts.get(kin) == 2)
                .sorted(nearestFirst)
                .toList();
    }

    private static Link link(Kin kin) {
        return new Link(
                kin.from().id(),
                kin.to().id(),
                kin.role(),
                SHARE_OF_KINSHIP * kin.strength(),
                Approach.LOGICAL,
                Origin.EXTRACTED);
    }

    private void lead(Link link) {
        after.computeIfAbsent(link.from(), it -> new HashSet<>()).add(link.to());
        before.computeIfAbsent(link.to(), it -> new HashSet<>()).add(link.from());
    }

    private boolean joined(Link link) {
        return after.getOrDefault(link.from(), Set.of()).contains(link.to());
    }

    /** Whether a way leads there, looked for from both ends by turns, so that the shorter search decides. */
    private boolean reaches(String from, String to) {
        Search forward = new Search(from, after);
        Search backward = new Search(to, before);
        for (int i = 0; i < FARTHEST; i++) {
            Optional<String> here = forward.next();
            Optional<String> there = backward.next();
            if (here.isEmpty() || there.isEmpty()) {
                return false;
            }
            if (backward.seen.contains(here.get()) || forward.seen.contains(there.get())) {
                return true;
            }
        }
        return true;
    }

    /** The thoughts that one leads to, or that lead to it, the nearest first. */
    private static final class Search {
        private final Map<String, Set<String>> steps;
        private final Set<String> seen = new HashSet<>();
        private final Deque<String> open = new ArrayDeque<>();

        Search(String start, Map<String, Set<String>> steps) {
            this.steps = steps;
            seen.add(start);
            open.add(start);
        }

        Optional<String> next() {
            Optional<String> next = Optional.ofNullable(open.poll());
            next.ifPresent(id ->
                    steps.getOrDefault(id, Set.of()).stream().filter(seen::add).forEach(open::add));
            return next;
        }
    }
}
