package leadsto.unfold.argument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import leadsto.thought.Kind;
import leadsto.unfold.argument.Weights.Decision;
import leadsto.unfold.passage.Passage;

/**
 * Thoughts decoded as a reasoning trace: planning, steps, hesitation, checks and outcome, each step leading to those
 * that use it.
 *
 * <p>Cost: linear, since a step is weighed against those just before it and the few that share its words.
 *
 * @param kinds what each thought does
 * @param pairs the links, in the order of the later thought
 */
public record Trace(List<Kind> kinds, List<Pair> pairs) {
    private static final int WINDOW = 8;
    private static final int ALIKE = 5;
    private static final int MOST_USES = 40;
    private static final double THRESHOLD = 0.36;

    /** @param asked how many of the first thoughts restate the question */
    public static Trace of(Passage passage, Weights weights, int asked) {
        List<Kind> kinds = kinds(passage, weights, asked);
        List<Pair> pairs = new ArrayList<>();
        Uses uses = new Uses(passage);
        for (int j = 0; j < passage.size(); j++) {
            for (Candidate candidate : uses.candidates(j, asked)) {
                Features features = features(passage, candidate, j, kinds, asked);
                double probability = weights.probability(Decision.TRACE_LINK, features);
                if (probability >= THRESHOLD) {
                    pairs.add(new Pair(candidate.place(), j, probability));
                }
            }
            uses.add(j);
        }
        return new Trace(kinds, pairs);
    }

    static Features features(Passage passage, Candidate candidate, int j, List<Kind> kinds, int asked) {
        int i = candidate.place();
        String sides = kinds.get(i).word().charAt(0) + ">" + kinds.get(j).word().charAt(0);
        return TraceFeatures.ofLink(passage, i, j, sides, asked, candidate.lastUse(), candidate.mostAlike());
    }

    static List<Kind> kinds(Passage passage, Weights weights, int asked) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            Features features = TraceFeatures.ofThought(passage, i, asked);
            kinds.add(Arrays.stream(TraceKind.values())
                    .max(Comparator.comparingDouble(it -> weights.score(it.decision(), features) + it.lean()))
                    .orElseThrow()
                    .kind());
        }
        return List.copyOf(kinds);
    }

    /** A link between two places, the probability that it is right. */
    public record Pair(int from, int to, double probability) {}

    /** An earlier thought that a later one may rest on. */
    record Candidate(int place, double lastUse, boolean mostAlike) {}

    /** The kinds of a trace, each with what tips the balance for the rare ones, so that they are found at all. */
    enum TraceKind {
        QUESTION(Kind.QUESTION, Decision.TRACE_QUESTION, 0.1),
        OBSERVATION(Kind.OBSERVATION, Decision.TRACE_OBSERVATION, 0),
        DOUBT(Kind.DOUBT, Decision.TRACE_DOUBT, 0.7),
        EVALUATION(Kind.EVALUATION, Decision.TRACE_EVALUATION, 0.2),
        PREMISE(Kind.PREMISE, Decision.TRACE_PREMISE, 0),
        ANSWER(Kind.ANSWER, Decision.TRACE_ANSWER, 0.4);

        private final Kind kind;
        private final Decision decision;
        private final double lean;

        TraceKind(Kind kind, Decision decision, double lean) {
            this.kind = kind;
            this.decision = decision;
            this.lean = lean;
        }

        Kind kind() {
            return kind;
        }

        Decision decision() {
            return decision;
        }

        double lean() {
            return lean;
        }
    }

    /** Which earlier thoughts used which words. */
    static final class Uses {
        private final Passage passage;
        private final Map<String, List<Integer>> places = new HashMap<>();

        Uses(Passage passage) {
            this.passage = passage;
        }

        void add(int place) {
            passage.traits(place)
                    .stems()
                    .forEach(stem -> places.computeIfAbsent(stem, it -> new ArrayList<>())
                            .add(place));
        }

        List<Candidate> candidates(int j, int asked) {
            Map<Integer, Double> lastUse = new HashMap<>();
            Set<Integer> alike = new HashSet<>();
            double mass = 1e-9;
            for (String stem : passage.traits(j).stems()) {
                double rarity = passage.rarityOf(stem);
                mass += rarity;
                List<Integer> users = places.getOrDefault(stem, List.of());
                if (!users.isEmpty()) {
                    lastUse.merge(users.get(users.size() - 1), rarity, Double::sum);
                    if (users.size() <= MOST_USES) {
                        alike.addAll(users);
                    }
                }
            }
            Set<Integer> chosen = new LinkedHashSet<>(alike.stream()
                    .sorted(Comparator.<Integer>comparingDouble(i -> -passage.similarity(i, j))
                            .thenComparing(Comparator.reverseOrder()))
                    .limit(ALIKE)
                    .toList());
            int mostAlike = chosen.isEmpty() ? -1 : chosen.iterator().next();
            for (int i = Math.max(0, j - WINDOW); i < j; i++) {
                chosen.add(i);
            }
            for (int i = 0; i < Math.min(asked, j); i++) {
                chosen.add(i);
            }
            double whole = mass;
            return chosen.stream()
                    .sorted()
                    .map(i -> new Candidate(i, lastUse.getOrDefault(i, 0.0) / whole, i == mostAlike))
                    .toList();
        }
    }
}
