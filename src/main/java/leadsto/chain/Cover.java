package leadsto.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses chains to one answer until nothing is missing, each time those that cover most of what is.
 *
 * <p>Source: greedy set cover (Chvátal 1979) with paths as sets, as for path covers in Mäkinen, Tomescu, Kuosmanen,
 * Paavilainen, Gagie and Chikhi 2019. From one pair of passes over the region several chains are taken, as long as each
 * covers half of what the best one does; at last, chains that others make superfluous go. On an acyclic graph that makes at
 * most 2 (1 + ln <i>n</i>) times the fewest chains for <i>n</i> thoughts and starts. When the work is used up, the rest is
 * covered in one pass more, and the bound is one chain for each thought and start left.
 */
final class Cover {
    private final Route route;
    private final Missing missing;
    private final double[] absorption;
    private final List<int[]> chosen = new ArrayList<>();
    private final Missing all;
    private long work;

    /**
     * @param missing what is to be covered; what is covered is taken out of it
     * @param absorption for each thought the probability of ending in the answer, whatever is demanded
     * @param work how many states and arcs may be gone through with care
     */
    Cover(Route route, Missing missing, double[] absorption, long work) {
        this.route = route;
        this.missing = missing;
        this.all = missing.copy();
        this.absorption = absorption;
        this.work = work;
    }

    /** Covers what can be covered within a region. */
    void within(Region region) {
        boolean found = true;
        while (found && missing.any()) {
            Gains gains = new Gains(region, missing, absorption);
            work -= region.size();
            found = take(gains, region);
        }
    }

    private boolean take(Gains gains, Region region) {
        List<Lead> leads = leads(gains, region);
        leads.sort(Comparator.comparingInt(lead -> -lead.gain));
        int most = leads.isEmpty() ? 0 : leads.get(0).gain;
        for (Lead lead : leads) {
            boolean careful = work > 0;
            if (careful && 2 * lead.gain < most) {
                break;
            }
            int thought = region.thoughtAt(lead.place);
            boolean open = lead.state < 0 ? missing.start(thought) : missing.thought(thought);
            int[] steps = open ? lead.steps(gains) : null;
            if (open && (!careful || missing.coveredBy(route, steps) == lead.gain)) {
                missing.cover(route, steps);
                chosen.add(steps);
            }
        }
        return !leads.isEmpty();
    }

    private List<Lead> leads(Gains gains, Region region) {
        List<Lead> leads = new ArrayList<>();
        for (int place = 0; place < region.places(); place++) {
            int thought = region.thoughtAt(place);
            int begun = missing.start(thought) ? gains.from(place) : -1;
            if (begun > 0) {
                leads.add(new Lead(place, -1, begun));
            }
            int state = missing.thought(thought) ? gains.best(place) : -1;
            if (state >= 0) {
                leads.add(new Lead(place, state, gains.through(state)));
            }
        }
        return leads;
    }

    /** The chains, without those whose thoughts and starts others cover too; the most probable first. */
    List<Chain> chains() {
        List<Told> told = new ArrayList<>();
        chosen.forEach(steps -> told.add(new Told(steps, route.probability(steps, absorption))));
        told.sort(Comparator.comparingDouble(Told::probability).reversed());
        Map<Integer, Integer> standing = new HashMap<>();
        told.forEach(it -> all.each(route, it.steps, element -> standing.merge(element, 1, Integer::sum)));
        List<Chain> kept = new ArrayList<>();
        for (int i = told.size() - 1; i >= 0; i--) {
            int[] steps = told.get(i).steps;
            boolean[] alone = {false};
            all.each(route, steps, element -> alone[0] |= standing.get(element) == 1);
            if (alone[0]) {
                kept.add(route.chain(steps, told.get(i).probability));
            } else {
                all.each(route, steps, element -> standing.merge(element, -1, Integer::sum));
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    /** Something missing and the best way to cover it: through a state or, with −1, beginning at the place. */
    private record Lead(int place, int state, int gain) {
        int[] steps(Gains gains) {
            return state < 0 ? gains.chainFrom(place) : gains.chainThrough(state);
        }
    }

    private record Told(int[] steps, double probability) {}
}
