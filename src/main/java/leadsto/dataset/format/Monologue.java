package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;

/** A question, an inner way and an answer as the two messages that a family of models reads. */
public final class Monologue {
    private static final Piece BEGIN = new Piece("<think>\n");
    private static final Piece END = new Piece("\n</think>\n\n");

    private Monologue() {}

    /** The types of a column of such messages. */
    public static Map<String, Object> feature(ThinkingStyle style) {
        return style.key().map(key -> Columns.listOf("role", "content", key)).orElse(Columns.listOf("role", "content"));
    }

    /** The two messages; {@code thinking} may be empty, and nothing then stands in its place. */
    public static List<Map<String, Object>> messages(ThinkingStyle style, Text asked, Text thinking, Text said) {
        Map<String, Object> user = Parts.message("user", asked);
        Map<String, Object> assistant = Parts.message("assistant", content(style, thinking, said));
        style.key().ifPresent(key -> {
            assistant.put(key, thinking);
            // A key that one message lacks comes back from Parquet and Arrow as a null that templates trip over.
            user.put(key, Text.EMPTY);
        });
        return List.of(user, assistant);
    }

    private static Text content(ThinkingStyle style, Text thinking, Text said) {
        if (thinking.isEmpty()) {
            return said;
        }
        return switch (style) {
            // Exactly this white space: some trainers lose the answer otherwise.
            case INLINE ->
                new Text.Builder().add(BEGIN).add(thinking).add(END).add(said).build();
            case PLAIN ->
                new Text.Builder().add(thinking).add(Piece.PARAGRAPH).add(said).build();
            case REASONING_CONTENT, THINKING -> said;
        };
    }
}
