package leadsto.dataset.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;
import leadsto.dataset.text.Text;

/**
 * A trail told in parts: what the person asks and gives, what the assistant thinks or reasons, and what it concludes.
 *
 * <pre>
 *   question  observation │ doubt  evaluation  premise │ response  answer
 *   └──────── asked ─────┘ └──────── thought ────────┘ └──── said ─────┘
 *                          └───────────────── replied ────────────────┘
 * </pre>
 */
record Parts(Trail trail, Speech speech, int opening, int conclusion) {

    static Parts of(Trail trail, Telling telling, Occasion occasion) {
        return new Parts(
                trail, telling.of(trail, occasion.seed(), occasion.attempt()), trail.opening(), trail.conclusion());
    }

    Text asked() {
        return speech.says(Register.PERSON, 0, opening);
    }

    /** Only where {@link #hasThought}. */
    Text thought() {
        return speech.says(Register.THINKING, opening, conclusion);
    }

    boolean hasThought() {
        return conclusion > opening;
    }

    Text said() {
        return speech.says(Register.REPLY, conclusion, end());
    }

    Text replied() {
        return speech.says(Register.REPLY, opening, end());
    }

    /** What is replied, a text for each thought. */
    List<Text> steps() {
        return speech.steps(Register.REPLY, opening, end());
    }

    private int end() {
        return trail.thoughts().size();
    }

    static Map<String, Object> message(String role, Text content) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    static Map<String, Object> turn(String from, Text value) {
        Map<String, Object> turn = new LinkedHashMap<>();
        turn.put("from", from);
        turn.put("value", value);
        return turn;
    }
}
