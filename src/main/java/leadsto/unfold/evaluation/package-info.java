/**
 * Evaluation: how near an unfolding comes to graphs that people annotated.
 *
 * <p>In: annotated {@link leadsto.thought.ThoughtGraph}s, and an unfolding or what it made of them. Out: scores, a table of kinds,
 * the worst graphs, the links most often missed, and how far the links' weights can be believed. Imports {@code thought},
 * {@code embed} and {@code unfold}.
 */
package leadsto.unfold.evaluation;
