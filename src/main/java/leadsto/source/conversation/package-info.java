/**
 * Formats of conversations: notes and exports of chats, lists of messages, reasoning traces, and documents.
 *
 * <p>In: a file or a JSON record. Out: {@link leadsto.thought.Conversation}. Imports {@code thought}, {@code source.format} and {@code source.text}.
 */
package leadsto.source.conversation;
