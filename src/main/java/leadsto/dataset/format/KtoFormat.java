package leadsto.dataset.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;

/** Single rows for KTO: a strong chain is good, the same chain with one known flaw is not; as many of the one as of the other. */
record KtoFormat(Telling telling, boolean asShareGpt) implements RowFormat {
    private static final String NO_FLAW = "none";

    @Override
    public String name() {
        return asShareGpt ? "kto-sharegpt" : "kto";
    }

    @Override
    public String description() {
        return "Unpaired rows for KTO, half of them good: `label` says whether the completion is wanted, `flaw` how it was"
                + " spoilt, as in `preference`, or `none`."
                + (asShareGpt ? " For LLaMA-Factory: turns of `human` and `gpt`." : "");
    }

    @Override
    public Shape shape() {
        return asShareGpt ? Shape.SHAREGPT_LABELLED : Shape.LABELLED;
    }

    @Override
    public Map<String, Object> features() {
        return asShareGpt
                ? Columns.inOrder(
                        "conversations",
                        Columns.listOf("from", "value"),
                        "label",
                        Columns.BOOLEAN,
                        "flaw",
                        Columns.STRING)
                : Columns.inOrder(
                        "prompt",
                        Columns.listOf("role", "content"),
                        "completion",
                        Columns.listOf("role", "content"),
                        "label",
                        Columns.BOOLEAN,
                        "flaw",
                        Columns.STRING);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Optional<Flaw> flaw = Strength.isStrong(trail) ? Flaw.one(trail, occasion) : Optional.empty();
        List<Map<String, Object>> rows = new ArrayList<>();
        flaw.ifPresent(it -> {
            rows.add(row(trail, trail, occasion, NO_FLAW));
            rows.add(row(trail, it.in(trail, occasion).orElseThrow(), occasion, it.word()));
        });
        return rows;
    }

    @Override
    public String untold() {
        return "holds a link that is more likely wrong than right, or nothing that could be spoilt";
    }

    private Map<String, Object> row(Trail trail, Trail told, Occasion occasion, String flaw) {
        Parts parts = Parts.of(trail, telling, occasion);
        Text asked = parts.asked();
        Text completion = told == trail
                ? parts.replied()
                : telling.of(told, occasion.seed(), occasion.attempt())
                        .says(Register.REPLY, parts.opening(), told.thoughts().size());
        boolean label = flaw.equals(NO_FLAW);
        return asShareGpt
                ? Columns.inOrder(
                        "conversations",
                        List.of(Parts.turn("human", asked), Parts.turn("gpt", completion)),
                        "label",
                        label,
                        "flaw",
                        flaw)
                : Columns.inOrder(
                        "prompt",
                        List.of(Parts.message("user", asked)),
                        "completion",
                        List.of(Parts.message("assistant", completion)),
                        "label",
                        label,
                        "flaw",
                        flaw);
    }
}
