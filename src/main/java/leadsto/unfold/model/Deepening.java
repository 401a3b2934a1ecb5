package leadsto.unfold.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import leadsto.thought.Approach;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.unfold.model.Outcome.Taken;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.reply.Wanted;

/**
 * Premises and doubts before an answer that become targets themselves, the most promising first.
 *
 * <p>How promising one is, is what it may do for the answer, in (0, 1]:
 *
 * <ul>
 *   <li>One more way to a thought <i>t</i> raises <b>path density</b> by as much as walks through <i>t</i> reach the answer, the
 *       product of weights along the best way from <i>t</i>, and by the less the more ways lead to <i>t</i> already: that
 *       product / (1 + links into <i>t</i>).
 *   <li>To meet one of the answer's <i>d</i> doubts that nothing resolves lowers its <b>frustration</b> by 1/<i>d</i>.
 * </ul>
 *
 * Both are differences of shares, so they are compared as they are. Ties go to what was found first.
 */
final class Deepening {
    private static final Method DEEPEN = new DirectSteps(PromptName.DEEPEN, Wanted.grounds(2, 4));
    private static final Method MEET = new DirectSteps(PromptName.MEET, Wanted.grounds(1, 3));
    /** The answer itself stands at depth 1. */
    private static final int FIRST = 2;

    private static final int OTHERS = 3;

    private static final Comparator<Next> MOST_PROMISING_FIRST =
            Comparator.comparingDouble(Next::promise).reversed().thenComparingInt(Next::found);

    private final ChainMaking making;
    private final int depth;
    private final PriorityQueue<Next> next = new PriorityQueue<>(MOST_PROMISING_FIRST);
    private final Set<String> met = new HashSet<>();

    Deepening(ChainMaking making, int depth) {
        this.making = making;
        this.depth = depth;
    }

    /**
     * One of the targets to come.
     *
     * @param target a thought before the answer; the answer itself where a doubt is to be met
     * @param flow the product of weights along the best way from the thought to the answer
     * @param promise what unfolding it may do for the answer
     * @param depth how far below
     * @param found in which order
     */
    private record Next(
            Method method, Target target, Approach approach, double flow, double promise, int depth, int found) {}

    /** Finds what is below an answer that has its chains. */
    void begin(Target answer, List<Outcome> chains, Approach first) {
        if (depth < FIRST) {
            return;
        }
        for (Thought doubt : answer.openDoubts()) {
            double promise = 1. / Math.max(1, answer.doubts());
            add(new Next(MEET, answer.meeting(doubt), first, 1, promise, FIRST, met.size()), doubt);
        }
        chains.forEach(it -> addThoughts(it, 1, FIRST));
    }

    boolean isDone() {
        return next.isEmpty();
    }

    /** What the most promising of the targets may do for the answer; there has to be one. */
    double promise() {
        return next.element().promise();
    }

    /** Unfolds the most promising of the targets; there has to be one. */
    ChainMaking.Made next() {
        Next one = next.remove();
        ChainMaking.Made made = making.make(one.method(), one.target(), one.approach(), 0);
        made.outcomes().forEach(it -> addThoughts(it, one.flow(), one.depth() + 1));
        return made;
    }

    /** The targets that nothing was asked for, the most promising first. */
    List<Outcome> leftOut() {
        return next.stream()
                .sorted(MOST_PROMISING_FIRST)
                .<Outcome>map(it -> new Outcome.LeftOut(it.target().thought().id(), it.approach()))
                .toList();
    }

    private void addThoughts(Outcome outcome, double flow, int below) {
        if (!(outcome instanceof Taken taken) || below > depth) {
            return;
        }
        Map<String, Double> flows = flows(taken.graph());
        Map<String, Integer> ways = new HashMap<>();
        walked(taken.graph()).forEach(link -> ways.merge(link.to(), 1, Integer::sum));
        Thought target = taken.graph().thoughts().get(0);
        for (Thought thought : taken.graph().thoughts()) {
            boolean fits = thought.kind() == Kind.PREMISE || thought.kind() == Kind.DOUBT;
            if (fits && !thought.id().equals(target.id())) {
                double through = flow * flows.getOrDefault(thought.id(), 0.);
                double promise = through / (1 + ways.getOrDefault(thought.id(), 0));
                add(
                        new Next(
                                DEEPEN,
                                besides(thought, taken.graph()),
                                taken.approach(),
                                through,
                                promise,
                                below,
                                met.size()),
                        thought);
            }
        }
    }

    /** With other thoughts of its chain, for which whoever reads what leads to it must not take it. */
    private static Target besides(Thought thought, ThoughtGraph chain) {
        List<String> others = chain.thoughts().stream()
                .filter(it -> it.kind() == Kind.PREMISE || it.kind() == Kind.EVALUATION || it.kind() == Kind.DOUBT)
                .filter(it -> !it.id().equals(thought.id()))
                .limit(OTHERS)
                .map(Thought::text)
                .toList();
        return new Target(thought, others, List.of(), List.of(), 0);
    }

    /** Each thought once, whichever chains it stands in. */
    private void add(Next one, Thought thought) {
        if (met.add(thought.id())) {
            next.add(one);
        }
    }

    /**
     * For each thought of a chain the product of weights along its best way to the target, which stands first. The others
     * stand in the order of thinking, so one pass from the last is enough.
     */
    private static Map<String, Double> flows(ThoughtGraph graph) {
        Map<String, Double> flows = new HashMap<>();
        List<Thought> thoughts = graph.thoughts();
        flows.put(thoughts.get(0).id(), 1.);
        for (int i = thoughts.size() - 1; i > 0; i--) {
            String id = thoughts.get(i).id();
            walked(graph).stream()
                    .filter(link -> link.from().equals(id))
                    .mapToDouble(link -> link.weight() * flows.getOrDefault(link.to(), 0.))
                    .max()
                    .ifPresent(flow -> flows.merge(id, flow, Math::max));
        }
        return flows;
    }

    private static List<Link> walked(ThoughtGraph graph) {
        return graph.links().stream().filter(link -> link.role().walked()).toList();
    }
}
