/**
 * Simulation: how a chain moves toward its answer in the space of meanings, and how much of that is the answer's own wording.
 *
 * <p>In: chains and an embedding model. Out: {@link leadsto.simulate.Drift}. Imports {@code thought}, {@code chain} and {@code embed}, and of LangChain4j the type of embedding models alone.
 */
package leadsto.simulate;
