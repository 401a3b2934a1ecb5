/**
 * Unfolding with a language model: backward from an answer to the thoughts that would have made it a natural consequence.
 *
 * <pre>
 *   target, approach ──► prompt ──► chat ──► reply ──► steps ──► forward check ──► thoughts and links
 * </pre>
 *
 * <p>In: answers and what the graph knows about them. Out: {@link leadsto.thought.ThoughtGraph}s of origin {@code model}, and
 * an exact account of what was asked and what became of it. Imports {@code thought} and {@code embed}.
 */
package leadsto.unfold.model;
