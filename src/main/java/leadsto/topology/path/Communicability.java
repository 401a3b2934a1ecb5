package leadsto.topology.path;

import leadsto.topology.graph.Arcs;
import leadsto.topology.walk.Walk;

/**
 * How well thoughts communicate: all ways from the ones to the other, long ones counting little, repetitions allowed.
 *
 * <pre>
 *   q ─.5─► p ─.8─► a        one way of two links: .5 × .8 / 2! = .2
 * </pre>
 *
 * <p>Σ(Aˡ)/l!, where A holds the weights of walked links, those of parallel links added up. Source: Estrada and Hatano 2008.
 * Terms are added from the short ways to the long until what is left, at most the last term times a geometric series, is
 * below 10⁻¹² of the sum; nothing is subtracted. Cost: links times terms, a few dozen; on acyclic graphs no more terms than
 * the longest way has links. The way of no link from a thought to itself counts 1. Cycles are gone round and round; a thought
 * that is not reached has 0.
 */
public final class Communicability {
    private static final double PRECISION = 1e-12;

    private Communicability() {}

    /** For each thought the sum over all ways to it from the given ones. */
    public static double[] from(Walk walk, int... starts) {
        Arcs arcs = walk.arcs();
        double[] term = new double[arcs.nodes()];
        for (int start : starts) {
            term[start] += 1;
        }
        double growth = growth(walk);
        double[] sum = term.clone();
        double rest = starts.length;
        for (int length = 1; rest > 0; length++) {
            double[] next = new double[term.length];
            double all = 0;
            for (int arc = 0; arc < arcs.count(); arc++) {
                next[arcs.target(arc)] += term[arcs.source(arc)] * walk.weight(arc) / length;
            }
            for (int node = 0; node < next.length; node++) {
                sum[node] += next[node];
                all += next[node];
            }
            term = next;
            double ratio = growth / (length + 1);
            rest = ratio < 1 && all * ratio / (1 - ratio) < PRECISION * starts.length ? 0 : all;
        }
        return sum;
    }

    /** By how much one more link multiplies what all thoughts have together, at most. */
    private static double growth(Walk walk) {
        double most = 0;
        for (int thought = 0; thought < walk.thoughts(); thought++) {
            double out = 0;
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                out += walk.weight(step);
            }
            most = Math.max(most, out);
        }
        return most;
    }
}
