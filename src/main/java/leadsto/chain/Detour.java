package leadsto.chain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import leadsto.topology.walk.Walk;

/**
 * Orders of thoughts that let a chain pass a thought on a cycle, which it passes in no order that serves all at once.
 *
 * <pre>
 *   q1 ─► p1 ─► p2 ─► p3 ─► a1        for p3, p1 comes before it; for p4, after it
 *         ▲           │
 *         └──── p4 ◄──┘
 * </pre>
 *
 * <p>Whether a path from here to there passes a thought without coming to any twice is hard to decide in general (Fortune,
 * Hopcroft and Wyllie 1980). So the shortest way on is tried first with any way to the thought that avoids it, then the
 * shortest way to it, then other ways on, {@value #MOST_EXTENSIONS} steps of them.
 */
final class Detour {
    private static final int MOST_EXTENSIONS = 200;

    private final Route route;
    private final Walk walk;
    private final int answer;
    private final BitSet among;
    private long work;
    private int extensions;

    /**
     * @param among the thoughts that starts lead to and that lead to the answer
     * @param work how many thoughts may be gone through; after that, no order is found
     */
    Detour(Route route, int answer, BitSet among, long work) {
        this.work = work;
        this.route = route;
        this.walk = route.walk();
        this.answer = answer;
        this.among = among;
    }

    /** Whether the work is used up. */
    boolean tired() {
        return work <= 0;
    }

    /** An order with the shortest way from the thought to the answer; empty where no start leads to it beside that. */
    Optional<int[]> byWayOn(int thought) {
        return onward(thought, among).flatMap(on -> byWayOn(thought, on));
    }

    /** An order with the shortest way from a start to the thought; empty where nothing leads on beside that. */
    Optional<int[]> byWayTo(int thought) {
        Optional<int[]> to = backward(thought, among);
        if (to.isEmpty()) {
            return to;
        }
        BitSet beside = without(to.get());
        return onward(thought, beside)
                .map(on -> isDemanding() ? Upstream.of(walk, answer, beside) : Arrays.copyOfRange(on, 1, on.length))
                .map(rest -> joined(to.get(), rest));
    }

    /** An order with any way from the thought to the answer that can be found beside one to the thought. */
    Optional<int[]> bySearch(int thought) {
        extensions = 0;
        return extend(new int[] {thought}).flatMap(on -> byWayOn(thought, on));
    }

    private Optional<int[]> extend(int[] on) {
        int head = on[on.length - 1];
        if (head == answer) {
            return Optional.of(on);
        }
        for (int step = walk.first(head); step < walk.end(head) && extensions < MOST_EXTENSIONS; step++) {
            BitSet beside = without(on);
            int target = walk.target(step);
            if (!beside.get(target)) {
                continue;
            }
            extensions++;
            int[] longer = joined(on, new int[] {target});
            if (onward(target, beside).isPresent()
                    && backward(on[0], without(longer)).isPresent()) {
                Optional<int[]> found = extend(longer);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<int[]> byWayOn(int thought, int[] on) {
        BitSet beside = without(on);
        int[] rest = Arrays.copyOfRange(on, 1, on.length);
        return backward(thought, beside)
                .map(to -> joined(isDemanding() ? Upstream.of(walk, thought, beside) : to, rest));
    }

    /** What is demanded may lie beside the shortest way. */
    private boolean isDemanding() {
        return route.demand().met() > 0;
    }

    private BitSet without(int[] thoughts) {
        BitSet left = (BitSet) among.clone();
        work -= 1 + among.length() / Long.SIZE;
        Arrays.stream(thoughts).forEach(left::clear);
        return left;
    }

    /** The shortest way from a thought to the answer, both included. */
    private Optional<int[]> onward(int from, BitSet within) {
        Map<Integer, Integer> before = new HashMap<>(Map.of(from, from));
        ArrayDeque<Integer> open = new ArrayDeque<>(before.keySet());
        while (!open.isEmpty() && !before.containsKey(answer) && work-- > 0) {
            int thought = open.poll();
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                if (within.get(walk.target(step)) && before.putIfAbsent(walk.target(step), thought) == null) {
                    open.add(walk.target(step));
                }
            }
        }
        if (!before.containsKey(answer)) {
            return Optional.empty();
        }
        int[] backward = trace(answer, before);
        return Optional.of(IntStream.rangeClosed(1, backward.length)
                .map(i -> backward[backward.length - i])
                .toArray());
    }

    /** The shortest way from a start to a thought, both included. */
    private Optional<int[]> backward(int to, BitSet within) {
        Map<Integer, Integer> after = new HashMap<>(Map.of(to, to));
        ArrayDeque<Integer> open = new ArrayDeque<>(after.keySet());
        while (!open.isEmpty() && work-- > 0) {
            int thought = open.poll();
            if (route.isStart(thought)) {
                return Optional.of(trace(thought, after));
            }
            for (int i = walk.firstInto(thought); i < walk.endInto(thought); i++) {
                int source = walk.source(walk.into(i));
                if (within.get(source) && after.putIfAbsent(source, thought) == null) {
                    open.add(source);
                }
            }
        }
        return Optional.empty();
    }

    private static int[] trace(int from, Map<Integer, Integer> towards) {
        IntStream.Builder way = IntStream.builder();
        int at = from;
        way.add(at);
        while (towards.get(at) != at) {
            at = towards.get(at);
            way.add(at);
        }
        return way.build().toArray();
    }

    private static int[] joined(int[] first, int[] second) {
        int[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
