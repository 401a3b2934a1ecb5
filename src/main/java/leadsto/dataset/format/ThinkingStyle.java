package leadsto.dataset.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a model family's chat template looks for the inner monologue of an assistant's message. */
public enum ThinkingStyle {
    /** In the content, before the answer: {@code <think>\nR\n</think>\n\nA}. Qwen3, and what is trained like it. */
    INLINE("inline", "think"),
    /** In a key {@code reasoning_content} of the message. Qwen3's template and vendors of its kind. */
    REASONING_CONTENT("reasoning_content", "qwen3"),
    /** In a key {@code thinking} of the message. gpt-oss. */
    THINKING("thinking", "gpt-oss"),
    /** In the content without tags, a blank line before the answer: for templates that know no thinking or drop it. */
    PLAIN("plain", "chatml");

    private final String word;
    private final String family;

    ThinkingStyle(String word, String family) {
        this.word = word;
        this.family = family;
    }

    /** The word of the command line, and of the message's key where the style has one: {@code reasoning_content}. */
    public String word() {
        return word;
    }

    /** The message's key of its own, where the style has one. */
    Optional<String> key() {
        return switch (this) {
            case INLINE, PLAIN -> Optional.empty();
            case REASONING_CONTENT, THINKING -> Optional.of(word);
        };
    }

    /**
     * Reads a style by its word or by the family of models it is for, in any case.
     *
     * @throws IllegalArgumentException naming the styles there are
     */
    public static ThinkingStyle of(String word) {
        String sought = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(style -> style.word.equals(sought) || style.family.equals(sought))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no thinking style; use one of "
                        + Arrays.stream(values()).map(ThinkingStyle::word).collect(Collectors.joining(", "))));
    }
}
