/**
 * The shape of a graph when its directions are set aside: holes, thresholds, distances, clustering.
 *
 * <p>In: arcs and their weights. Out: measures. Imports {@code topology.graph} alone.
 */
package leadsto.topology.shape;
