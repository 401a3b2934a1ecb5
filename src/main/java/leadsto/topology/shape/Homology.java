package leadsto.topology.shape;

import java.util.List;
import leadsto.topology.graph.Neighbours;

/**
 * The holes of a graph: its separate parts, and the circles that nothing within fills, as weak links are added to strong ones.
 *
 * <pre>
 *   p1 ─.9─ p2            a circle of four is a hole: it is born with its weakest link, at .6, and dies never;
 *   │.8      │.7          with a link p1─p3 of .5 it is filled at .5
 *   p4 ─.6─ p3
 * </pre>
 *
 * <p>The complex: thoughts; pairs that a link joins in either direction, from the strongest weight on that joins them; and
 * every clique of those (the flag complex). β0 counts its connected parts, β1 its independent circles. A pair tells at
 * which weight a part or circle is born and at which it dies, descending; what is born and dies at one weight is left out.
 *
 * <p>Source: Edelsbrunner, Letscher and Zomorodian 2002 (persistence by column reduction); Chen and Kerber 2011 (clearing);
 * Bauer 2021 for pairs that need no reduction. Cost: union-find for β0; for β1 the triangles, and their reduction, which can
 * take their cube. Beyond {@value Reduction#MOST_TRIANGLES} triangles or {@value Reduction#MOST_WORK} steps it stops, and
 * β1 is known to lie between two bounds; its pairs are then those found. Directions, parallel links and loops do not matter.
 *
 * @param parts β0: how many connected parts there are when all links are there
 * @param circlesAtLeast β1 is this at least
 * @param circlesAtMost β1 is this at most; the same where it could be worked out
 * @param partPairs of the parts that others swallowed: where they were born (at 1, since thoughts are always there), where
 *     they ended
 * @param circlePairs of the circles; {@link Pair#death} is 0 where one is never filled
 */
public record Homology(
        int parts, long circlesAtLeast, long circlesAtMost, List<Pair> partPairs, List<Pair> circlePairs) {

    public Homology {
        partPairs = List.copyOf(partPairs);
        circlePairs = List.copyOf(circlePairs);
    }

    /** The weights between which a part or circle is there, from the larger to the smaller; death 0: for ever. */
    public record Pair(double birth, double death) {}

    public static Homology of(Neighbours neighbours) {
        return new Reduction(neighbours).homology();
    }

    /** Whether β1 was worked out. */
    public boolean exact() {
        return circlesAtLeast == circlesAtMost;
    }
}
