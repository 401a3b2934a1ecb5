package leadsto.weave;

import java.util.List;
import java.util.function.Predicate;
import leadsto.embed.Vector;
import leadsto.thought.Link;
import leadsto.thought.Merge;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;

/**
 * What to join across the sources of a graph.
 *
 * <pre>{@code
 * Weft weft = Weaving.of(graph, vectors).minSimilarity(.9).standing(merges).proposals();
 * }</pre>
 *
 * <p>Merges are conservative: only where the words agree, so a paraphrase that shares no words is left alone. Links join what
 * speaks of the same rare things, with small weights. Only English and Russian have word lists; thoughts in other languages
 * are not woven. The same graph, vectors and options give the same proposals.
 */
public final class Weaving {
    /** How near two thoughts must be to be merged, where nobody says. */
    public static final double MIN_SIMILARITY = .7;

    private final ThoughtGraph graph;
    private final List<Vector> vectors;
    private double minSimilarity = MIN_SIMILARITY;
    private List<Merge> standing = List.of();
    private Predicate<Merge> mergeable = merge -> true;
    private Predicate<Link> linkable = link -> true;

    private Weaving(ThoughtGraph graph, List<Vector> vectors) {
        this.graph = graph;
        this.vectors = vectors;
    }

    /**
     * @param vectors one for each thought of the graph, in its order
     * @throws IllegalArgumentException where there are more or fewer
     */
    public static Weaving of(ThoughtGraph graph, List<Vector> vectors) {
        if (vectors.size() != graph.thoughts().size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for "
                    + graph.thoughts().size() + " thoughts; give one for each thought, in their order");
        }
        return new Weaving(graph, List.copyOf(vectors));
    }

    /** Merges only thoughts that are at least so near each other. */
    public Weaving minSimilarity(double least) {
        if (!(least > 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "a similarity of " + least + " is none; give one above 0 and at most 1, such as 0.9");
        }
        minSimilarity = least;
        return this;
    }

    /** Goes on from merges that are there: they stay, and what joins them must fit all of them. */
    public Weaving standing(List<Merge> merges) {
        standing = List.copyOf(merges);
        return this;
    }

    /** Proposes only what is allowed: not what a person took back. */
    public Weaving only(Predicate<Merge> merges, Predicate<Link> links) {
        mergeable = merges;
        linkable = links;
        return this;
    }

    /** What to join, the nearest first; nothing that is there already. */
    public Weft proposals() {
        Loom loom = new Loom(graph, vectors);
        SameThoughts same = new SameThoughts(loom, minSimilarity, mergeable);
        List<Merge> merges = same.proposals(standing);
        Kinship kinship = new Kinship(loom);
        return new Weft(merges, new CrossLinks(loom, kinship, linkable).proposals(graph, same::joined));
    }
}
