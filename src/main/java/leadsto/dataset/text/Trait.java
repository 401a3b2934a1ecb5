package leadsto.dataset.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Something that can be found out about a piece by its text alone, and is found out once, such as how many tokens it has.
 *
 * <pre>{@code
 * private static final Trait<Boolean> SHOUTS = new Trait<>(piece -> piece.text().endsWith("!"));
 * ... SHOUTS.of(piece)
 * }</pre>
 *
 * <p>A constant of the class that asks. What is found is immutable, or asked for by one thread at a time.
 */
public final class Trait<T> {
    /** How many there can be. */
    static final int MOST = 12;

    private static final AtomicInteger MADE = new AtomicInteger();

    private final int place = MADE.getAndIncrement();
    private final Function<Piece, T> finding;

    /** @param finding finds it out, the same of the same text; never null */
    public Trait(Function<Piece, T> finding) {
        if (place >= MOST) {
            throw new IllegalStateException("there is no room for more than " + MOST + " traits in a piece");
        }
        this.finding = finding;
    }

    @SuppressWarnings("unchecked")
    public T of(Piece piece) {
        Object known = piece.traits()[place];
        if (known == null) {
            known = finding.apply(piece);
            piece.traits()[place] = known;
        }
        return (T) known;
    }
}
