package leadsto.dataset.guard.rule;

import java.util.HashMap;
import java.util.Map;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/** Numbers for what thoughts say, the same for two that say the same, whatever their kinds; each is looked at once. */
public final class Wordings {
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** The number of what a thought says, from 0. */
    public int of(Thought thought) {
        Integer known = byId.get(thought.id());
        if (known == null) {
            known = numbers.computeIfAbsent(
                    Digest.sha256Start(Digest.normalised(thought.text())), digest -> numbers.size());
            byId.put(thought.id(), known);
        }
        return known;
    }
}
