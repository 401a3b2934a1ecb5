package leadsto.chain;

import java.util.Arrays;
import java.util.BitSet;
import leadsto.topology.walk.Walk;

/**
 * The thoughts that lead to a thought, in an order along which each of them does.
 *
 * <p>Depth first against the direction of thinking, each thought after all that lead to it: on an acyclic graph a
 * topological order. On a cycle the step that closes it goes against the order, but never all the steps by which a thought
 * leads on. Linear in the steps between them.
 */
final class Upstream {
    private Upstream() {}

    /**
     * The thoughts that lead to one, which is the last.
     *
     * @param among no other thoughts are gone through
     */
    static int[] of(Walk walk, int thought, BitSet among) {
        BitSet seen = new BitSet();
        int[] order = new int[16];
        int[] path = new int[16];
        int[] next = new int[16];
        int ordered = 0;
        int depth = 0;
        path[0] = thought;
        next[0] = walk.firstInto(thought);
        seen.set(thought);
        while (depth >= 0) {
            if (next[depth] < walk.endInto(path[depth])) {
                int source = walk.source(walk.into(next[depth]++));
                if (among.get(source) && !seen.get(source)) {
                    seen.set(source);
                    if (++depth == path.length) {
                        path = Arrays.copyOf(path, 2 * depth);
                        next = Arrays.copyOf(next, 2 * depth);
                    }
                    path[depth] = source;
                    next[depth] = walk.firstInto(source);
                }
            } else {
                order = ordered == order.length ? Arrays.copyOf(order, 2 * ordered) : order;
                order[ordered++] = path[depth--];
            }
        }
        return Arrays.copyOf(order, ordered);
    }
}
