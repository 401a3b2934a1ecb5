package leadsto.unfold.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import leadsto.thought.Kind;
import leadsto.thought.Link;
import leadsto.thought.ThoughtGraph;

/** One gold graph beside what was predicted for it. */
final class Comparison {
    private final ThoughtGraph gold;
    private final ThoughtGraph predicted;
    private final Matching matching;
    private final Edges goldEdges;
    private final Edges predictedEdges;

    private Comparison(ThoughtGraph gold, ThoughtGraph predicted, Matching matching) {
        this.gold = gold;
        this.predicted = predicted;
        this.matching = matching;
        this.goldEdges = Edges.of(gold, i -> i).among(matching);
        this.predictedEdges = Edges.of(predicted, matching::numbered);
    }

    static Comparison byId(ThoughtGraph gold, ThoughtGraph predicted) {
        return new Comparison(gold, predicted, Matching.byId(gold, predicted));
    }

    static Comparison byPlace(ThoughtGraph gold, ThoughtGraph predicted) {
        return new Comparison(gold, predicted, Matching.byPlace(gold, predicted));
    }

    static Comparison byMeaning(ThoughtGraph gold, ThoughtGraph predicted, Likeness likeness, double alikeEnough) {
        return new Comparison(gold, predicted, Matching.byMeaning(gold, predicted, likeness, alikeEnough));
    }

    ThoughtGraph gold() {
        return gold;
    }

    Counts counts() {
        return new Counts(
                kinds(),
                matching.tally(),
                attachment(),
                links(),
                Tally.of(goldEdges.labelled(), predictedEdges.labelled()),
                Tally.of(goldEdges.flow().keySet(), predictedEdges.flow().keySet()));
    }

    Tally links() {
        return Tally.of(goldEdges.argument().keySet(), predictedEdges.argument().keySet());
    }

    private Confusion kinds() {
        Confusion confusion = Confusion.empty();
        for (int i = 0; i < gold.thoughts().size(); i++) {
            if (matching.counts(i)) {
                Optional<Kind> taken = matching.predictedOf(i)
                        .map(it -> predicted.thoughts().get(it).kind());
                confusion.add(gold.thoughts().get(i).kind(), taken);
            }
        }
        return confusion;
    }

    private Tally attachment() {
        Map<Integer, List<Integer>> targets = goldEdges.argument().keySet().stream()
                .collect(Collectors.groupingBy(
                        Edges.Pair::from, Collectors.mapping(Edges.Pair::to, Collectors.toList())));
        Map<Integer, Integer> chosen = predictedEdges.targets();
        int found = 0;
        int missed = 0;
        for (Map.Entry<Integer, List<Integer>> argued : targets.entrySet()) {
            boolean concludes = gold.thoughts().get(argued.getKey()).kind() == Kind.ANSWER;
            if (!concludes && argued.getValue().size() == 1) {
                boolean same = argued.getValue().get(0).equals(chosen.get(argued.getKey()));
                found += same ? 1 : 0;
                missed += same ? 0 : 1;
            }
        }
        return new Tally(found, 0, missed);
    }

    /** The links of gold as they stand there, and whether each was found. */
    List<Sought> sought() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < gold.thoughts().size(); i++) {
            places.put(gold.thoughts().get(i).id(), i);
        }
        List<Sought> sought = new ArrayList<>();
        for (Link link : gold.links()) {
            int from = places.get(link.from());
            int to = places.get(link.to());
            if (matching.counts(from) && matching.counts(to)) {
                sought.add(new Sought(link, to - from, isPredicted(link, from, to)));
            }
        }
        return sought;
    }

    private boolean isPredicted(Link link, int from, int to) {
        return switch (link.role()) {
            case SUPPORTS, CHALLENGES -> predictedEdges.argument().containsKey(new Edges.Pair(from, to));
            case RESOLVES -> predictedEdges.argument().containsKey(new Edges.Pair(to, from));
            case PROMPTS, CONTINUES -> predictedEdges.flow().containsKey(new Edges.Pair(from, to));
        };
    }

    /** The predicted links of argument, and whether gold has each. */
    List<Calibration.Guess> argumentGuesses() {
        return guesses(predictedEdges.argument(), goldEdges.argument().keySet());
    }

    /** The predicted links of flow, and whether gold has each. */
    List<Calibration.Guess> flowGuesses() {
        return guesses(predictedEdges.flow(), goldEdges.flow().keySet());
    }

    private static List<Calibration.Guess> guesses(Map<Edges.Pair, Edges.Edge> predicted, Set<Edges.Pair> gold) {
        List<Calibration.Guess> guesses = new ArrayList<>();
        predicted.forEach((pair, edge) -> guesses.add(new Calibration.Guess(edge.weight(), gold.contains(pair))));
        return guesses;
    }

    /**
     * A gold link.
     *
     * @param distance how many thoughts further on it leads; below 0 where it leads back
     */
    record Sought(Link link, int distance, boolean found) {}
}
