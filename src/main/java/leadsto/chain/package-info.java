/**
 * Chains: traversals from a start to an answer.
 *
 * <p>In: a thought graph and its topology. Out: {@code Chain}s. Imports {@code thought} and {@code topology}.
 */
package leadsto.chain;
