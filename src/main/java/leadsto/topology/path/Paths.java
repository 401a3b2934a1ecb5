package leadsto.topology.path;

import java.math.BigInteger;
import leadsto.topology.graph.Components;
import leadsto.topology.walk.Walk;

/**
 * All paths from some thoughts to every thought, counted and weighed in one pass.
 *
 * <pre>
 *   q ──► p ══► a        two links from p to a: 2 paths from q to a
 * </pre>
 *
 * <p>A path is a sequence of links that comes to no thought twice; parallel links make distinct paths. Whoever leaves a
 * strongly connected component does not come back to it, so the paths of a graph are those between its components, by
 * dynamic programming, joined with those within each, which are looked for one by one. Where that takes more than
 * {@value #STEPS_WITHIN} steps for a component, or {@value #STEPS_IN_ALL} in all, only the component's paths that never
 * come nearer to where it was entered are counted: every thought that is reached keeps a path, and the count is marked as
 * a lower bound. Cost: linear in the steps beside that.
 */
public final class Paths {
    static final long STEPS_WITHIN = 1_000_000;
    static final long STEPS_IN_ALL = 20_000_000;

    private final Walk walk;
    private final Components components;
    private final boolean weighted;
    private final PathSums sums;
    private final int[] starts;
    private final long steps;
    private long stepsLeft;
    private Paths unweighted;

    private Paths(Walk walk, boolean weighted, long steps, int[] starts) {
        this.steps = steps;
        this.stepsLeft = steps;
        this.walk = walk;
        this.starts = starts;
        this.components = walk.components();
        this.weighted = weighted;
        this.sums = new PathSums(walk.thoughts());
    }

    /** Sums over the paths that begin at any of the starts; one may pass through another start. */
    public static Paths from(Walk walk, int... starts) {
        return new Paths(walk, true, STEPS_IN_ALL, starts).summed();
    }

    /** The same with fewer steps allowed within components, for those who have many starts to look at one by one. */
    public static Paths from(Walk walk, long steps, int start) {
        return new Paths(walk, true, steps, new int[] {start}).summed();
    }

    /** How many steps the paths within components took. */
    public long stepsWithin() {
        return steps - stepsLeft;
    }

    /** Whether every path to a thought was found. */
    public boolean exact(int thought) {
        return !sums.bounded(thought);
    }

    public PathCount count(int thought) {
        BigInteger count = sums.count(thought);
        return new PathCount(count, exact(thought), log10(count, thought));
    }

    private synchronized double log10(BigInteger count, int thought) {
        if (count.compareTo(PathSums.MOST) < 0) {
            return PathCount.log10(count);
        }
        if (unweighted == null) {
            unweighted = new Paths(walk, false, steps, starts).summed();
        }
        return unweighted.sums.logWeight(thought) / Math.log(10);
    }

    /** exp(−Σ p ln p) over the paths to a thought, p ∝ Π weights; 0 where there is none. */
    public double effective(int thought) {
        return sums.any(thought) ? Math.exp(sums.entropy(thought)) : 0;
    }

    private Paths summed() {
        for (int start : starts) {
            sums.begin(start);
        }
        for (int c = 0; c < components.count(); c++) {
            if (components.size(c) > 1) {
                joinWithin(c);
            }
            for (int i = components.first(c); i < components.end(c); i++) {
                leadOn(c, components.node(i));
            }
        }
        return this;
    }

    private void leadOn(int c, int thought) {
        if (sums.any(thought)) {
            for (int step = walk.first(thought); step < walk.end(thought); step++) {
                if (components.of(walk.target(step)) != c) {
                    sums.addLedOn(walk.target(step), thought, log(step));
                }
            }
        }
    }

    private double log(int step) {
        return weighted ? Math.log(walk.weight(step)) : 0;
    }

    private void joinWithin(int c) {
        int begin = components.first(c);
        PathSums joined = new PathSums(components.size(c));
        long allowed = Math.min(STEPS_WITHIN, stepsLeft);
        long left = allowed;
        for (int i = begin; i < components.end(c) && left >= 0; i++) {
            if (sums.any(components.node(i))) {
                SimplePaths within = new SimplePaths(walk, c, left);
                within.join(sums, components.node(i), weighted, joined);
                left = within.stepsLeft();
            }
        }
        stepsLeft -= allowed - Math.max(0, left);
        PathSums found = left < 0 ? Outward.from(walk, c, sums, weighted) : joined;
        for (int place = 0; place < components.size(c); place++) {
            sums.take(components.node(begin + place), found, place);
        }
    }
}
