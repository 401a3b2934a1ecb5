package leadsto.thought;

import java.util.List;

/**
 * Turns of speech in their order. A document is a conversation of one turn by its author; a reasoning trace is a
 * question, an inner monologue and an answer.
 */
public record Conversation(Source source, List<Turn> turns) implements Material {

    public Conversation {
        turns = List.copyOf(turns);
    }
}
