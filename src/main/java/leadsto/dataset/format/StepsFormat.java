package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;

/**
 * Process supervision: the steps of a chain, each right; and the same with one step spoilt in a known way, right up to there
 * and wrong from there on.
 */
record StepsFormat(Telling telling) implements RowFormat {
    private static final String RIGHT = "none";

    /** Steps, how they were spoilt, and the first wrong one. */
    private record Spoilt(String way, List<Text> steps, int firstWrong) {}

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public String description() {
        return "Process supervision for TRL's PRM trainer and Axolotl's `stepwise_supervised`: `completions` are the steps,"
                + " `labels` whether each is right. Half of the rows are spoilt as `flaw` says (`breaks-order`, `repeats` a"
                + " step, takes a `foreign` step from a chain to another answer, ends in an `other-answer`); from the first"
                + " wrong step on all are labelled false.";
    }

    @Override
    public Shape shape() {
        return Shape.STEPS;
    }

    @Override
    public Map<String, Object> features() {
        return Columns.inOrder(
                "prompt",
                Columns.STRING,
                "completions",
                Columns.STRINGS,
                "labels",
                Columns.BOOLEANS,
                "flaw",
                Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        if (!parts.hasThought()) {
            return List.of();
        }
        Text asked = parts.asked();
        List<Text> steps = parts.steps();
        List<Spoilt> ways = ways(trail, parts, steps, occasion);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(asked, new Spoilt(RIGHT, steps, steps.size())));
        if (!ways.isEmpty()) {
            Random random = new Random(occasion.seed() + trail.key());
            rows.add(row(asked, ways.get(random.nextInt(ways.size()))));
        }
        return rows;
    }

    @Override
    public String untold() {
        return "holds no step between question and answer";
    }

    /** A trainer puts nothing between prompt and first step, so the prompt ends its line. */
    private static Map<String, Object> row(Text asked, Spoilt spoilt) {
        List<Boolean> labels = new ArrayList<>(Collections.nCopies(spoilt.firstWrong(), true));
        labels.addAll(Collections.nCopies(spoilt.steps().size() - spoilt.firstWrong(), false));
        return Columns.inOrder(
                "prompt",
                new Text.Builder().add(asked).add(Piece.LINE).build(),
                "completions",
                spoilt.steps(),
                "labels",
                labels,
                "flaw",
                spoilt.way());
    }

    private List<Spoilt> ways(Trail trail, Parts parts, List<Text> steps, Occasion occasion) {
        List<Spoilt> ways = new ArrayList<>();
        int middle = parts.conclusion() - parts.opening();
        Random random = new Random(occasion.seed() ^ trail.key());
        Flaw.BREAKS_ORDER
                .in(trail, occasion)
                .ifPresent(it -> ways.add(new Spoilt("breaks-order", told(it, parts, occasion), 0)));
        if (middle > 1) {
            int at = 1 + random.nextInt(middle - 1);
            List<Text> repeating = new ArrayList<>(steps);
            repeating.add(at + 1, parts.speech().sentence(parts.opening() + at - 1));
            ways.add(new Spoilt("repeats", repeating, at + 1));
        }
        foreign(trail, occasion).ifPresent(step -> {
            int at = random.nextInt(middle);
            List<Text> mixed = new ArrayList<>(steps);
            mixed.set(at, step);
            ways.add(new Spoilt("foreign", mixed, at));
        });
        Flaw.OTHER_ANSWER.in(trail, occasion).ifPresent(it -> {
            List<Text> told = told(it, parts, occasion);
            ways.add(new Spoilt("other-answer", told, told.size() - 1));
        });
        return ways;
    }

    private List<Text> told(Trail spoilt, Parts parts, Occasion occasion) {
        return telling.of(spoilt, occasion.seed(), occasion.attempt())
                .steps(Register.REPLY, parts.opening(), spoilt.thoughts().size());
    }

    /** A reason from a chain to another answer that this chain does not hold. */
    private Optional<Text> foreign(Trail trail, Occasion occasion) {
        return occasion.neighbours()
                .of(trail)
                .filter(other -> other.conclusion() > other.opening())
                .filter(other -> !trail.thoughts().contains(other.thoughts().get(other.conclusion() - 1)))
                .findFirst()
                .map(other -> {
                    Speech speech = telling.of(other, occasion.seed(), occasion.attempt());
                    return speech.sentence(other.conclusion() - 1);
                });
    }
}
