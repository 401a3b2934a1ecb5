package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;

/**
 * Pairs for DPO and its kin: a strong chain is preferred to the same chain with a known flaw.
 *
 * <p>A row for each {@link Flaw} that the chain can have. Both sides are told in the same way, so that the flaw is all that
 * tells them apart.
 */
record PreferenceFormat(Telling telling, boolean asShareGpt) implements RowFormat {

    @Override
    public String name() {
        return asShareGpt ? "preference-sharegpt" : "preference";
    }

    @Override
    public String description() {
        return "Pairs for DPO: `" + chosen() + "` is a strong chain, `" + rejected()
                + "` the same with the flaw that the column `flaw` names"
                + " (`skips-doubt`: without its doubts; `breaks-order`: its steps in another order, the first"
                + " before the one that it rests on; `other-answer`: ends in another answer to the same question). "
                + (asShareGpt
                        ? "For LLaMA-Factory: turns of `human` and `gpt`."
                        : "Lists of messages, for TRL and Axolotl.");
    }

    @Override
    public Shape shape() {
        return asShareGpt ? Shape.SHAREGPT_PREFERENCE : Shape.PREFERENCE;
    }

    @Override
    public Map<String, Object> features() {
        Map<String, Object> side = asShareGpt ? Columns.mapOf("from", "value") : Columns.listOf("role", "content");
        return Columns.inOrder(
                asShareGpt ? "conversations" : "prompt",
                asShareGpt ? Columns.listOf("from", "value") : side,
                chosen(),
                side,
                rejected(),
                side,
                "flaw",
                Columns.STRING,
                "rejected_thought_ids",
                Columns.STRINGS);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        return Strength.isStrong(trail)
                ? Flaw.of(trail, occasion).stream()
                        .map(flaw -> row(trail, flaw, occasion))
                        .toList()
                : List.of();
    }

    @Override
    public String untold() {
        return "holds a link that is more likely wrong than right, or nothing that could be spoilt";
    }

    private Map<String, Object> row(Trail trail, Flaw flaw, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        Trail spoilt = flaw.in(trail, occasion).orElseThrow();
        Text asked = parts.asked();
        Text rejected = telling.of(spoilt, occasion.seed(), occasion.attempt())
                .says(Register.REPLY, parts.opening(), spoilt.thoughts().size());
        UnaryOperator<Object> listed = side -> asShareGpt ? side : List.of(side);
        return Columns.inOrder(
                asShareGpt ? "conversations" : "prompt",
                List.of(asShareGpt ? Parts.turn("human", asked) : Parts.message("user", asked)),
                chosen(),
                listed.apply(said(parts.replied())),
                rejected(),
                listed.apply(said(rejected)),
                "flaw",
                flaw.word(),
                "rejected_thought_ids",
                spoilt.thoughts().stream().map(Thought::id).toList());
    }

    /** TRL takes a column {@code chosen} for its own, which a single turn is not. */
    private String chosen() {
        return asShareGpt ? "preferred" : "chosen";
    }

    private String rejected() {
        return asShareGpt ? "dispreferred" : "rejected";
    }

    private Map<String, Object> said(Text text) {
        return asShareGpt ? Parts.turn("gpt", text) : Parts.message("assistant", text);
    }
}
