package leadsto.unfold.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import leadsto.thought.Approach;

/** What grows backward from one answer: a chain from each approach, and then what is below these, the most promising first. */
final class Growth {
    private final ChainMaking making;
    private final Settings settings;
    private final Target target;
    private final Deque<Way> ways = new ArrayDeque<>();
    private final Deepening deepening;
    private final List<Outcome> outcomes = new ArrayList<>();

    Growth(ChainMaking making, Settings settings, Target target) {
        this.making = making;
        this.settings = settings;
        this.target = target;
        this.deepening = new Deepening(making, settings.depth());
        for (Approach approach : settings.approaches()) {
            for (int variant = 0; variant < settings.perApproach(); variant++) {
                ways.add(new Way(approach, variant));
            }
        }
    }

    /** One chain to the answer itself. */
    record Way(Approach approach, int variant) {}

    /** The chains to the answer itself, none of which waits for another. */
    List<Way> ways() {
        return List.copyOf(ways);
    }

    /** What comes of one of them; {@link #grown} is to be told of all, in their order. */
    ChainMaking.Made made(Way way) {
        return making.make(settings.mode().method(), target.withoutDoubts(), way.approach(), way.variant());
    }

    /** Takes the chains to the answer as made. */
    void grown(List<ChainMaking.Made> chains) {
        ways.clear();
        chains.forEach(it -> outcomes.addAll(it.outcomes()));
        deepening.begin(target, List.copyOf(outcomes), settings.approaches().get(0));
    }

    boolean isDone() {
        return ways.isEmpty() && deepening.isDone();
    }

    /** What the next step may do for the answer: chains to itself before all that is below them. */
    double promise() {
        return ways.isEmpty() ? deepening.promise() : Double.POSITIVE_INFINITY;
    }

    /** Goes on as far as a purse allows. */
    void grow(Purse purse) {
        while (!isDone() && purse.isOpen()) {
            step(purse);
        }
    }

    /** Makes the next chain; there has to be one. */
    void step(Purse purse) {
        ChainMaking.Made made;
        if (ways.isEmpty()) {
            made = deepening.next();
            outcomes.addAll(made.outcomes());
        } else {
            made = made(ways.remove());
            outcomes.addAll(made.outcomes());
            if (ways.isEmpty()) {
                deepening.begin(
                        target, List.copyOf(outcomes), settings.approaches().get(0));
            }
        }
        purse.pay(made.tokens());
    }

    /** What came of it, and what was left out. */
    ModelUnfolding.Unfolded unfolded() {
        List<Outcome> all = new ArrayList<>(outcomes);
        ways.forEach(it -> all.add(new Outcome.LeftOut(target.thought().id(), it.approach())));
        all.addAll(deepening.leftOut());
        return new ModelUnfolding.Unfolded(target, all);
    }
}
