/**
 * Turns: what a person, an inner monologue or an answer comes to, each read in its own way.
 *
 * <p>In: {@link leadsto.thought.Turn} and what the turn before came to. Out: {@link leadsto.unfold.turn.TurnThoughts}. Imports {@code thought}, {@code argument}, {@code passage}, {@code segment} and {@code cue}.
 */
package leadsto.unfold.turn;
