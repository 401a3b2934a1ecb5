/**
 * Passages: thoughts that are weighed together, with what can be seen of each and how alike they are.
 *
 * <p>In: {@link leadsto.unfold.segment.Segment}s. Out: {@link leadsto.unfold.passage.Passage}. Imports {@code segment}, {@code cue} and {@code embed}.
 */
package leadsto.unfold.passage;
