package leadsto.dataset.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leadsto.dataset.telling.Register;
import leadsto.dataset.telling.Speech;
import leadsto.dataset.telling.Telling;
import leadsto.dataset.telling.Trail;

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

    String asked() {
        return speech.says(Register.PERSON, 0, opening);
    }

    /** Only where {@link #hasThought}. */
    String thought() {
        return speech.says(Register.THINKING, opening, conclusion);
    }

    boolean hasThought() {
        return conclusion > opening;
    }

    String said() {
        return speech.says(Register.REPLY, conclusion, end());
    }

    String replied() {
        return speech.says(Register.REPLY, opening, end());
    }

    /** What is replied, a string for each thought. */
    List<String> steps() {
        return speech.steps(Register.REPLY, opening, end());
    }

    private int end() {
        return trail.thoughts().size();
    }

    static Map<String, String> message(String role, String content) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("role", role);
        message.put("content", content);
        return message;
    }

    static Map<String, String> turn(String from, String value) {
        Map<String, String> turn = new LinkedHashMap<>();
        turn.put("from", from);
        turn.put("value", value);
        return turn;
    }
}
