package leadsto.unfold.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.embed.Stemming;
import leadsto.embed.Vector;
import leadsto.thought.Thought;

/**
 * How like thoughts are: by the vectors of a model, and by shared words, the rarer in the graph counting for more (Salton
 * and Buckley's tf-idf, each word of a thought once).
 */
final class Likeness {
    private final List<Vector> vectors;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();

    /** @param vectors one for each thought, in their order */
    Likeness(List<Thought> thoughts, List<Vector> vectors) {
        this.vectors = vectors;
        Map<String, Integer> counts = new HashMap<>();
        for (Thought thought : thoughts) {
            places.put(thought.id(), places.size());
            Set<String> said = new HashSet<>(Stemming.stems(thought.text(), thought.language()));
            said.forEach(word -> counts.merge(word, 1, Integer::sum));
            words.add(said);
        }
        counts.forEach((word, count) -> {
            double rarity = Math.log(1 + (double) thoughts.size() / count);
            weights.put(word, rarity * rarity);
        });
    }

    /**
     * A thought as another one sees it.
     *
     * @param shared the cosine of their words, from 0 to 1
     * @param covered which share of the other one's words it says, from 0 to 1
     */
    record Like(Thought thought, double shared, double covered) {}

    /** These thoughts, the one whose vector is most like another's first. */
    List<Like> ranked(List<Thought> thoughts, Thought by) {
        return thoughts.stream()
                .sorted(Comparator.comparingDouble((Thought it) -> -similarity(it, by))
                        .thenComparing(Thought::id))
                .map(it -> like(it, by))
                .toList();
    }

    private Like like(Thought thought, Thought by) {
        Set<String> said = words.get(places.get(thought.id()));
        Set<String> wanted = words.get(places.get(by.id()));
        double common =
                said.stream().filter(wanted::contains).mapToDouble(weights::get).sum();
        return new Like(
                thought,
                common == 0 ? 0 : common / Math.sqrt(mass(said) * mass(wanted)),
                common == 0 ? 0 : common / mass(wanted));
    }

    private double mass(Set<String> said) {
        return said.stream().mapToDouble(weights::get).sum();
    }

    /** The cosine of two thoughts' vectors; 0 where different models saw them. */
    double similarity(Thought one, Thought other) {
        Vector a = vectors.get(places.get(one.id()));
        Vector b = vectors.get(places.get(other.id()));
        return a.model().equals(b.model()) ? a.cosine(b) : 0;
    }

    String model(Thought thought) {
        return vectors.get(places.get(thought.id())).model();
    }
}
