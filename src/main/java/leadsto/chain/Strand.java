package leadsto.chain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import leadsto.topology.walk.Walk;

/**
 * One chain after the other to an answer, each through a given thought and through as much on its way as is still missing.
 *
 * <pre>
 *   start ··shortest··► m ──► m ──► thought ──► m ──► · ──► m ··likeliest··► answer        m: missing as well
 * </pre>
 *
 * <p>Behind the thought, the likeliest step to something missing is taken, else the likeliest; before it, steps from what is
 * missing, then the shortest way from a start. On an acyclic graph that finds a chain through every thought that a start leads
 * to and that leads to the answer. On cycles, where the one way gets into the other's way, the shortest ways are tried, first
 * the one behind, then the one before; deciding whether there is any chain is hard (Fortune, Hopcroft and Wyllie 1980), so some
 * are not found. Cost: the steps beside the chain, and of those looked at backward until a start is met.
 */
final class Strand {
    private static final int NONE = -1;
    private static final int LONGEST_GREEDY = 500;
    private static final int[] NOTHING = {};

    private final Route route;
    private final Walk walk;
    private final BitSet reachable;
    private final int[] seen;
    private final int[] via;
    private final int[] queue;
    private final int[] passed;
    private int search;
    private int strand;

    /** @param reachable what starts lead to */
    Strand(Route route, BitSet reachable) {
        this.route = route;
        this.walk = route.walk();
        this.reachable = reachable;
        this.seen = new int[walk.thoughts()];
        this.via = new int[walk.thoughts()];
        this.queue = new int[walk.thoughts()];
        this.passed = new int[walk.thoughts()];
    }

    /** How probably the walk from a thought ends in the answer; 0 where it does not lead there. */
    interface Pull {
        double of(int thought);
    }

    /**
     * A chain that passes a thought; empty where none is found.
     *
     * @param begins whether the thought is a start that is to begin the chain
     * @param missing what else it had better pass
     */
    Optional<int[]> through(int thought, boolean begins, int answer, Pull pull, BitSet missing) {
        mark(thought, NOTHING);
        if (thought == answer) {
            return joined(head(thought, missing), NOTHING);
        }
        int[] tail = greedyTail(thought, answer, pull, missing);
        if (tail.length == 0) {
            mark(thought, NOTHING);
            tail = onward(thought, answer, pull);
        }
        if (begins || tail.length == 0) {
            return joined(NOTHING, tail);
        }
        mark(thought, tail);
        return joined(head(thought, missing), tail)
                .or(() -> tailFirst(thought, shortest(thought, answer, pull)))
                .or(() -> headFirst(thought, answer, pull));
    }

    private int[] shortest(int thought, int answer, Pull pull) {
        mark(thought, NOTHING);
        return onward(thought, answer, pull);
    }

    private Optional<int[]> tailFirst(int thought, int[] tail) {
        mark(thought, tail);
        return joined(backward(thought), tail);
    }

    private Optional<int[]> headFirst(int thought, int answer, Pull pull) {
        mark(thought, NOTHING);
        int[] head = backward(thought);
        if (head == null) {
            return Optional.empty();
        }
        for (int step : head) {
            passed[walk.source(step)] = strand;
        }
        int[] tail = onward(thought, answer, pull);
        return tail.length == 0 ? Optional.empty() : joined(head, tail);
    }

