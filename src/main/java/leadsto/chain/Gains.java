package leadsto.chain;

import java.util.Arrays;

/**
 * For each state of a region, the chain through it that covers most of what is missing; of several, the most probable.
 *
 * <p>Longest paths in an acyclic graph, from the starts forward and from the answer backward: two passes over its arcs.
 */
final class Gains {
    private static final int NONE = -1;

    private final Region region;
    private final Missing missing;
    private final double[] absorption;
    private final int[] before;
    private final double[] logBefore;
    private final int[] arcBefore;
    private final int[] stateBefore;
    private final int[] after;
    private final double[] logAfter;
    private final int[] arcAfter;

    /** @param absorption for each thought the probability of ending in the answer, whatever is demanded */
    Gains(Region region, Missing missing, double[] absorption) {
        this.region = region;
        this.missing = missing;
        this.absorption = absorption;
        int states = region.states();
        this.before = new int[states];
        this.logBefore = new double[states];
        this.arcBefore = new int[states];
        this.stateBefore = new int[states];
        this.after = new int[states];
        this.logAfter = new double[states];
        this.arcAfter = new int[states];
        begin();
        forward();
        backward();
    }

    private void begin() {
        Arrays.fill(before, NONE);
        Arrays.fill(arcBefore, NONE);
        for (int place = 0; place < region.places() - 1; place++) {
            int thought = region.thoughtAt(place);
            if (region.route().isStart(thought) && absorption[thought] > 0) {
                int state = region.beginning(place);
                before[state] = (missing.start(thought) ? 1 : 0) + gain(state);
                logBefore[state] = -Math.log(absorption[thought]);
            }
        }
    }

    private int gain(int state) {
        return missing.thought(region.thought(state)) ? 1 : 0;
    }

    private void forward() {
        for (int state = 0; state < before.length; state++) {
            for (int arc = region.firstArc(state); before[state] != NONE && arc < region.endArc(state); arc++) {
                int target = region.after(state, arc);
                if (target < 0) {
                    continue;
                }
                int count = before[state] + gain(target);
                double log = logBefore[state] + region.log(arc);
                if (count > before[target] || count == before[target] && log > logBefore[target]) {
                    before[target] = count;
                    logBefore[target] = log;
                    arcBefore[target] = arc;
                    stateBefore[target] = state;
                }
            }
        }
    }

    private void backward() {
        for (int state = after.length - 1; state >= 0; state--) {
            after[state] = region.isEnd(state) ? 0 : NONE;
            for (int arc = region.firstArc(state); before[state] != NONE && arc < region.endArc(state); arc++) {
                int target = region.after(state, arc);
                if (target < 0 || after[target] == NONE) {
                    continue;
                }
                int count = after[target] + gain(target);
                double log = logAfter[target] + region.log(arc);
                if (count > after[state] || count == after[state] && log > logAfter[state]) {
                    after[state] = count;
                    logAfter[state] = log;
                    arcAfter[state] = arc;
                }
            }
        }
    }

    /** The best state at a place, or −1 where no chain passes it. */
    int best(int place) {
        int best = NONE;
        int first = place * region.statesOfThought();
        for (int state = first; state < first + region.statesOfThought(); state++) {
            boolean passed = before[state] != NONE && after[state] != NONE;
            if (passed && (best == NONE || better(state, best))) {
                best = state;
            }
        }
        return best;
    }

    private boolean better(int state, int other) {
        int more = Integer.compare(through(state), through(other));
        return more > 0 || more == 0 && logBefore[state] + logAfter[state] > logBefore[other] + logAfter[other];
    }

    /** What the best chain through a state covers. */
    int through(int state) {
        return before[state] + after[state];
    }

    /** What the best chain that begins at a place covers; −1 where none does. */
    int from(int place) {
        int state = region.beginning(place);
        boolean begins = absorption[region.thoughtAt(place)] > 0 && before[state] != NONE && after[state] != NONE;
        return begins ? (missing.start(region.thoughtAt(place)) ? 1 : 0) + gain(state) + after[state] : NONE;
    }

    /** The steps of the best chain through a state. */
    int[] chainThrough(int state) {
        int length = 0;
        for (int at = state; arcBefore[at] != NONE; at = stateBefore[at]) {
            length++;
        }
        int[] head = new int[length];
        for (int at = state; arcBefore[at] != NONE; at = stateBefore[at]) {
            head[--length] = region.step(arcBefore[at]);
        }
        int[] tail = tail(state);
        int[] steps = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, steps, head.length, tail.length);
        return steps;
    }

    /** The steps of the best chain that begins at a place. */
    int[] chainFrom(int place) {
        return tail(region.beginning(place));
    }

    private int[] tail(int from) {
        int[] steps = new int[8];
        int length = 0;
        for (int at = from; !region.isEnd(at); at = region.after(at, arcAfter[at])) {
            steps = length == steps.length ? Arrays.copyOf(steps, 2 * length) : steps;
            steps[length++] = region.step(arcAfter[at]);
        }
        return Arrays.copyOf(steps, length);
    }
}
