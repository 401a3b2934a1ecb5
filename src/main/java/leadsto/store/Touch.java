package leadsto.store;

import java.util.List;
import java.util.Map;
import leadsto.thought.Digest;

/** Whether a person edited a thought or a link since the program wrote it, and what else its properties tell of that. */
final class Touch {
    private Touch() {}

    /** Of a link: reviewed, rejected, weighed, or drawn by a person altogether. */
    static boolean ofLink(Map<String, Object> properties) {
        Object weight = properties.get("weight");
        return judged(properties) || weight == null || !weight.equals(properties.get("statedWeight"));
    }

    /** Of a thought: reviewed, rejected, reworded, given another kind, or made by a person altogether. */
    static boolean ofThought(Map<String, Object> properties, Object labels) {
        boolean saysWhatItSaid = GraphReading.kindOf(labels)
                .map(kind -> Digest.ofThought(kind, String.valueOf(properties.get("text")))
                        .equals(properties.get("id")))
                .orElse(false);
        return judged(properties) || properties.get("run") == null || !saysWhatItSaid;
    }

    /** Of a link: proposed by weaving or searching, and nobody has said it since; the counterpart of {@link Reading#STATED}. */
    static boolean isProposed(Map<String, Object> properties) {
        return properties.get("similarity") != null
                && WeftWriting.EXTRACTED.equals(properties.get("origin"))
                && !(properties.get("sources") instanceof List<?> sources && !sources.isEmpty())
                && !ofLink(properties);
    }

    static boolean rejected(Map<String, Object> properties) {
        return Boolean.TRUE.equals(properties.get("rejected"));
    }

    private static boolean judged(Map<String, Object> properties) {
        return Boolean.TRUE.equals(properties.get("reviewed")) || rejected(properties);
    }
}
