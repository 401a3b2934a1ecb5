/**
 * Segments: the stretches of a turn that are thoughts, before anyone says what they do.
 *
 * <pre>
 *   blocks ──► lines ──► sentences ──► clauses ──► segments
 * </pre>
 *
 * <p>In: {@link leadsto.thought.Turn}. Out: {@link leadsto.unfold.segment.Segment}s with their places, and the {@link leadsto.unfold.segment.Section}s they stand in. Imports {@code thought}, {@code block} and {@code cue}.
 */
package leadsto.unfold.segment;
