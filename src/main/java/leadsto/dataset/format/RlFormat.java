package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;
import leadsto.thought.Kind;

/** Prompts for reinforcement learning, with what a reward function compares a completion with. */
record RlFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "rl";
    }

    @Override
    public String description() {
        return "Prompts for GRPO and its kin: a reward function gets `answer`, the forms of it to be `accepted`, and"
                + " `checkable`, which says whether the last of them is short enough (a number, a yes or no, a few words) to"
                + " be compared word for word.";
    }

    @Override
    public Shape shape() {
        return Shape.REWARDED;
    }

    @Override
    public Map<String, Object> features() {
        return Columns.inOrder(
                "prompt",
                Columns.listOf("role", "content"),
                "answer",
                Columns.STRING,
                "accepted",
                Columns.STRINGS,
                "checkable",
                Columns.BOOLEAN);
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, asks(trail) ? Telling.bare() : telling, occasion);
        Text answer = parts.speech().sentence(trail.thoughts().size() - 1);
        AcceptedForms forms = AcceptedForms.of(answer.toString());
        return List.of(Columns.inOrder(
                "prompt",
                List.of(Parts.message("user", parts.asked())),
                "answer",
                answer,
                "accepted",
                forms.all(),
                "checkable",
                forms.isShort()));
    }

    /** A question is put as it stands, so that chains from one question to one answer are one row. */
    private static boolean asks(Trail trail) {
        return trail.thoughts().subList(0, trail.opening()).stream().anyMatch(it -> it.kind() == Kind.QUESTION);
    }

    @Override
    public String untold() {
        return "asks nothing";
    }
}
