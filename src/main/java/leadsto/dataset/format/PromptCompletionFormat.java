package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;

/** The same halves as {@link InstructionFormat}, as the messages of two lists, so that only the second is learned. */
record PromptCompletionFormat(Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "prompt-completion";
    }

    @Override
    public String description() {
        return "The question as `prompt` and the reasoned answer as `completion`, lists of one message each: TRL trains on"
                + " the completion alone.";
    }

    @Override
    public Shape shape() {
        return Shape.PROMPT_COMPLETION;
    }

    @Override
    public Map<String, Object> features() {
        return Columns.inOrder(
                "prompt", Columns.listOf("role", "content"), "completion", Columns.listOf("role", "content"));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        return List.of(Columns.inOrder(
                "prompt",
                List.of(Parts.message("user", parts.asked())),
                "completion",
                List.of(Parts.message("assistant", parts.replied()))));
    }

    @Override
    public String untold() {
        return "makes no prompt";
    }
}
