package leadsto.dataset.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import leadsto.dataset.telling.Prose;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.telling.Voice;
import leadsto.thought.Kind;
import leadsto.thought.Thought;

/** An inner monologue: the person asks, the assistant thinks the chain to itself and says the answer. */
final class MonologueFormat implements RowFormat {
    private final ThinkingStyle style;

    MonologueFormat(ThinkingStyle style) {
        this.style = style;
    }

    @Override
    public String name() {
        return "monologue";
    }

    @Override
    public String description() {
        String where = style == ThinkingStyle.INLINE
                ? "inline, between `<think>` and `</think>`"
                : "in the message's key `" + style.word() + "`";
        return "An inner monologue in `messages`: the user asks, the assistant thinks everything between to itself ("
                + where + ") and says the answer.";
    }

    @Override
    public Map<String, Object> features() {
        return Map.of(
                "messages",
                style == ThinkingStyle.INLINE
                        ? Columns.listOf("role", "content")
                        : Columns.listOf("role", "content", style.word()));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        List<Thought> thoughts = trail.thoughts();
        int opening = opening(trail);
        int saying = saying(trail);
        if (saying <= opening || thoughts.stream().anyMatch(MonologueFormat::hasThinkTag)) {
            return List.of();
        }
        String asked = Prose.of(thoughts.subList(0, opening));
        String thinking = Prose.of(thoughts.subList(opening, saying));
        String said = Prose.of(thoughts.subList(saying, thoughts.size()));
        return List.of(Map.of("messages", messages(asked, thinking, said)));
    }

    @Override
    public String untold() {
        return "holds no thought between question and answer, or holds a think tag already";
    }

    /** LLaMA-Factory reads content alone: any other style would train on the answer without its monologue. */
    @Override
    public Optional<ObjectNode> llamaFactory(ObjectNode description) {
        return style == ThinkingStyle.INLINE ? Optional.of(MessagesFormat.asShareGpt(description)) : Optional.empty();
    }

    private List<Map<String, String>> messages(String asked, String thinking, String said) {
        Map<String, String> user = MessagesFormat.message("user", asked);
        if (style == ThinkingStyle.INLINE) {
            String content = "<think>\n" + thinking + "\n</think>\n\n" + said;
            return List.of(user, MessagesFormat.message("assistant", content));
        }
        Map<String, String> assistant = MessagesFormat.message("assistant", said);
        assistant.put(style.word(), thinking);
        // A key that one message lacks comes back from Parquet and Arrow as a null that templates trip over.
        user.put(style.word(), "");
        return List.of(user, assistant);
    }

    private static int opening(Trail trail) {
        int end = 1;
        while (trail.voices().get(end) == Voice.PERSON) {
            end++;
        }
        return end;
    }

    /** Where the assistant begins to speak aloud: at the answer, or at the response that calls it out. */
    private static int saying(Trail trail) {
        int answer = trail.thoughts().size() - 1;
        return trail.thoughts().get(answer - 1).kind() == Kind.RESPONSE ? answer - 1 : answer;
    }

    private static boolean hasThinkTag(Thought thought) {
        return thought.text().contains("<think>") || thought.text().contains("</think>");
    }
}
