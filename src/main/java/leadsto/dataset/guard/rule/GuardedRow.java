package leadsto.dataset.guard.rule;

import java.util.List;
import java.util.Set;
import leadsto.thought.Thought;

/**
 * A written row as guards see it: its words, and the thoughts that it says it was made of.
 *
 * @param id the row's id
 * @param split the split whose file it stands in
 * @param group the group that keeps it together with others
 * @param prompt what stands before the model's part; empty where all is the model's
 * @param response what a model learns to say: everything else in the row's own columns
 * @param language of its answer, an ISO 639-1 code or {@code und}
 * @param thoughts those it tells, the answer last; none in a replayed row
 * @param sources the keys of those that state them
 */
public record GuardedRow(
        String id,
        String split,
        String group,
        String prompt,
        String response,
        String language,
        List<Thought> thoughts,
        Set<String> sources) {

    public GuardedRow {
        thoughts = List.copyOf(thoughts);
        sources = Set.copyOf(sources);
    }

    /** All its words. */
    public String text() {
        return prompt.isEmpty() ? response : prompt + "\n" + response;
    }

    /** Whether it was made here, and not replayed from somebody's own corpus. */
    public boolean isTold() {
        return !thoughts.isEmpty();
    }

    /** The last of its thoughts. */
    public Thought answer() {
        return thoughts.get(thoughts.size() - 1);
    }
}
