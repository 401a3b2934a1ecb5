package leadsto.unfold.model;

import java.util.List;
import java.util.Map;
import leadsto.thought.Approach;
import leadsto.unfold.model.prompt.PromptName;
import leadsto.unfold.model.reply.Skeleton;
import leadsto.unfold.model.reply.Wanted;

/**
 * A chain from a question to the response before an answer, in two asks: first what each step does, without the answer's
 * words, then what it says.
 */
final class BackwardChain implements Method {
    private static final int LEAST = 5;
    private static final int MOST = 8;

    @Override
    public Scribe.Written write(Scribe scribe, Target target, Approach approach) {
        Wanted wanted = Wanted.chain(LEAST, MOST);
        Map<String, String> bounds = Map.of("least", Integer.toString(LEAST), "most", Integer.toString(MOST));
        List<String> answer = List.of(target.thought().text());
        Skeleton skeleton = scribe.skeleton(PromptName.CHAIN_SKELETON, bounds, Map.of("answer", answer), wanted);
        return scribe.steps(PromptName.CHAIN, bounds, Map.of("answer", answer, "skeleton", skeleton.lines()), wanted);
    }

    @Override
    public int most() {
        return MOST;
    }
}
