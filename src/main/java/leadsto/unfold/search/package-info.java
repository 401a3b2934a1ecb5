/**
 * Searching: what of a graph that is there could stand before its answers, without a language model.
 *
 * <p>In: a {@link leadsto.thought.ThoughtGraph} and the vectors of its thoughts. Out: links that are only proposed, with how
 * probably a person would draw them. Imports {@code thought}, {@code embed}, and the cues and approaches of unfolding.
 */
package leadsto.unfold.search;
