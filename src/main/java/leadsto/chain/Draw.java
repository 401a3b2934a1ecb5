package leadsto.chain;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Chains that were chosen, to be gone through as often as one likes: each time the same chains in the same order.
 *
 * <pre>{@code
 * Draw draw = choice.draw(graph, topology);
 * try (Stream<Chain> chains = draw.chains()) { ... }   // a first pass, to count
 * try (Stream<Chain> chains = draw.chains()) { ... }   // a second one, to write
 * }</pre>
 *
 * <p>Up to {@value #KEPT} chains are kept; more are drawn anew by each pass, so that however many they are, memory holds
 * those of one answer at a time ({@link Choice#draw} says for which strategies). Immutable; passes may overlap.
 */
public final class Draw {
    /** So many chains take some ten megabytes, beside the graph whose thoughts they share. */
    static final int KEPT = 100_000;

    private final Supplier<Stream<Chain>> passes;
    private final boolean empty;
    private final List<String> notes;

    private Draw(Supplier<Stream<Chain>> passes, boolean empty, List<String> notes) {
        this.passes = passes;
        this.empty = empty;
        this.notes = List.copyOf(notes);
    }

    /** These chains. */
    public static Draw of(List<Chain> chains) {
        List<Chain> kept = List.copyOf(chains);
        return new Draw(kept::stream, kept.isEmpty(), List.of());
    }

    /**
     * Chains that are drawn anew whenever somebody goes through them, unless they are few: then the first pass, which is
     * made here, is the only one.
     *
     * @param passes gives a new stream at each call, always of the same chains in the same order
     */
    public static Draw of(Supplier<Stream<Chain>> passes) {
        List<Chain> first;
        try (Stream<Chain> pass = passes.get()) {
            first = pass.limit(KEPT + 1L).toList();
        }
        return first.size() <= KEPT ? of(first) : new Draw(passes, false, List.of());
    }

    /** The same chains, with something to know about how they were chosen. */
    Draw noting(List<String> notes) {
        return new Draw(passes, empty, notes);
    }

    /** A pass through the chains, in order. */
    public Stream<Chain> chains() {
        return passes.get();
    }

    /** Whether there is no chain. */
    public boolean isEmpty() {
        return empty;
    }

    /** What a user must know about the choice, a sentence each: a quota that could not be met, with what was reached. */
    public List<String> notes() {
        return notes;
    }
}
