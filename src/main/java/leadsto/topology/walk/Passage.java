package leadsto.topology.walk;

/**
 * How many of the walks that end in an answer pass a thought.
 *
 * <pre>
 *   q ──.9──► p1 ──► a        p1: .9, p2: .1, q: 1; of the walks that end in b, only q is passed
 *   ├──.1──► p2 ──► a
 *   └── ...  ──────► b
 * </pre>
 *
 * <p>Whoever comes to <i>u</i> ends in <i>a</i> with probability <i>B(u,a)</i>, whatever came before; so the share is
 * <i>F(u) B(u,a)</i> over the share of all walks that end in <i>a</i>, where <i>F(u)</i>, the probability of ever coming to
 * <i>u</i>, is the expected visits over those that a walk beginning there expects. Source: Doob's h-transform; Kemeny and Snell
 * 1960, section 3.5. Cost: linear, and one pass more for each thought on a cycle that might reach the share; a thought on no
 * cycle is visited once at most.
 */
public final class Passage {
    private Passage() {}

    /**
     * @param visits the expected visits of each thought
     * @param absorption for each thought the probability of ending in the answer
     * @param least shares below are of no interest
     * @return for each thought its share, or 0 where it is below the least; 0 for the answer itself
     */
    public static double[] shares(Walk walk, double[] visits, double[] absorption, int answer, double least) {
        double[] shares = new double[visits.length];
        // A share that rounding keeps a trifle below what it is shall count.
        double floor = least * (1 - 1e-9);
        for (int thought = 0; thought < shares.length && visits[answer] > 0; thought++) {
            double most = visits[thought] * absorption[thought] / visits[answer];
            if (thought != answer && most >= floor) {
                double share = Math.min(1, most / returns(walk, thought));
                shares[thought] = share >= floor ? share : 0;
            }
        }
        return shares;
    }

    /** How often a walk that begins at a thought is expected to be there. */
    private static double returns(Walk walk, int thought) {
        if (walk.components().size(walk.components().of(thought)) == 1) {
            return 1;
        }
        double[] start = new double[walk.thoughts()];
        start[thought] = 1;
        return walk.visits(start)[thought];
    }
}
