package leadsto.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import leadsto.thought.Thought;

/** A thought as every verb tells it to programs: {@code {"id", "kind", "text"}}. */
final class ThoughtDocument {
    private ThoughtDocument() {}

    /** To be added to. */
    static Map<String, Object> of(Thought thought) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", thought.id());
        document.put("kind", thought.kind().word());
        document.put("text", thought.text());
        return document;
    }
}
