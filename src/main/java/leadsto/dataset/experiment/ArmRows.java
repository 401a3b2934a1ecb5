package leadsto.dataset.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.format.Columns;
import leadsto.dataset.format.Monologue;
import leadsto.dataset.format.ThinkingStyle;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;

/** The rows of one arm: every pair told, its sentences as they stand and nothing between them. */
final class ArmRows {
    private final Arm arm;
    private final Halves halves;
    private final Experiment.Options options;

    ArmRows(Arm arm, Halves halves, Experiment.Options options) {
        this.arm = arm;
        this.halves = halves;
        this.options = options;
    }

    Arm arm() {
        return arm;
    }

    static Map<String, Object> features(ThinkingStyle style) {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("id", Columns.STRING);
        features.put("pair_id", Columns.STRING);
        features.put("group_id", Columns.STRING);
        features.put("arm", Columns.STRING);
        features.put("pass", Map.of("dtype", "int64"));
        features.put("messages", Monologue.feature(style));
        features.put("question", Columns.STRING);
        features.put("answer", Columns.STRING);
        features.put("thought_ids", Columns.STRINGS);
        features.put("kinds", Columns.STRINGS);
        features.put("language", Columns.STRING);
        features.put("sources", Columns.STRINGS);
        return features;
    }

    /** What is done with a row and the thoughts that it tells. */
    @FunctionalInterface
    interface Taking {
        void take(Map<String, Object> row, List<Thought> thoughts) throws IOException;
    }

    /** Gives each pair that is held out, once. */
    void test(Taking taking) throws IOException {
        for (Pair pair : halves.tested()) {
            taking.take(row(pair, 1), thoughts(pair));
        }
    }

    /** How many tokens each pair that is trained on is, once. */
    long tokensOfOnePass() {
        return halves.trained().stream().mapToLong(this::tokens).sum();
    }

    /** Gives each pair that is trained on, and from the first on again and again, until their tokens are as near to those as can be. */
    Experiment.ArmFigures train(long tokens, Taking taking) throws IOException {
        List<Pair> pairs = halves.trained();
        long told = 0;
        int rows = 0;
        for (; rows < pairs.size() || 2 * (tokens - told) > tokens(pairs.get(rows % pairs.size())); rows++) {
            Pair pair = pairs.get(rows % pairs.size());
            taking.take(row(pair, 1 + rows / pairs.size()), thoughts(pair));
            told += tokens(pair);
        }
        return new Experiment.ArmFigures(arm.word(), rows, told, tokensOfOnePass());
    }

    private long tokens(Pair pair) {
        return messages(pair).stream().mapToLong(this::tokens).sum();
    }

    private long tokens(Map<?, ?> message) {
        return message.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("role"))
                .mapToLong(
                        entry -> options.guarding().tokens().of(entry.getValue().toString()))
                .sum();
    }

    private List<Map<String, Object>> messages(Pair pair) {
        List<Thought> between = pair.between(arm, options.seed());
        return Monologue.messages(
                options.style(),
                Text.of(Prose.of(pair.question())),
                between.isEmpty() ? Text.EMPTY : Text.of(Prose.of(between)),
                Text.of(Prose.of(List.of(pair.answer()))));
    }

    private List<Thought> thoughts(Pair pair) {
        List<Thought> thoughts = new ArrayList<>(pair.question());
        thoughts.addAll(pair.between(arm, options.seed()));
        thoughts.add(pair.answer());
        return thoughts;
    }

    private Map<String, Object> row(Pair pair, int pass) {
        List<Thought> thoughts = thoughts(pair);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", pair.id() + "-" + arm.word() + "-" + pass);
        row.put("pair_id", pair.id());
        row.put("group_id", halves.group(pair));
        row.put("arm", arm.word());
        row.put("pass", pass);
        row.put("messages", messages(pair));
        row.put("question", Prose.of(pair.question()));
        row.put("answer", Prose.of(List.of(pair.answer())));
        row.put("thought_ids", thoughts.stream().map(Thought::id).toList());
        row.put("kinds", thoughts.stream().map(it -> it.kind().word()).toList());
        row.put("language", pair.answer().language());
        row.put("sources", pair.sources().stream().map(Prose::wellFormed).toList());
        return Text.plain(row);
    }
}
