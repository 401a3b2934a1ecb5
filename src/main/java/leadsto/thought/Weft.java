package leadsto.thought;

import java.util.List;

/**
 * What joins thoughts across sources: the merges and links that nobody stated, but the texts suggest.
 *
 * @param merges thoughts that say the same
 * @param links thoughts of one source that lead to those of another
 */
public record Weft(List<Merge> merges, List<Thread> links) {

    public Weft {
        merges = List.copyOf(merges);
        links = List.copyOf(links);
    }

    /** Whether there is nothing to join. */
    public boolean isEmpty() {
        return merges.isEmpty() && links.isEmpty();
    }

    /**
     * A link across sources, and why.
     *
     * @param similarity how near the two texts are, by their words and the model; the link's weight is derived from it
     * @param model the name of the embedding model that compared them
     */
    public record Thread(Link link, double similarity, String model) {}
}
