package leadsto.unfold.turn;

import java.util.List;
import leadsto.thought.Kind;
import leadsto.thought.Turn;
import leadsto.unfold.argument.Tie;
import leadsto.unfold.passage.Passage;

/**
 * What one turn comes to: its thoughts, what each does, how they are tied, and where thinking comes in and goes out.
 *
 * @param turn the turn
 * @param passage its thoughts, in order
 * @param kinds what each does
 * @param ties links among them
 * @param entries where what was asked before leads to, with how likely each is
 * @param exits what the next turn answers or takes up: a person's questions, the answers of the one who answers
 */
public record TurnThoughts(
        Turn turn, Passage passage, List<Kind> kinds, List<Tie> ties, List<Entry> entries, List<Integer> exits) {

    public boolean isEmpty() {
        return passage.size() == 0;
    }

    /** A thought that a question of the turn before leads to. */
    public record Entry(int place, double weight) {}
}
