package leadsto.topology.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.topology.graph.Components;

/**
 * The absorptions of one component's thoughts, from those of the thoughts after it.
 *
 * <p>A component that {@link Elimination} solves is solved once for each answer it leads to. In a larger one, sweeps take
 * all answers along at once; each sweep brings the figures nearer from below, so sweeps that are left out for the time
 * they would take show as what is missing.
 */
final class ComponentAbsorptions {
    private static final long MOST_MIXED = 200_000_000L;
    private static final int FEWEST_SWEEPS = 2;

    private final Walk walk;
    private final Components components;
    private final int component;
    private final Mixture mixture;
    private final Absorptions[] lists;

    ComponentAbsorptions(Walk walk, int component, Mixture mixture, Absorptions[] lists) {
        this.walk = walk;
        this.components = walk.components();
        this.component = component;
        this.mixture = mixture;
        this.lists = lists;
    }

    void solve() {
        Absorptions[] gained = new Absorptions[components.size(component)];
        for (int place = 0; place < gained.length; place++) {
            gained[place] = gainedBy(thought(place));
        }
        if (walk.solver().within(component) instanceof Sweeps sweeps) {
            sweep(gained, sweeps.needed());
        } else {
            solve(gained);
        }
    }

    private int thought(int place) {
        return components.node(components.first(component) + place);
    }

    private Absorptions gainedBy(int thought) {
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            if (components.of(walk.target(step)) != component) {
                mixture.add(lists[walk.target(step)], walk.probability(step));
            }
        }
        return mixture.take();
    }

    private void solve(Absorptions[] gained) {
        Map<Integer, double[]> gains = new LinkedHashMap<>();
        for (int place = 0; place < gained.length; place++) {
            for (int i = 0; i < gained[place].size(); i++) {
                gains.computeIfAbsent(gained[place].answer(i), answer -> new double[gained.length])[place] =
                        gained[place].share(i);
            }
        }
        gains.values().forEach(walk.solver().within(component)::expect);
        for (int place = 0; place < gained.length; place++) {
            for (Map.Entry<Integer, double[]> expected : gains.entrySet()) {
                mixture.add(expected.getKey(), expected.getValue()[place]);
            }
            lists[thought(place)] = mixture.take();
        }
    }

    private void sweep(Absorptions[] gained, int needed) {
        for (int place = 0; place < gained.length; place++) {
            lists[thought(place)] = gained[place];
        }
        long mixed = 0;
        for (int done = 0; done < needed && (done < FEWEST_SWEEPS || mixed < MOST_MIXED); done++) {
            for (int place = gained.length - 1; place >= 0; place--) {
                mixed += mixAgain(place, gained[place]);
            }
        }
    }

    private long mixAgain(int place, Absorptions gained) {
        int thought = thought(place);
        long mixed = gained.size();
        mixture.add(gained, 1);
        for (int step = walk.first(thought); step < walk.end(thought); step++) {
            int target = walk.target(step);
            if (components.of(target) == component) {
                mixture.add(lists[target], walk.probability(step));
                mixed += lists[target].size();
            }
        }
        lists[thought] = mixture.take();
        return mixed;
    }
}
