/**
 * The model as a partner who is asked everything once: replies are kept, and counted.
 *
 * <p>In: an {@link leadsto.unfold.model.ask.Ask}. Out: a {@link leadsto.unfold.model.ask.Reply}, and exact counts. Imports
 * {@code thought} for digests. The door is {@link leadsto.unfold.model.chat.Chat}.
 */
package leadsto.unfold.model.chat;
