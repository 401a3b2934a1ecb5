package leadsto.unfold.model;

import java.util.List;
import java.util.Map;
import leadsto.thought.Approach;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.reply.Wanted;

/**
 * Steps that are written in one ask.
 *
 * @param prompt what is asked for
 * @param wanted which steps
 */
record DirectSteps(PromptName prompt, Wanted wanted) implements Method {

    @Override
    public Scribe.Written write(Scribe scribe, Target target, Approach approach) {
        return scribe.steps(
                prompt,
                Map.of(
                        "least", Integer.toString(wanted.least()),
                        "most", Integer.toString(wanted.most()),
                        "kind", target.thought().kind().word()),
                Map.of(
                        "answer", List.of(target.thought().text()),
                        "known", target.known(),
                        "doubt",
                                target.openDoubts().stream()
                                        .map(it -> it.text())
                                        .toList()),
                wanted);
    }

    @Override
    public int most() {
        return wanted.most();
    }
}
