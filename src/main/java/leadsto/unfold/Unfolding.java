package leadsto.unfold;

import leadsto.thought.Conversation;
import leadsto.thought.ThoughtGraph;

/** A way from speech to the thoughts that stand in it and the links between them. */
public interface Unfolding {

    /** The thoughts of a conversation, a document or a reasoning trace, linked in the direction of thinking. */
    ThoughtGraph unfold(Conversation conversation);
}
