package leadsto.dataset.telling;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.text.Piece;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

/**
 * Thoughts as they are said in one language, looked at once.
 *
 * <p>Keeps what it saw last, {@value #KEPT} thoughts at most: a dataset comes back to the same thoughts in every format and
 * in many chains.
 */
final class Utterances {
    private static final int KEPT = 20_000;

    private final Optional<Connectives> connectives;
    private final Map<Thought, Utterance> seen = new IdentityHashMap<>();
    private final Map<String, Piece> connecting = new HashMap<>();
    private final Map<Connectives.Place, Optional<Connectives.Slot>> slots = new HashMap<>();

    /**
     * A thought as it is said.
     *
     * @param sentence with its capital and its final punctuation
     * @param standsAlone whether it is a single word, number or formula
     * @param waits whether it ends in the middle of a sentence, as with a colon
     * @param leans whether it joins itself to what was said before, or is a row of a table
     */
    record Utterance(Piece sentence, boolean standsAlone, boolean waits, boolean leans) {}

    Utterances(Optional<Connectives> connectives) {
        this.connectives = connectives;
    }

    boolean haveConnectives() {
        return connectives.isPresent();
    }

    Utterance of(Thought thought) {
        Utterance known = seen.get(thought);
        if (known != null) {
            return known;
        }
        if (seen.size() >= KEPT) {
            seen.clear();
        }
        Utterance fresh = new Utterance(
                new Piece(Prose.sentence(thought, asks(thought))),
                Prose.standsAlone(thought),
                Prose.waits(thought),
                Prose.isTableRow(thought)
                        || connectives.map(it -> it.leans(thought.text())).orElse(false));
        seen.put(thought, fresh);
        return fresh;
    }

    /** A connective as a piece, the same each time. */
    Piece connective(String said) {
        return connecting.computeIfAbsent(said, Piece::new);
    }

    Optional<Connectives.Slot> slot(Connectives.Place place) {
        return slots.computeIfAbsent(place, it -> connectives.flatMap(known -> known.slot(it)));
    }

    /** What a person says after a beginning that asks nothing. */
    List<String> closings() {
        return connectives.map(Connectives::closing).orElse(List.of());
    }

    /** A question without a mark gets one only where it begins like a question, as far as the language is known. */
    private boolean asks(Thought thought) {
        return thought.kind() == Kind.QUESTION
                && connectives.map(it -> it.asks(thought.text())).orElse(true);
    }
}
