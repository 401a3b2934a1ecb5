package leadsto.topology;

import java.math.BigInteger;

/**
 * An answer as a place where thinking comes to rest.
 *
 * @param id the answer's id
 * @param text what it says
 * @param centrality the probability that a walk from a random start ends in it
 * @param basin how many thoughts end in it more probably than in any other answer, itself included
 * @param uncertain how many thoughts of the basin could, by what was left aside, belong to another one; 0 in graphs of
 *     ordinary size
 * @param paths how many paths lead to it from all starts; see {@link PathCount}
 * @param exact whether that is their number, or a number that there are at least
 * @param effectivePaths exp(−Σ p ln p) over these paths, p ∝ Π weights: as many equally weighty paths would be spread as
 *     widely
 * @param disjointPaths how many of these paths share no link
 * @param frustration the share of the doubts in its basin that nothing resolves; 0 where there is no doubt
 */
public record Attractor(
        String id,
        String text,
        double centrality,
        int basin,
        int uncertain,
        BigInteger paths,
        boolean exact,
        double effectivePaths,
        int disjointPaths,
        double frustration) {}
