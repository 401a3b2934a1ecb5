package leadsto.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.embed.Vector;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtWeaving;
import leadsto.thought.Merge;
import leadsto.thought.Origin;
import leadsto.thought.Thought;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import leadsto.weave.Weaving;

/** Merges what a model wrote with what already says the same in other words, as carefully as weaving does across sources. */
final class MetInOtherWords {
    private MetInOtherWords() {}

    /** @return how many pairs were merged */
    static long merge(ThoughtStore store, Embeddings embeddings, Run run) {
        ThoughtGraph graph = store.graph();
        ThoughtWeaving weaving = store.weaving();
        Map<String, Thought> byId =
                graph.thoughts().stream().collect(Collectors.toMap(Thought::id, Function.identity()));
        List<Vector> vectors = embeddings.vectors(
                graph.thoughts().stream()
                        .map(it -> new Text(it.text(), it.language()))
                        .toList(),
                done -> {});
        Weft weft = Weaving.of(graph, vectors)
                .standing(weaving.merges())
                .only(merge -> !weaving.struck(merge) && isModels(merge, byId), link -> false)
                .proposals();
        return weaving.write(new Weft(weft.merges(), List.of()), run).merges();
    }

    private static boolean isModels(Merge merge, Map<String, Thought> byId) {
        return byId.get(merge.from()).origin() == Origin.MODEL
                || byId.get(merge.to()).origin() == Origin.MODEL;
    }
}
