/**
 * The models behind an address: what is asked, what they reply, and what is done where they do not.
 *
 * <p>In: an {@link leadsto.unfold.model.chat.Ask}. Out: a {@link leadsto.unfold.model.chat.Reply}, whose text nobody has
 * looked at yet, and exact counts. Imports {@code embed} for addresses and {@code thought} for digests. The door is
 * {@link leadsto.unfold.model.chat.Chat}.
 */
package leadsto.unfold.model.chat;
