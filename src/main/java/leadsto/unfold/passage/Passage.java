package leadsto.unfold.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.unfold.cue.Lexicon;
import leadsto.unfold.segment.Segment;

/** Thoughts that are weighed together, in their order, with how much each word tells apart among them. */
public final class Passage {
    private final List<Segment> segments;
    private final List<Traits> traits;
    private final Map<String, Double> rarity = new HashMap<>();
    private final double[] masses;

    Passage(List<Segment> segments, List<Traits> traits) {
        this.segments = segments;
        this.traits = traits;
        Map<String, Integer> frequency = new HashMap<>();
        traits.forEach(it -> it.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        frequency.forEach((stem, count) -> rarity.put(stem, Math.log(1 + (double) traits.size() / count)));
        masses = traits.stream().mapToDouble(it -> mass(it.stems())).toArray();
    }

    public static Passage of(List<Segment> segments, String language, Lexicon lexicon) {
        List<Traits> traits = new ArrayList<>();
        segments.forEach(segment -> traits.add(Traits.of(segment.text(), language, lexicon)));
        return new Passage(List.copyOf(segments), List.copyOf(traits));
    }

    /** The thoughts at some places alone, weighed among each other. */
    public Passage only(List<Integer> places) {
        return new Passage(
                places.stream().map(segments::get).toList(),
                places.stream().map(traits::get).toList());
    }

    /** The same thoughts, of which one is taken to say what another one says, too. */
    public Passage joined(int i, int other) {
        List<Traits> joined = new ArrayList<>(traits);
        joined.set(i, traits.get(i).and(traits.get(other)));
        return new Passage(segments, List.copyOf(joined));
    }

    public int size() {
        return segments.size();
    }

    public Segment segment(int i) {
        return segments.get(i);
    }

    public Traits traits(int i) {
        return traits.get(i);
    }

    /** Whether two neighbouring thoughts are clauses of one sentence. */
    public boolean sameSentence(int i, int j) {
        return segments.get(i).block() == segments.get(j).block()
                && segments.get(i).sentence() == segments.get(j).sentence();
    }

    /** Cosine of the meaningful words, the rarer ones counting for more; in [0, 1]. */
    public double similarity(int i, int j) {
        double shared = shared(traits.get(i).stems(), traits.get(j).stems());
        return shared == 0 ? 0 : shared / Math.sqrt(masses[i] * masses[j]);
    }

    public double similarity(Set<String> a, Set<String> b) {
        double shared = shared(a, b);
        return shared == 0 ? 0 : shared / Math.sqrt(mass(a) * mass(b));
    }

    private double shared(Set<String> a, Set<String> b) {
        Set<String> larger = a.size() < b.size() ? b : a;
        double shared = 0;
        for (String stem : a.size() < b.size() ? a : b) {
            shared += larger.contains(stem) ? square(rarityOf(stem)) : 0;
        }
        return shared;
    }

    /** Which share of the one's wording, the rarer words counting for more, stands in the other; in [0, 1]. */
    public double covered(Set<String> whole, Set<String> by) {
        double mass = 1e-9;
        double covered = 0;
        for (String stem : whole) {
            double rarity = rarityOf(stem);
            mass += rarity;
            covered += by.contains(stem) ? rarity : 0;
        }
        return covered / mass;
    }

    public double rarityOf(String stem) {
        return rarity.getOrDefault(stem, 1.0);
    }

    private double mass(Set<String> stems) {
        return stems.stream().mapToDouble(it -> square(rarityOf(it))).sum();
    }

    private static double square(double x) {
        return x * x;
    }
}
