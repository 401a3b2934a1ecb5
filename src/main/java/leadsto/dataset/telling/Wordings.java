package leadsto.dataset.telling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import leadsto.thought.Digest;
import leadsto.thought.Thought;

/** Numbers for what thoughts say: the same for two thoughts that say the same, whatever their kinds. */
public final class Wordings {
    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Thought> first = new ArrayList<>();

    public int of(Thought thought) {
        Integer number = known.get(thought.id());
        if (number == null) {
            number = numbers.computeIfAbsent(Digest.sha256(Digest.normalised(thought.text())), fresh -> {
                keys.add(fresh);
                first.add(thought);
                return keys.size() - 1;
            });
            known.put(thought.id(), number);
        }
        return number;
    }

    /** The numbers of several, in their order. */
    public int[] ofEach(List<Thought> thoughts) {
        int[] all = new int[thoughts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(thoughts.get(i));
        }
        return all;
    }

    /** The ids of all thoughts that were asked for, each with its number, in no order. */
    public void forEach(BiConsumer<String, Integer> each) {
        known.forEach(each);
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
