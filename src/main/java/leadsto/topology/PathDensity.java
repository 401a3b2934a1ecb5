package leadsto.topology;

import leadsto.topology.path.PathCount;

/**
 * In how many ways one thought leads to another.
 *
 * @param from the id of the one
 * @param to the id of the other
 * @param count how many paths there are; the path of no link from a thought to itself counts
 * @param effective exp(−Σ p ln p) over these paths, p ∝ Π weights; 0 where there is none
 * @param disjoint how many paths share no link
 */
public record PathDensity(String from, String to, PathCount count, double effective, int disjoint) {}
