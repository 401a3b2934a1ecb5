/**
 * Simulation: how a chain moves toward its answer in the space of meanings, and how much of that is the answer's own wording.
 *
 * <p>In: chains and an embedding model. Out: a {@link leadsto.simulate.Simulation}, of each chain its {@link leadsto.simulate.Drift}. Imports {@code thought}, {@code chain}, {@code embed} and {@code trial}, and of LangChain4j the type of embedding models alone.
 */
package leadsto.simulate;
