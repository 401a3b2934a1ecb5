package leadsto.topology.walk;

import java.util.Optional;
import leadsto.topology.graph.Components;

/**
 * Basins by sparse lists: each thought mixes the absorptions of the thoughts it leads to, in reverse topological order.
 *
 * <p>A component of several thoughts is solved once for each answer it can reach. A list keeps its largest entries. What
 * is kept is never too high, and what is missing is known, since each thought's absorptions and its unresolved share make
 * one; so each basin is known to be certain or not. Cost: steps times entries kept.
 */
final class Lists {
    private final Walk walk;
    private final Components components;
    private final double[] resolved;
    private final Absorptions[] lists;
    private final int[] waiting;
    private final Mixture mixture;
    private final Basins basins;

    /** @param kept how many entries a list keeps */
    Lists(Walk walk, int[] answers, double[] resolved, int kept) {
        this.walk = walk;
        this.components = walk.components();
        this.resolved = resolved;
        this.lists = new Absorptions[walk.thoughts()];
        this.waiting = walk.arcs().inDegrees();
        this.mixture = new Mixture(answers.length, kept);
        this.basins = new Basins(walk.thoughts());
        for (int rank = 0; rank < answers.length; rank++) {
            lists[answers[rank]] = new Absorptions(new int[] {rank}, new double[] {1});
        }
    }

    Basins basins() {
        for (int c = components.count() - 1; c >= 0; c--) {
            run(c);
        }
        return basins;
    }

    /** Empty as soon as a basin is in doubt, or sweeps would take the lists along. */
    Optional<Basins> basinsIfCertain() {
        for (int c = components.count() - 1; c >= 0 && basins.certain(); c--) {
            if (components.size(c) > 1 && walk.solver().within(c) instanceof Sweeps) {
                return Optional.empty();
            }
            run(c);
        }
        return basins.certain() ? Optional.of(basins) : Optional.empty();
    }

    private void run(int c) {
        if (components.size(c) > 1) {
            new ComponentAbsorptions(walk, c, mixture, lists).solve();
        } else if (lists[components.node(components.first(c))] == null) {
            mix(components.node(components.first(c)));
        }
        for (int i = components.first(c); i < components.end(c); i++) {
            settle(components.node(i));
        }
        for (int i = components.first(c); i < components.end(c); i++) {
            release(components.node(i));
        }
    }

    private void mix(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            mixture.add(lists[walk.target(step)], walk.probability(step));
        }
        lists[thought] = mixture.take();
    }

    private void settle(int thought) {
        Absorptions list = lists[thought];
        if (list.size() == 0) {
            return;
        }
        int first = list.largest(Basins.TIE);
        double runnerUp = 0;
        double sum = 0;
        for (int i = 0; i < list.size(); i++) {
            sum += list.share(i);
            runnerUp = i == first ? runnerUp : Math.max(runnerUp, list.share(i));
        }
        double missing = resolved[thought] - sum;
        basins.settle(
                thought,
                list.answer(first),
                list.share(first),
                missing <= Basins.TIE || runnerUp + missing <= list.share(first));
    }

    /** A list is dropped once everything that leads to its thought has been mixed. */
    private void release(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            if (--waiting[walk.target(step)] == 0) {
                lists[walk.target(step)] = null;
            }
        }
        if (waiting[thought] == 0) {
            lists[thought] = null;
        }
    }
}
