/**
 * The walk of thinking: where it begins, how often it comes by, where it rests.
 *
 * <p>In: thoughts and links. Out: visits, expectations, basins. Imports {@code thought} and {@code topology.graph}.
 */
package leadsto.topology.walk;
