package leadsto.thought;

import java.util.Optional;

/**
 * A thought standing in a source: {@code (:Thought)-[:STATED_IN]->(:Source)}.
 *
 * @param thought the thought's id
 * @param source the source's id
 * @param turn the turn of the conversation, from 0; a document has the one turn 0
 * @param span where it stands in the turn's text, where that is known; what stands there differs from the thought in
 *     markup and white space only
 * @param speaker whose turn it is
 */
public record Statement(String thought, String source, int turn, Optional<Span> span, Speaker speaker) {

    /** The same statement of a thought under another id. */
    public Statement of(String newThought) {
        return new Statement(newThought, source, turn, span, speaker);
    }
}
