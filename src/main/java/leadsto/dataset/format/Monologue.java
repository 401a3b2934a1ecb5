package leadsto.dataset.format;

import java.util.List;
import java.util.Map;

/** A question, an inner way and an answer as the two messages that a family of models reads. */
public final class Monologue {
    private Monologue() {}

    /** The types of a column of such messages. */
    public static Map<String, Object> feature(ThinkingStyle style) {
        return style.key().map(key -> Columns.listOf("role", "content", key)).orElse(Columns.listOf("role", "content"));
    }

    /** The two messages; {@code thinking} may be empty, and nothing then stands in its place. */
    public static List<Map<String, String>> messages(ThinkingStyle style, String asked, String thinking, String said) {
        Map<String, String> user = Parts.message("user", asked);
        Map<String, String> assistant = Parts.message("assistant", content(style, thinking, said));
        style.key().ifPresent(key -> {
            assistant.put(key, thinking);
            // A key that one message lacks comes back from Parquet and Arrow as a null that templates trip over.
            user.put(key, "");
        });
        return List.of(user, assistant);
    }

    private static String content(ThinkingStyle style, String thinking, String said) {
        if (thinking.isEmpty()) {
            return said;
        }
        return switch (style) {
            // Exactly this white space: some trainers lose the answer otherwise.
            case INLINE -> "<think>\n" + thinking + "\n</think>\n\n" + said;
            case PLAIN -> thinking + "\n\n" + said;
            case REASONING_CONTENT, THINKING -> said;
        };
    }
}
