package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/** Numbers for what thoughts say: the same for two thoughts that say the same, whatever their kinds. */
public final class Wordings {
    private final Map<Thought, Integer> known = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Thought> first = new ArrayList<>();

    public int of(Thought thought) {
        return known.computeIfAbsent(thought, it -> {
            String key = Digest.sha256(Digest.normalised(it.text()));
            return numbers.computeIfAbsent(key, fresh -> {
                keys.add(fresh);
                first.add(it);
                return keys.size() - 1;
            });
        });
    }

    /** The digest of what a number stands for, the same in every run. */
    public String key(int wording) {
        return keys.get(wording);
    }

    /** The first thought that said it. */
    public Thought first(int wording) {
        return first.get(wording);
    }

    /** How many numbers are given out, from 0. */
    public int count() {
        return keys.size();
    }
}
