package leadsto.unfold.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import leadsto.embed.Vector;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Origin;
import leadsto.thought.Role;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import leadsto.unfold.cue.Lexicons;
import leadsto.unfold.passage.Approaches;
import leadsto.unfold.passage.Traits;

/**
 * Searches a graph for what could stand before its answers and does not lead there yet.
 *
 * <pre>{@code
 * List<Weft.Thread> found = GraphUnfolding.of(graph, vectors).approaches(List.of(Approach.LOGICAL)).before(answers);
 * }</pre>
 *
 * <pre>
 *   premise, evaluation ──supports──► answer      by shared words and nearness in meaning, among all of its source
 *   observation         ──prompts──► answer
 *   open doubt ──resolves──► what is said next     by order, where that leads to the answer
 * </pre>
 *
 * <p>Each approach finds its own: {@code disappointment} doubts and what tells of hopes not met, {@code
 * constructive-criticism} doubts and judgements that mend, {@code emotional} what speaks of feelings, {@code logical} all
 * the rest; told by the words of the language's cue files.
 *
 * <p>A link's weight is the estimated probability that an annotator would draw it: see {@link Before}. None is found that
 * closes a circle, or from a thought that leads to the answer already. What speaks of the same thing in other sources is
 * weaving's to find. The same graph gives the same links. Time grows with the answers, the thoughts of their sources,
 * and what these lead to.
 */
public final class GraphUnfolding {
    /** What an offline search knows how to look for. */
    public static final List<Approach> APPROACHES =
            List.of(Approach.LOGICAL, Approach.EMOTIONAL, Approach.DISAPPOINTMENT, Approach.CONSTRUCTIVE_CRITICISM);

    /** The least weight of a link that is found: what is wrong as often as right harms more than it helps. */
    public static final double LEAST_WEIGHT = .5;

    /** How many links before an answer are found from each approach, where nobody says. */
    public static final int MOST = 5;

    private final Likeness likeness;
    private final Order order;
    private final Ways ways;
    private final Lexicons lexicons = Lexicons.of(Optional.empty());
    private final Map<String, Thought> byId = new HashMap<>();
    private List<Approach> approaches = APPROACHES;
    private int most = MOST;
    private Predicate<Link> allowed = link -> true;

    private GraphUnfolding(ThoughtGraph graph, List<Vector> vectors) {
        this.likeness = new Likeness(graph.thoughts(), vectors);
        this.order = new Order(graph);
        this.ways = new Ways(graph);
        graph.thoughts().forEach(thought -> byId.put(thought.id(), thought));
    }

    /**
     * @param vectors one for each thought of the graph, in its order
     * @throws IllegalArgumentException where there are more or fewer
     */
    public static GraphUnfolding of(ThoughtGraph graph, List<Vector> vectors) {
        if (vectors.size() != graph.thoughts().size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for "
                    + graph.thoughts().size() + " thoughts; give one for each thought, in their order");
        }
        return new GraphUnfolding(graph, vectors);
    }

    /**
     * Searches from these directions only; from all of {@link #APPROACHES} where there are none.
     *
     * @throws IllegalArgumentException where one is of the user's own, which only a language model can follow
     */
    public GraphUnfolding approaches(Collection<Approach> wanted) {
        wanted.stream().filter(it -> !APPROACHES.contains(it)).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("the approach '" + it + "' takes a language model, named with --model; a"
                    + " search knows " + APPROACHES.stream().map(Approach::name).toList());
        });
        approaches = wanted.isEmpty() ? APPROACHES : List.copyOf(wanted);
        return this;
    }

    /** Finds at most so many links before an answer from each approach. */
    public GraphUnfolding most(int perApproach) {
        most = perApproach;
        return this;
    }

    /** Finds only what is allowed: not what a person took back. */
    public GraphUnfolding only(Predicate<Link> links) {
        allowed = links;
        return this;
    }

    /** What could stand before these answers, each answer's links together, the weightiest of an approach first. */
    public List<Weft.Thread> before(List<Thought> answers) {
        List<Weft.Thread> found = new ArrayList<>();
        for (Thought answer : answers) {
            take(leadingTo(answer), found);
            // What was just found may be what a doubt leads to the answer by.
            take(resolvedOnTheWayTo(answer), found);
        }
        return found;
    }

    private void take(List<Weft.Thread> candidates, List<Weft.Thread> found) {
        Map<Approach, Integer> taken = new HashMap<>();
        candidates.stream()
                .filter(it -> approaches.contains(it.link().approach()))
                .sorted(Comparator.comparingDouble(
                                (Weft.Thread it) -> -it.link().weight())
                        .thenComparing(it -> it.link().from())
                        .thenComparing(it -> it.link().to()))
                .forEach(candidate -> {
                    Link link = candidate.link();
                    if (taken.getOrDefault(link.approach(), 0) < most
                            && allowed.test(link)
                            && !ways.lead(link.to(), link.from())) {
                        ways.add(link);
                        taken.merge(link.approach(), 1, Integer::sum);
                        found.add(candidate);
                    }
                });
    }

    private List<Weft.Thread> leadingTo(Thought answer) {
        return Before.of(answer, order.besides(answer), likeness).stream()
                .filter(it -> it.probability() >= LEAST_WEIGHT
                        && !ways.lead(it.thought().id(), answer.id()))
                .map(it -> thread(it.thought(), answer, role(it.thought().kind()), it.probability()))
                .toList();
    }

    private static Role role(Kind kind) {
        return kind == Kind.OBSERVATION ? Role.PROMPTS : Role.SUPPORTS;
    }

    private List<Weft.Thread> resolvedOnTheWayTo(Thought answer) {
        List<Weft.Thread> resolved = new ArrayList<>();
        for (Thought doubt : order.besides(answer)) {
            if (doubt.kind() == Kind.DOUBT && ways.end(doubt.id())) {
                order.next(doubt.id())
                        .filter(next -> next.equals(answer.id()) || ways.lead(next, answer.id()))
                        .filter(next -> !ways.joined(doubt.id(), next))
                        .ifPresent(next ->
                                resolved.add(thread(doubt, byId.get(next), Role.RESOLVES, Before.NEXT_RESOLVES)));
            }
        }
        return resolved;
    }

    private Weft.Thread thread(Thought from, Thought to, Role role, double weight) {
        Link link = new Link(from.id(), to.id(), role, weight, approach(from), Origin.EXTRACTED);
        return new Weft.Thread(link, likeness.similarity(from, to), likeness.model(from));
    }

    private Approach approach(Thought thought) {
        Traits traits = Traits.of(thought.text(), thought.language(), lexicons.of(thought.language()));
        Approach byWords = Approaches.of(traits, thought.kind());
        return byWords.equals(Approach.LOGICAL) && thought.kind() == Kind.DOUBT ? Approach.DISAPPOINTMENT : byWords;
    }
}
