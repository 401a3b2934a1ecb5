package leadsto.unfold.model;

import java.util.List;
import java.util.Map;
import leadsto.thought.Approach;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.reply.Wanted;

/**
 * Questions to which the target is the answer, each a way of its own.
 *
 * @param prompt which questions
 */
record ReverseQuestions(PromptName prompt) implements Method {
    static final int COUNT = 3;

    @Override
    public Scribe.Written write(Scribe scribe, Target target, Approach approach) {
        return scribe.steps(
                prompt,
                Map.of("count", Integer.toString(COUNT)),
                Map.of("answer", List.of(target.thought().text()), "neighbours", target.neighbours()),
                Wanted.questions(2 * COUNT));
    }

    @Override
    public int most() {
        return COUNT;
    }

    @Override
    public boolean apart() {
        return true;
    }
}
