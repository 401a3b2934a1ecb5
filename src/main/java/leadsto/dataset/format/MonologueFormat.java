package leadsto.dataset.format;

import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;

/** An inner monologue: the person asks, the assistant thinks the chain to itself and says the answer. */
record MonologueFormat(ThinkingStyle style, Telling telling) implements RowFormat {

    @Override
    public String name() {
        return "monologue";
    }

    @Override
    public String description() {
        String where = switch (style) {
            case INLINE -> "inline, between `<think>` and `</think>`";
            case PLAIN -> "before the answer, in plain text";
            case REASONING_CONTENT, THINKING -> "in the message's key `" + style.word() + "`";
        };
        return "An inner monologue in `messages`: the user asks, the assistant thinks everything between to itself ("
                + where + ") and says the answer.";
    }

    @Override
    public Shape shape() {
        return style.key().isPresent() ? Shape.CHAT_WITH_THINKING_KEY : Shape.CHAT;
    }

    @Override
    public Map<String, Object> features() {
        return Map.of("messages", Monologue.feature(style));
    }

    @Override
    public List<Map<String, Object>> rows(Trail trail, Occasion occasion) {
        Parts parts = Parts.of(trail, telling, occasion);
        return parts.hasThought()
                ? List.of(Map.of("messages", Monologue.messages(style, parts.asked(), parts.thought(), parts.said())))
                : List.of();
    }

    @Override
    public String untold() {
        return "holds no thought between question and answer";
    }
}
