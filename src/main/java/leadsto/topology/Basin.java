package leadsto.topology;

/**
 * The answer that a thought most probably ends in.
 *
 * @param answer its id
 * @param absorption the probability of ending there; a lower bound where the basin is not certain
 * @param certain whether no other answer can be likelier; false only where a thought leads to more answers than could be
 *     kept apart and what was left aside might tip the balance
 */
public record Basin(String answer, double absorption, boolean certain) {}
