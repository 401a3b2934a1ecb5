package leadsto.dataset;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import leadsto.dataset.telling.Background;
import leadsto.dataset.telling.Trail;
import leadsto.thought.Kind;
import leadsto.thought.Origin;
import leadsto.thought.Source;
import leadsto.thought.Thought;

/** What is counted over the told chains for the card and the manifest. */
final class Figures {
    private final Background background;
    private final BitSet answers = new BitSet();
    private final Set<String> met = new HashSet<>();
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private final Map<Origin, Integer> origins = new EnumMap<>(Origin.class);
    private final Map<String, Integer> approaches = new TreeMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    private int chains;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long thoughtsInChains;

    Figures(Background background) {
        this.background = background;
    }

    void add(Placed placed) {
        Trail trail = placed.trail();
        int length = trail.thoughts().size();
        chains++;
        shortest = Math.min(shortest, length);
        longest = Math.max(longest, length);
        thoughtsInChains += length;
        answers.set(background.wordings().of(trail.answer()));
        for (Thought thought : trail.thoughts()) {
            if (met.add(thought.id())) {
                kinds.merge(thought.kind(), 1, Integer::sum);
                origins.merge(thought.origin(), 1, Integer::sum);
            }
        }
        approaches.merge(trail.approach().name(), 1, Integer::sum);
        languages.merge(trail.answer().language(), 1, Integer::sum);
        sources.addAll(placed.sources());
    }

    int chains() {
        return chains;
    }

    int thoughts() {
        return met.size();
    }

    int answers() {
        return answers.cardinality();
    }

    /** Thoughts of the shortest chain, of the mean and of the longest. */
    List<Number> lengths() {
        return chains == 0 ? List.of(0, 0, 0) : List.of(shortest, thoughtsInChains / (double) chains, longest);
    }

    /** How many thoughts are of each kind, in the order of thinking. */
    Map<String, Integer> kinds() {
        Map<String, Integer> byWord = new LinkedHashMap<>();
        kinds.forEach((kind, count) -> byWord.put(kind.word(), count));
        return byWord;
    }

    /** How many thoughts are there on whose word. */
    Map<String, Integer> origins() {
        Map<String, Integer> byWord = new LinkedHashMap<>();
        origins.forEach((origin, count) -> byWord.put(origin.word(), count));
        return byWord;
    }

    /** How many chains come from each direction. */
    Map<String, Integer> approaches() {
        return approaches;
    }

    /** How many chains end in an answer of each language, most first. */
    Map<String, Integer> languages() {
        Map<String, Integer> ordered = new LinkedHashMap<>();
        languages.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** Those that state a thought of a told chain. */
    Set<Source> sources() {
        return sources;
    }
}
