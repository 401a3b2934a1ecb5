package leadsto.dataset.guard.rule;

import java.util.List;
import java.util.Set;
import leadsto.dataset.text.Piece;
import leadsto.dataset.text.Text;
import leadsto.thought.Thought;

/** A row as guards see it: its texts, and the thoughts that it says it was made of. */
public final class GuardedRow {
    private final String id;
    private final String split;
    private final String group;
    private final Text prompt;
    private final Text response;
    private final Text beside;
    private final String language;
    private final List<Thought> thoughts;
    private final Set<String> sources;
    private final Text told;
    private final Text text;

    /**
     * @param id the row's id
     * @param split the split whose file it stands in
     * @param group the group that keeps it together with others
     * @param prompt what stands before the model's part; empty where all is the model's
     * @param response what a model learns to say; empty where a row only helps to judge what it says
     * @param beside what else the row's own columns hold, such as what is rejected
     * @param language of its answer, an ISO 639-1 code or {@code und}
     * @param thoughts those it tells, the answer last; none in a replayed row
     * @param sources the keys of those that state them
     */
    public GuardedRow(
            String id,
            String split,
            String group,
            Text prompt,
            Text response,
            Text beside,
            String language,
            List<Thought> thoughts,
            Set<String> sources) {
        this.id = id;
        this.split = split;
        this.group = group;
        this.prompt = prompt;
        this.response = response;
        this.beside = beside;
        this.language = language;
        this.thoughts = List.copyOf(thoughts);
        this.sources = Set.copyOf(sources);
        this.told = Text.joined(Piece.LINE, List.of(prompt, response));
        this.text = beside.isEmpty() ? told : Text.joined(Piece.LINE, List.of(told, beside));
    }

    public String id() {
        return id;
    }

    public String split() {
        return split;
    }

    public String group() {
        return group;
    }

    public Text prompt() {
        return prompt;
    }

    public Text response() {
        return response;
    }

    public Text beside() {
        return beside;
    }

    public String language() {
        return language;
    }

    public List<Thought> thoughts() {
        return thoughts;
    }

    public Set<String> sources() {
        return sources;
    }

    /** All that it holds. */
    public Text text() {
        return text;
    }

    /** What is asked and the response, without what stands beside them. */
    public Text told() {
        return told;
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
