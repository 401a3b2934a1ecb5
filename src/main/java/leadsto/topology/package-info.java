/**
 * The topology of a thought graph: into which answers thinking flows, and in how many ways.
 *
 * <p>In: {@link leadsto.thought.ThoughtGraph}. Out: measures, each by the definition that stands in its javadoc. Imports {@code thought} alone; the only place for JGraphT.
 */
package leadsto.topology;
