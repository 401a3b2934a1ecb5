package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import leadsto.thought.Kind;
import leadsto.thought.Span;
import leadsto.thought.Statement;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;

/** Which predicted thought is which gold one; each is matched once at most. */
final class Matching {
    private static final int NOBODY = -1;
    private static final double SAME_PLACE = 0.5;

    private final boolean[] counted;
    private final int[] predictedOf;
    private final int[] goldOf;
    /** Thoughts of both sides that were known beforehand, or are none of what is sought. */
    private final Set<Integer> aside = new HashSet<>();

    private final Set<Integer> predictedAside = new HashSet<>();

    private Matching(boolean[] counted, int predicted) {
        this.counted = counted;
        this.predictedOf = filled(counted.length);
        this.goldOf = filled(predicted);
    }

    private static int[] filled(int length) {
        int[] nobody = new int[length];
        Arrays.fill(nobody, NOBODY);
        return nobody;
    }

    /** Thoughts of one id are the same: they were given. */
    static Matching byId(ThoughtGraph gold, ThoughtGraph predicted) {
        boolean[] counted = new boolean[gold.thoughts().size()];
        Arrays.fill(counted, true);
        Matching matching = new Matching(counted, predicted.thoughts().size());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < counted.length; i++) {
            places.put(gold.thoughts().get(i).id(), i);
        }
        for (int i = 0; i < predicted.thoughts().size(); i++) {
            Integer place = places.get(predicted.thoughts().get(i).id());
            if (place != null) {
                matching.match(place, i);
            }
        }
        return matching;
    }

    /**
     * Thoughts that share at least half of the place both take up are the same, those that share most first. Gold thoughts
     * that are only understood stand nowhere and do not count.
     */
    static Matching byPlace(ThoughtGraph gold, ThoughtGraph predicted) {
        List<Optional<Span>> goldSpans = spans(gold);
        List<Optional<Span>> predictedSpans = spans(predicted);
        Matching matching = new Matching(said(gold, goldSpans), predictedSpans.size());
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < goldSpans.size(); i++) {
            for (int j = 0; j < predictedSpans.size(); j++) {
                double overlap = overlap(goldSpans.get(i), predictedSpans.get(j));
                if (overlap >= SAME_PLACE) {
                    String goldId = gold.thoughts().get(i).id();
                    candidates.add(new Candidate(
                            overlap, goldId, predicted.thoughts().get(j).id(), i, j));
                }
            }
        }
        // The ids break ties, so that the same files always give the same scores.
        candidates.sort(Comparator.comparing(Candidate::overlap)
                .thenComparing(Candidate::goldId)
                .thenComparing(Candidate::predictedId)
                .reversed());
        for (Candidate candidate : candidates) {
            if (matching.predictedOf[candidate.gold()] == NOBODY && matching.goldOf[candidate.predicted()] == NOBODY) {
                matching.match(candidate.gold(), candidate.predicted());
            }
        }
        return matching;
    }

    /**
     * The given answers are the same; other thoughts that say the same are, as {@link Alignment} finds. Questions are not sought.
     */
    static Matching byMeaning(ThoughtGraph gold, ThoughtGraph predicted, Likeness likeness, double alikeEnough) {
        boolean[] counted = new boolean[gold.thoughts().size()];
        Arrays.fill(counted, true);
        Matching matching = new Matching(counted, predicted.thoughts().size());
        List<Integer> sought = matching.sought(gold, matching.aside);
        List<Integer> found = matching.sought(predicted, matching.predictedAside);
        answer(gold).ifPresent(it -> answer(predicted).ifPresent(other -> matching.match(it, other)));
        Alignment.of(thoughts(gold, sought), thoughts(predicted, found), likeness, alikeEnough)
                .forEach((one, other) -> matching.match(sought.get(one), found.get(other)));
        return matching;
    }

    private List<Integer> sought(ThoughtGraph graph, Set<Integer> aside) {
        answer(graph).ifPresent(aside::add);
        for (int i = 0; i < graph.thoughts().size(); i++) {
            if (graph.thoughts().get(i).kind() == Kind.QUESTION) {
                aside.add(i);
            }
        }
        return IntStream.range(0, graph.thoughts().size())
                .filter(it -> !aside.contains(it))
                .boxed()
                .toList();
    }

    private static Optional<Integer> answer(ThoughtGraph graph) {
        return graph.given()
                .answer()
                .map(id -> IntStream.range(0, graph.thoughts().size())
                        .filter(it -> graph.thoughts().get(it).id().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<Thought> thoughts(ThoughtGraph graph, List<Integer> places) {
        return places.stream().map(graph.thoughts()::get).toList();
    }

    private void match(int gold, int predicted) {
        predictedOf[gold] = predicted;
        goldOf[predicted] = gold;
    }

    /** Whether a gold thought is to be found at all. */
    boolean counts(int gold) {
        return counted[gold];
    }

    /** Where the predicted thought stands that is this gold one; empty where it was missed. */
    Optional<Integer> predictedOf(int gold) {
        return predictedOf[gold] == NOBODY ? Optional.empty() : Optional.of(predictedOf[gold]);
    }

    /** The number of a predicted thought among the gold ones; one that matches none gets a number after theirs. */
    int numbered(int predicted) {
        return goldOf[predicted] == NOBODY ? counted.length + predicted : goldOf[predicted];
    }

    /** How many thoughts were found, but for those that were set aside. */
    Tally tally() {
        int found = (int) IntStream.range(0, goldOf.length)
                .filter(it -> goldOf[it] != NOBODY && !predictedAside.contains(it))
                .count();
        int toFind = (int) IntStream.range(0, counted.length)
                .filter(it -> counts(it) && !aside.contains(it))
                .count();
        return new Tally(found, goldOf.length - predictedAside.size() - found, toFind - found);
    }

    /**
     * Which thoughts are said rather than understood. In a text whose thoughts have their places, one without is only
     * understood, unless it is the question, which stands outside of the text.
     */
    private static boolean[] said(ThoughtGraph gold, List<Optional<Span>> spans) {
        boolean placed = spans.stream().anyMatch(Optional::isPresent);
        boolean[] said = new boolean[spans.size()];
        for (int i = 0; i < said.length; i++) {
            said[i] = !placed
                    || spans.get(i).isPresent()
                    || isQuestion(gold, gold.thoughts().get(i));
        }
        return said;
    }

    private static boolean isQuestion(ThoughtGraph gold, Thought thought) {
        return gold.given().question().filter(thought.id()::equals).isPresent()
                || gold.question().filter(thought.text()::equals).isPresent();
    }

    private static List<Optional<Span>> spans(ThoughtGraph graph) {
        Map<String, Span> spans = new HashMap<>();
        for (Statement statement : graph.statements()) {
            statement.span().ifPresent(span -> spans.putIfAbsent(statement.thought(), span));
        }
        return graph.thoughts().stream()
                .map(it -> Optional.ofNullable(spans.get(it.id())))
                .toList();
    }

    /** Characters in both over characters in either. */
    private static double overlap(Optional<Span> one, Optional<Span> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        Span a = one.get();
        Span b = other.get();
        int shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        int whole = Math.max(a.end(), b.end()) - Math.min(a.start(), b.start());
        return shared <= 0 ? 0 : (double) shared / whole;
    }

    private record Candidate(double overlap, String goldId, String predictedId, int gold, int predicted) {}
}
