package leadsto.thought;

/** What a reader finds in a file: speech that is still to be unfolded, or a graph that somebody already drew. */
public sealed interface Material permits Conversation, ThoughtGraph {}
