/**
 * Directed multigraphs as plain arrays: what every measure of the topology runs on, and how JGraphT sees them.
 *
 * <p>In: numbers of nodes. Out: arcs, strongly connected components, a read-only JGraphT graph. Imports nobody but JGraphT.
 */
package leadsto.topology.graph;
