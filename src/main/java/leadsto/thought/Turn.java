package leadsto.thought;

/**
 * What one speaker says before the next one does.
 *
 * @param index its place in the conversation, from 0
 * @param speaker whose turn it is
 * @param text what is said, Markdown and all
 * @param language an ISO 639-1 code, or {@code und}
 */
public record Turn(int index, Speaker speaker, String text, String language) {}
