/**
 * The topology of a thought graph: into which answers thinking flows, and in how many ways.
 *
 * <p>In: {@link leadsto.thought.ThoughtGraph}. Out: measures, each by the definition that stands in its javadoc. The door is {@link
 * leadsto.topology.Topology}; behind it, {@code graph} holds arrays, {@code walk} what thinking does on them, {@code path} its ways
 * and {@code shape} what is left without directions. Imports {@code thought} alone; the only place for JGraphT.
 */
package leadsto.topology;
