/**
 * Unfolding: from a conversation to the thoughts that make its answers a natural consequence.
 *
 * <pre>
 *   block, cue ──► segment ──► passage ──► argument ──► turn ──► the conversation's graph
 * </pre>
 *
 * <p>In: {@link leadsto.thought.Conversation}. Out: {@link leadsto.thought.ThoughtGraph}. Imports {@code thought} and {@code embed}; the only place for chat models.
 */
package leadsto.unfold;
