package leadsto.dataset.guard.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import leadsto.thought.Thought;

/**
 * What a guard makes of a thought's text, made once: a dataset comes back to the same thoughts in many rows.
 *
 * <p>Keeps what it made last, for {@value #KEPT} thoughts at most. For one thread at a time.
 */
public final class Remembered<T> {
    private static final int KEPT = 10_000;

    private final Function<String, T> making;
    private final Map<String, T> made = new HashMap<>();

    /** @param making makes it of a text, the same of the same */
    public Remembered(Function<String, T> making) {
        this.making = making;
    }

    /** What was made of a thought's text. */
    public T of(Thought thought) {
        T known = made.get(thought.id());
        if (known != null) {
            return known;
        }
        if (made.size() >= KEPT) {
            made.clear();
        }
        T fresh = making.apply(thought.text());
        made.put(thought.id(), fresh);
        return fresh;
    }
}
