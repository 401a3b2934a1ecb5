/**
 * The paths of a walk: how many there are, how evenly weighed, how many apart, and what they all pass.
 *
 * <p>In: a walk, starts and goals. Out: counts and thoughts. Imports {@code topology.walk} and {@code topology.graph}.
 */
package leadsto.topology.path;
