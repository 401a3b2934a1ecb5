package leadsto.dataset.format;

import leadsto.dataset.telling.Neighbours;

/**
 * What is known when a trail is told, beside the trail.
 *
 * @param neighbours the other trails that begin with the same question
 * @param seed decides, with the trail, whatever is chosen
 * @param attempt 0 at first; a row that opens like the one before it is told again with the next number, and may then
 *     choose otherwise
 */
public record Occasion(Neighbours neighbours, long seed, int attempt) {

    /** The first attempt, with seed 0. */
    public static Occasion first(Neighbours neighbours) {
        return new Occasion(neighbours, 0, 0);
    }

    public Occasion again() {
        return new Occasion(neighbours, seed, attempt + 1);
    }
}
