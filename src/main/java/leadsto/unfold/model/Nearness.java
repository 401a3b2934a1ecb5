package leadsto.unfold.model;

import leadsto.embed.HashedEmbedding;

/** How near two texts are, in [0, 1]; asked by many threads. */
@FunctionalInterface
public interface Nearness {

    /** @param language of both, an ISO 639-1 code or {@code und} */
    double between(String one, String other, String language);

    /** By shared words and pieces of words, in any language; it knows spelling, not meaning. */
    static Nearness ofSpelling() {
        return (one, other, language) ->
                Math.max(0, HashedEmbedding.vectorOf(one).cosine(HashedEmbedding.vectorOf(other)));
    }
}
