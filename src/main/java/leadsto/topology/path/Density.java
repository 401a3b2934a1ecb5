package leadsto.topology.path;

import java.util.Random;
import leadsto.topology.graph.Arcs;
import leadsto.topology.graph.Estimate;
import leadsto.topology.walk.Basins;

/**
 * How densely a graph joins what belongs together.
 *
 * <pre>
 *   q ──► p1 ──► a        2 paths from q to a that share no link: the mean of the one pair (q, a) is 2;
 *   └───► p2 ────┘        of the 6 pairs of the basin of a, only q and a are joined twice: 1/6
 * </pre>
 *
 * <p>Source: edge connectivity by Menger 1927; the means are LeadsTo's own. Both are worked out where pairs times links are
 * fewer than {@value #EXACT_WORK}; else starts, and pairs of a basin, are drawn by lot, fewer the larger the graph
 * ({@value #DRAWN_WORK} links are searched, {@value #FEWEST} drawn at least), and the interval is told. A start that is drawn
 * stands for all answers it reaches, {@value #PAIRS_OF_ONE} of which are looked at. Cycles do not matter; parallel links are
 * paths of their own; parts that are not joined form no pairs; without starts or answers both figures are 0.
 *
 * @param disjointPaths mean number of paths without a common link, over the pairs of a start and an answer it reaches
 * @param doublyJoined the share of the pairs of thoughts in one basin of which one leads to the other by two such paths
 */
public record Density(Estimate disjointPaths, Estimate doublyJoined) {
    static final long EXACT_WORK = 100_000_000;
    static final long DRAWN_WORK = 200_000_000;
    static final int FEWEST = 30;
    static final int PAIRS_OF_ONE = 3;
    private static final int MOST_DRAWN = 1000;

    /** @param seed of the lot */
    public static Density of(Arcs arcs, int[] starts, int[] answers, Basins basins, long seed) {
        int drawn = (int) Math.max(FEWEST, Math.min(MOST_DRAWN, DRAWN_WORK / Math.max(1, arcs.count())));
        return of(arcs, starts, answers, basins, seed, EXACT_WORK, drawn);
    }

    static Density of(Arcs arcs, int[] starts, int[] answers, Basins basins, long seed, double exactWork, int drawn) {
        Random random = new Random(seed);
        DisjointPaths paths = new DisjointPaths(arcs);
        JoinedAnswers joined = new JoinedAnswers(arcs, answers, paths, random);
        JoinedThoughts within = new JoinedThoughts(paths, random, basins, arcs.nodes(), answers.length);
        return new Density(
                (double) starts.length * answers.length * arcs.count() < exactWork
                        ? joined.toAll(starts)
                        : joined.toSome(starts, drawn),
                within.pairs() * arcs.count() < exactWork ? within.all() : within.some(drawn));
    }
}
