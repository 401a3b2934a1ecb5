package leadsto.cli;

import java.util.List;
import java.util.TreeSet;
import leadsto.embed.Embeddings;
import leadsto.embed.Embeddings.Text;
import leadsto.embed.Vector;
import leadsto.store.Run;
import leadsto.store.ThoughtStore;
import leadsto.store.ThoughtWeaving;
import leadsto.thought.ThoughtGraph;
import leadsto.thought.Weft;
import leadsto.weave.Weaving;

/**
 * What weaving a store came to.
 *
 * @param graph the store as it was before
 * @param weft what was found to join
 * @param standing how many merges stood before
 * @param models what compared the thoughts, a sentence for each model
 * @param written what was joined; nothing of a trial
 */
record Woven(ThoughtGraph graph, Weft weft, int standing, List<String> models, ThoughtWeaving.Count written) {

    /** Finds what to join, without joining it. */
    static Woven trial(ThoughtStore store, WeaveOptions options, Output output) {
        return found(store.graph(), store.weaving(), options, output);
    }

    /** Finds what to join, and joins it. */
    static Woven into(ThoughtStore store, WeaveOptions options, Run run, Output output) {
        ThoughtWeaving weaving = store.weaving();
        Woven found = found(store.graph(), weaving, options, output);
        ThoughtWeaving.Count written = weaving.write(found.weft(), run);
        return new Woven(found.graph(), found.weft(), found.standing(), found.models(), written);
    }

    private static Woven found(ThoughtGraph graph, ThoughtWeaving weaving, WeaveOptions options, Output output) {
        List<String> models = List.of();
        Weft weft = new Weft(List.of(), List.of());
        if (graph.sources().size() > 1) {
            try (Embeddings embeddings = options.embeddings()) {
                List<Vector> vectors = vectors(graph, embeddings, output);
                TreeSet<String> described = new TreeSet<>();
                graph.thoughts()
                        .forEach(it ->
                                described.add(embeddings.model(it.language()).description()));
                models = List.copyOf(described);
                output.progress("looking for thoughts to join");
                weft = Weaving.of(graph, vectors)
                        .minSimilarity(options.minSimilarity())
                        .standing(weaving.merges())
                        .only(merge -> !weaving.struck(merge), link -> !weaving.struck(link))
                        .proposals();
                embeddings.remark().ifPresent(output::say);
            }
        }
        return new Woven(graph, weft, weaving.merges().size(), models, new ThoughtWeaving.Count(0, 0, 0));
    }

    private static List<Vector> vectors(ThoughtGraph graph, Embeddings embeddings, Output output) {
        List<Text> texts = graph.thoughts().stream()
                .map(thought -> new Text(thought.text(), thought.language()))
                .toList();
        try (Output.Progress progress = output.progress("comparing thoughts", texts.size())) {
            return embeddings.vectors(texts, progress::reached);
        }
    }

    boolean changed() {
        return written.any();
    }

    String summary() {
        return written.any()
                ? "Merged %d pairs of thoughts across sources, and proposed %d links; chains walk those that you review."
                        .formatted(written.merges(), written.links())
                : "Wove nothing new across sources.";
    }
}
