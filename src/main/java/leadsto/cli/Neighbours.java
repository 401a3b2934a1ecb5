package leadsto.cli;

import java.util.Comparator;
import java.util.List;
import leadsto.embed.Distances;
import leadsto.thought.Thought;

/** Answers that sound like another one and say something else: what a reader of a chain to that has to tell apart. */
final class Neighbours {
    private static final int MOST = 3;

    private final List<Thought> answers;
    private final Distances distances = new Distances();

    /** @param answers among which they are looked for, each under an id of its own */
    Neighbours(List<Thought> answers) {
        this.answers = List.copyOf(answers);
    }

    /** The texts of those nearest in wording, in the same language, the nearest first. */
    List<String> of(Thought answer) {
        return answers.stream()
                .filter(it ->
                        it.language().equals(answer.language()) && !it.id().equals(answer.id()))
                .sorted(Comparator.<Thought>comparingDouble(it -> distances.applyAsDouble(it, answer))
                        .thenComparing(Thought::id))
                .limit(MOST)
                .map(Thought::text)
                .toList();
    }
}
