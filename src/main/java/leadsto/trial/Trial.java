package leadsto.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An experiment's scores: how one arm did against each other one, and what each forgot.
 *
 * <pre>{@code
 * Trial trial = Trial.of(List.of(Path.of("results.jsonl")));
 * trial.against("backward");    // backward against forward, against shuffled, ...
 * trial.forgetting("base");     // each arm against the model before training, on the control tasks
 * }</pre>
 *
 * <p>Arms are compared on the tasks that both were scored on, one pair a task; how large a difference is counts for
 * nothing in the sign test.
 */
public final class Trial {
    private final List<Score> scores;

    private Trial(List<Score> scores) {
        this.scores = scores;
    }

    /**
     * The scores of some files together, in the form that {@code leadsto ab --help} shows.
     *
     * @throws TrialException where a file cannot be read, or two lines contradict each other
     */
    public static Trial of(List<Path> files) {
        List<Score> scores = new ArrayList<>();
        Map<List<Object>, Score> first = new LinkedHashMap<>();
        for (Path file : files) {
            for (Score score : ScoreFile.read(file)) {
                Score before =
                        first.putIfAbsent(List.of(score.task(), score.arm(), score.control(), score.against()), score);
                if (before != null) {
                    throw new TrialException(score.place() + " scores task " + score.task() + " of " + score.arm()
                            + " again, as " + before.place() + " did; give one score for each, such as the mean");
                }
                scores.add(score);
            }
        }
        return new Trial(scores);
    }

    /** The arms that were scored on the tasks of the test, in the order they come. */
    public List<String> arms() {
        return arms(false);
    }

    /** Those that were scored on control tasks. */
    public List<String> controlled() {
        return arms(true);
    }

    private List<String> arms(boolean control) {
        Set<String> arms = new LinkedHashSet<>();
        for (Score score : scores) {
            if (score.control() == control) {
                arms.add(score.arm());
                score.against().ifPresent(arms::add);
            }
        }
        return List.copyOf(arms);
    }

    /**
     * An arm against each other one on the tasks of the test.
     *
     * @throws TrialException where there is no such arm, or no other
     */
    public List<Comparison> against(String arm) {
        require(arm, arms(), "the test");
        return compared(
                false,
                arms().stream()
                        .filter(other -> !other.equals(arm))
                        .map(other -> List.of(arm, other))
                        .toList());
    }

    /**
     * Each arm against the model before training, on the control tasks: it forgot something where that is worse.
     *
     * @throws TrialException where the model before training was not scored on them
     */
    public List<Comparison> forgetting(String base) {
        require(base, controlled(), "the control set");
        return compared(
                true,
                controlled().stream()
                        .filter(arm -> !arm.equals(base))
                        .map(arm -> List.of(arm, base))
                        .toList());
    }

    private static void require(String arm, List<String> arms, String where) {
        if (!arms.contains(arm)) {
            throw new TrialException("there is no arm '" + arm + "' in " + where + "; there "
                    + (arms.size() == 1 ? "is " : "are ") + (arms.isEmpty() ? "none" : String.join(", ", arms)));
        }
        if (arms.size() < 2) {
            throw new TrialException("there is nothing to hold " + arm + " against in " + where
                    + "; give the scores of another arm, too");
        }
    }

    private List<Comparison> compared(boolean control, List<List<String>> pairs) {
        List<Comparison> comparisons = pairs.stream()
                .map(pair -> compare(control, pair.get(0), pair.get(1)))
                .toList();
        return adjusted(comparisons);
    }

    private Comparison compare(boolean control, String arm, String against) {
        Map<String, Double> differences = new LinkedHashMap<>();
        Map<String, Double> own = values(control, arm, against);
        Map<String, Double> other = values(control, against, arm);
        own.forEach((task, value) -> {
            if (other.containsKey(task)) {
                differences.put(task, value - other.get(task));
            }
        });
        int wins = (int) differences.values().stream().filter(it -> it > 0).count();
        int losses = (int) differences.values().stream().filter(it -> it < 0).count();
        double mean =
                differences.values().stream().mapToDouble(it -> it).average().orElse(0);
        SignTest outcomes = new SignTest(wins, losses);
        int unpaired = own.size() + other.size() - 2 * differences.size();
        return new Comparison(arm, against, outcomes, differences.size() - wins - losses, unpaired, mean, outcomes.p());
    }

    /** What an arm scored, by task; what a judge said of the two counts before a score, from whichever side it was said. */
    private Map<String, Double> values(boolean control, String arm, String against) {
        Map<String, Double> scored = new LinkedHashMap<>();
        Map<String, Double> judged = new LinkedHashMap<>();
        for (Score score : scores) {
            if (score.control() != control) {
                continue;
            }
            Optional<String> opponent = score.against();
            if (opponent.isEmpty() && score.arm().equals(arm)) {
                scored.put(score.task(), score.value());
            } else if (opponent.isPresent()
                    && score.arm().equals(arm)
                    && opponent.get().equals(against)) {
                judge(judged, score, score.value());
            } else if (opponent.isPresent()
                    && score.arm().equals(against)
                    && opponent.get().equals(arm)) {
                judge(judged, score, 1 - score.value());
            }
        }
        return judged.isEmpty() ? scored : judged;
    }

    private static void judge(Map<String, Double> judged, Score score, double value) {
        Double before = judged.putIfAbsent(score.task(), value);
        if (before != null && before != value) {
            throw new TrialException(score.place() + " says otherwise who won task " + score.task()
                    + " than another line does; keep one of the two");
        }
    }

    private static List<Comparison> adjusted(List<Comparison> comparisons) {
        List<Comparison> byP = comparisons.stream()
                .sorted(Comparator.comparingDouble(it -> it.outcomes().p()))
                .toList();
        Map<String, Double> adjusted = new LinkedHashMap<>();
        double largest = 0;
        for (int i = 0; i < byP.size(); i++) {
            largest = Math.max(
                    largest,
                    Math.min(1, (byP.size() - i) * byP.get(i).outcomes().p()));
            adjusted.put(byP.get(i).arm() + "\n" + byP.get(i).against(), largest);
        }
        return comparisons.stream()
                .map(it -> it.adjusted(adjusted.get(it.arm() + "\n" + it.against())))
                .toList();
    }
}
