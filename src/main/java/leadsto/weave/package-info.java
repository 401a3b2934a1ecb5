/**
 * Joining thoughts across sources: which say the same in other words, and which lead to another source's thought.
 *
 * <p>In: a thought graph, and a vector for each thought. Out: merges and links to propose, and a graph in which merged
 * thoughts are one. Pure. Imports {@code thought} and {@code embed} alone.
 */
package leadsto.weave;
