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
import java.util.function.Predicate;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft.Thread;
import leadsto.weave.Neighbours.Neighbour;

/**
 * The links from thoughts of one source to those of another.
 *
 * <pre>
 *   observation, premise ──supports──► premise, answer    the one holds all the other says
 *   question ──prompts──► answer, premise, observation     all that is asked about is said, and what is asked for is told
 * </pre>
 *
 * <p>The weight is half of the similarity, no probability: a link that only texts suggest leads less strongly than one that
 * somebody stated. Each thought gets one link of a role at most, to the nearest that fits, and none that would lead back
 * to itself.
 */
final class CrossLinks {
    private static final double SHARE_OF_SIMILARITY = .5;

    private final Loom loom;
    private final double minSimilarity;
    private final Predicate<Link> allowed;
    private final Map<String, Set<String>> leadsTo = new HashMap<>();

    CrossLinks(Loom loom, double minSimilarity, Predicate<Link> allowed) {
        this.loom = loom;
        this.minSimilarity = minSimilarity;
        this.allowed = allowed;
    }

    List<Thread> proposals(ThoughtGraph graph) {
        graph.links().stream().filter(link -> link.role().walked()).forEach(this::lead);
        List<Thread> candidates = loom.thoughts().parallelStream()
                .flatMap(thought -> best(thought).stream())
                .sorted(Comparator.comparing(Thread::similarity)
                        .reversed()
                        .thenComparing(it -> it.link().from())
                        .thenComparing(it -> it.link().to()))
                .toList();
        List<Thread> proposals = new ArrayList<>();
        for (Thread thread : candidates) {
            Link link = thread.link();
            if (allowed.test(link) && !joined(link) && !reaches(link.to(), link.from())) {
                lead(link);
                proposals.add(thread);
            }
        }
        return proposals;
    }

    /** The nearest thought that fits. One that is linked already still is the nearest: there is no second best. */
    private Optional<Thread> best(Thought thought) {
        Optional<Wording> wording = loom.wording(thought);
        if (wording.isEmpty()) {
            return Optional.empty();
        }
        return targets(thought.kind()).stream()
                .flatMap(kind -> loom.near(thought, kind).stream())
                .filter(near -> near.similarity() >= minSimilarity)
                .filter(near -> loom.wording(near.thought())
                        .filter(other -> fits(thought.kind(), wording.get(), other))
                        .isPresent())
                .max(Comparator.comparing(Neighbour::similarity)
                        .thenComparing(near -> near.thought().id()))
                .map(near -> thread(thought, near));
    }

    private static List<Kind> targets(Kind kind) {
        return switch (kind) {
            case QUESTION -> List.of(Kind.ANSWER, Kind.PREMISE, Kind.OBSERVATION);
            case OBSERVATION -> List.of(Kind.ANSWER, Kind.PREMISE);
            case PREMISE, EVALUATION -> List.of(Kind.ANSWER);
            case DOUBT, RESPONSE, ANSWER -> List.of();
        };
    }

    private static boolean fits(Kind kind, Wording from, Wording to) {
        return kind == Kind.QUESTION ? Coverage.tells(from, to) : Coverage.holds(from, to);
    }

    private Thread thread(Thought thought, Neighbour near) {
        Role role = thought.kind() == Kind.QUESTION ? Role.PROMPTS : Role.SUPPORTS;
        double weight = SHARE_OF_SIMILARITY * near.similarity();
        return new Thread(
                new Link(thought.id(), near.thought().id(), role, weight, Approach.LOGICAL, Origin.EXTRACTED),
                near.similarity(),
                loom.model(thought));
    }

    private void lead(Link link) {
        leadsTo.computeIfAbsent(link.from(), it -> new HashSet<>()).add(link.to());
    }

    private boolean joined(Link link) {
        return leadsTo.getOrDefault(link.from(), Set.of()).contains(link.to());
    }

    private boolean reaches(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(to)) {
                return true;
            }
            leadsTo.getOrDefault(id, Set.of()).stream().filter(seen::add).forEach(open::push);
        }
        return false;
    }
}