    private static Optional<int[]> joined(int[] head, int[] tail) {
        if (head == null || head.length + tail.length == 0) {
            return Optional.empty();
        }
        int[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return Optional.of(joined);
    }

    /** Forgets what was passed, and passes these. */
    private void mark(int thought, int[] steps) {
        strand++;
        passed[thought] = strand;
        for (int step : steps) {
            passed[walk.target(step)] = strand;
        }
    }

    /** No steps where it gets into its own way. */
    private int[] greedyTail(int thought, int answer, Pull pull, BitSet missing) {
        int[] steps = new int[16];
        int length = 0;
        for (int at = thought; at != answer; at = walk.target(steps[length - 1])) {
            int best = likeliest(at, pull, missing);
            if (best == NONE || !walk.acyclic() && length == LONGEST_GREEDY) {
                return NOTHING;
            }
            steps = length == steps.length ? Arrays.copyOf(steps, 2 * length) : steps;
            steps[length++] = best;
            passed[walk.target(best)] = strand;
        }
        return Arrays.copyOf(steps, length);
    }

    private int likeliest(int from, Pull pull, BitSet missing) {
        int best = NONE;
        boolean bestMissing = false;
        double most = 0;
        for (int step = walk.first(from); step < walk.end(from); step++) {
            int target = walk.target(step);
            double chance = passed[target] == strand ? 0 : walk.probability(step) * pull.of(target);
            boolean isMissing = missing.get(target);
            if (chance > 0 && (isMissing && !bestMissing || isMissing == bestMissing && chance > most)) {
                best = step;
                most = chance;
                bestMissing = isMissing;
            }
        }
        return best;
    }

    /** Steps from a start to a thought; null where there is no way beside what was passed. */
    private int[] head(int thought, BitSet missing) {
        int[] backward = new int[16];
        int length = 0;
        int at = thought;
        for (int step = missingBefore(at, missing); step != NONE; step = missingBefore(at, missing)) {
            backward = length == backward.length ? Arrays.copyOf(backward, 2 * length) : backward;
            backward[length++] = step;
            at = walk.source(step);
            passed[at] = strand;
        }
        int[] before = backward(at);
        if (before == null) {
            return null;
        }
        int[] head = Arrays.copyOf(before, before.length + length);
        for (int i = 0; i < length; i++) {
            head[head.length - 1 - i] = backward[i];
        }
        return head;
    }

    private int missingBefore(int thought, BitSet missing) {
        for (int i = walk.firstInto(thought); i < walk.endInto(thought); i++) {
            int source = walk.source(walk.into(i));
            if (missing.get(source) && passed[source] != strand) {
                return walk.into(i);
            }
        }
        return NONE;
    }

    /** The shortest way from a start to a thought beside what was passed; null where there is none. */
    private int[] backward(int thought) {
        search++;
        int tail = 0;
        queue[tail++] = thought;
        seen[thought] = search;
        for (int head = 0; head < tail; head++) {
            int at = queue[head];
            if (route.isStart(at)) {
                return trace(at, thought);
            }
            for (int i = walk.firstInto(at); i < walk.endInto(at); i++) {
                int source = walk.source(walk.into(i));
                if (seen[source] != search && passed[source] != strand && reachable.get(source)) {
                    seen[source] = search;
                    via[source] = walk.into(i);
                    queue[tail++] = source;
                }
            }
        }
        return null;
    }

    private int[] trace(int start, int thought) {
        int length = 0;
        for (int at = start; at != thought; at = walk.target(via[at])) {
            length++;
        }
        int[] steps = new int[length];
        int at = start;
        for (int i = 0; i < length; i++) {
            steps[i] = via[at];
            at = walk.target(via[at]);
        }
        return steps;
    }

    /** The shortest way from a thought to the answer beside what was passed before it; no steps where there is none. */
    private int[] onward(int thought, int answer, Pull pull) {
        search++;
        int tail = 0;
        queue[tail++] = thought;
        seen[thought] = search;
        for (int head = 0; head < tail && seen[answer] != search; head++) {
            for (int step = walk.first(queue[head]); step < walk.end(queue[head]); step++) {
                int target = walk.target(step);
                if (seen[target] != search && passed[target] != strand && pull.of(target) > 0) {
                    seen[target] = search;
                    via[target] = step;
                    queue[tail++] = target;
                }
            }
        }
        if (seen[answer] != search) {
            return NOTHING;
        }
        int length = 0;
        for (int at = answer; at != thought; at = walk.source(via[at])) {
            length++;
        }
        int[] steps = new int[length];
        for (int at = answer; at != thought; at = walk.source(via[at])) {
            steps[--length] = via[at];
        }
        return steps;
    }
}
