package leadsto.dataset.guard.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import leadsto.thought.Thought;

/** A written row as guards see it: its words, and the thoughts that it says it was made of. */
public final class GuardedRow {
    private final String id;
    private final String split;
    private final String group;
    private final String prompt;
    private final String response;
    private final String language;
    private final List<Thought> thoughts;
    private final Set<String> sources;
    private final String text;
    private final List<String> words;
    private final List<String> responseWords;
    private final int toldWords;
    private final boolean plain;

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
            String prompt,
            String response,
            String beside,
            String language,
            List<Thought> thoughts,
            Set<String> sources) {
        this.id = id;
        this.split = split;
        this.group = group;
        this.prompt = prompt;
        this.response = response;
        this.language = language;
        this.thoughts = List.copyOf(thoughts);
        this.sources = Set.copyOf(sources);
        this.text =
                Stream.of(prompt, response, beside).filter(it -> !it.isEmpty()).collect(Collectors.joining("\n"));
        this.responseWords = Words.of(response);
        this.words = new ArrayList<>(Words.of(prompt));
        words.addAll(responseWords);
        this.toldWords = words.size();
        this.plain = isPlain(text);
        words.addAll(Words.of(beside));
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

    public String prompt() {
        return prompt;
    }

    public String response() {
        return response;
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
    public String text() {
        return text;
    }

    /** The words of all, as {@link Words} cuts them; not to be changed. */
    public List<String> words() {
        return words;
    }

    /** The words of what is asked and of the response, without those beside them; not to be changed. */
    public List<String> toldWords() {
        return toldWords == words.size() ? words : words.subList(0, toldWords);
    }

    /** Whether all that it holds is ASCII that shows, so that nothing hidden or of another script need be looked for. */
    public boolean isPlain() {
        return plain;
    }

    /** The words of the response; not to be changed. */
    public List<String> responseWords() {
        return responseWords;
    }

    /** Whether it was made here, and not replayed from somebody's own corpus. */
    public boolean isTold() {
        return !thoughts.isEmpty();
    }

    /** The last of its thoughts. */
    public Thought answer() {
        return thoughts.get(thoughts.size() - 1);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at >= 0x7f || at < ' ' && at != '\n' && at != '\t' && at != '\r') {
                return false;
            }
        }
        return true;
    }
}
